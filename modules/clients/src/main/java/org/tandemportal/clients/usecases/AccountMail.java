package org.tandemportal.clients.usecases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.tandemportal.clients.api.NoticeKind;
import org.tandemportal.clients.domain.NoticeChoices;
import org.tandemportal.clients.domain.Person;
import org.tandemportal.kernel.api.Messages;
import org.tandemportal.kernel.api.Origin;
import org.tandemportal.kernel.api.Outbox;
import org.tandemportal.kernel.api.PortalAddress;
import org.tandemportal.kernel.api.PortalClock;

/** Tells people by mail what happened to their account, in their language. */
@ApplicationScoped
class AccountMail {

    private static final String MESSAGES = "org.tandemportal.clients.account.messages";

    @Inject
    private Outbox outbox;

    @Inject
    private NoticeChoices choices;

    @Inject
    private PortalClock clock;

    @Inject
    private PortalAddress portalAddress;

    /**
     * Tells somebody, whether they want it or not.
     *
     * @param what the texts are {@code notice.} and this, with {@code .subject} and {@code .text}
     * @param arguments what the texts name; a moment is written in the person's language and time zone
     */
    void tell(Person person, String what, Object... arguments) {
        outbox.mailAll(List.of(mail(person, what, arguments)));
    }

    /** As {@link #tell}, if they want to be told of such. */
    void tellIfWanted(Person person, NoticeKind kind, String what, Object... arguments) {
        if (choices.wants(person.id(), kind)) {
            tell(person, what, arguments);
        }
    }

    /** The mail, for those who send many. */
    Outbox.Mail mail(Person person, String what, Object... arguments) {
        Locale locale = Messages.locale(person.language());
        ZoneId zone = ZoneId.of(person.zone());
        Object[] named = Arrays.stream(arguments)
                .map(argument -> argument instanceof Instant moment ? written(moment, zone, locale) : argument)
                .toArray();
        List<String> parts = new ArrayList<>();
        parts.add(Messages.text(MESSAGES, locale, "notice.greeting", person.name()));
        parts.add(Messages.text(MESSAGES, locale, "notice." + what + ".text", named));
        String when = written(clock.instant(), zone, locale);
        if (Origin.current() != null) {
            parts.add(Messages.text(MESSAGES, locale, "notice.whenAndWhere", when, Origin.current()));
        }
        String account = portalAddress.of("/account");
        parts.add(Messages.text(MESSAGES, locale, "notice." + what + ".closing", account));
        return new Outbox.Mail(
                UUID.randomUUID(),
                person.clientId(),
                person.email(),
                Messages.text(MESSAGES, locale, "notice." + what + ".subject", named),
                String.join("\n\n", parts));
    }

    /** A moment as mails tell it, with the name of the zone. */
    static String written(Instant moment, ZoneId zone, Locale locale) {
        return moment.atZone(zone)
                        .format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                                .withLocale(locale))
                + " (" + zone.getId() + ")";
    }
}
