package org.tandemportal.changerequests.domain;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.function.UnaryOperator;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.tandemportal.changerequests.api.State;
import org.tandemportal.kernel.api.Messages;

/**
 * A calendar as calendar programs read it (RFC 5545). Moments are written in UTC, which every program shows in its own zone, and
 * occurrences one by one, so that nobody's program has to know the rules of a zone. The same records give the same text.
 */
public final class FeedDocument {

    private static final String BUNDLE = "org.tandemportal.changerequests.messages";

    private final Calendar calendar = new Calendar();
    private final String host;
    private final UnaryOperator<String> address;
    private final Locale locale;

    /**
     * An empty one.
     *
     * @param name how programs call it
     * @param address gives the whole address of a path of the portal
     */
    public FeedDocument(String name, UnaryOperator<String> address, Locale locale) {
        this.host = URI.create(address.apply("/")).getHost();
        this.address = address;
        this.locale = locale;
        calendar.add(new ProdId("-//Tandem//Calendar//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT1H"));
    }

    /** A change: tentative until it is scheduled, cancelled once it has come to nothing. */
    public FeedDocument change(ScheduledChange change) {
        VEvent event = event(
                "change-" + change.key(),
                change.window().start(),
                change.window().end(),
                change.key() + " " + change.title(),
                change.updatedAt(),
                change.version());
        event.add(new Status(status(change.state())));
        event.add(new Description(text("state." + change.state()) + " · " + text("kind." + change.kind())
                + (change.environments().isEmpty() ? "" : " · " + String.join(", ", change.environments()))));
        event.add(new Categories(text("conflict.kind.CHANGE")));
        event.add(new Url(URI.create(address.apply("/change-requests/" + change.key()))));
        calendar.add(event);
        return this;
    }

    private static String status(State state) {
        return switch (state) {
            case DRAFT, REQUESTED, IN_ASSESSMENT, AGREED -> Status.VALUE_TENTATIVE;
            case SCHEDULED, IN_PROGRESS, DONE, ROLLED_BACK -> Status.VALUE_CONFIRMED;
            case DECLINED, WITHDRAWN -> Status.VALUE_CANCELLED;
        };
    }

    /** The occurrences of a freeze window in a stretch of time. */
    public FeedDocument freeze(Frozen freeze, Instant from, Instant to) {
        for (Frozen.Now now : freeze.between(from, to)) {
            LocalDate day = now.window().start().atZone(freeze.rule().zone()).toLocalDate();
            VEvent event = event(
                    "freeze-" + freeze.id() + "-" + day,
                    now.window().start(),
                    now.window().end(),
                    text("conflict.kind.FREEZE") + ": " + freeze.name(),
                    freeze.changedAt(),
                    freeze.version());
            event.add(new Status(Status.VALUE_CONFIRMED));
            event.add(new Description(freeze.reason()));
            event.add(new Transp(Transp.VALUE_TRANSPARENT));
            event.add(new Categories(text("conflict.kind.FREEZE")));
            event.add(new Url(URI.create(address.apply("/freezes/" + freeze.id()))));
            calendar.add(event);
        }
        return this;
    }

    /** A launch, for its whole day. */
    public FeedDocument launch(Launch launch) {
        VEvent event = event(
                "launch-" + launch.key(),
                launch.day(),
                launch.day().plusDays(1),
                text("conflict.kind.LAUNCH") + ": " + launch.key() + " " + launch.title(),
                launch.changedAt(),
                launch.version());
        event.add(new Status(Status.VALUE_TENTATIVE));
        event.add(new Transp(Transp.VALUE_TRANSPARENT));
        event.add(new Categories(text("conflict.kind.LAUNCH")));
        event.add(new Url(URI.create(address.apply("/features/" + launch.key()))));
        calendar.add(event);
        return this;
    }

    private VEvent event(String name, Temporal start, Temporal end, String summary, Instant changed, int version) {
        VEvent event = new VEvent(false);
        Instant second = changed.truncatedTo(ChronoUnit.SECONDS);
        event.add(new Uid(name + "@" + host));
        // Where nobody is invited, this tells when the record was changed last.
        event.add(new DtStamp(second));
        event.add(new LastModified(second));
        event.add(new Sequence(version));
        event.add(new DtStart<>(whole(start)));
        event.add(new DtEnd<>(whole(end)));
        event.add(new Summary(summary));
        return event;
    }

    private static Temporal whole(Temporal moment) {
        return moment instanceof Instant instant ? instant.truncatedTo(ChronoUnit.SECONDS) : moment;
    }

    private String text(String key) {
        return Messages.text(BUNDLE, locale, key);
    }

    /** The text, in lines as the standard wants them. */
    public String text() {
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
