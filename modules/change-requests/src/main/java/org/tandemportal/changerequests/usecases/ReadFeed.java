package org.tandemportal.changerequests.usecases;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tandemportal.changerequests.api.State;
import org.tandemportal.changerequests.domain.CalendarFeed;
import org.tandemportal.changerequests.domain.CalendarFeeds;
import org.tandemportal.changerequests.domain.FeedDocument;
import org.tandemportal.changerequests.domain.Schedule;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.Messages;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PortalAddress;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Viewer;

/** Reads the calendar at a private address: what its owner may see at this moment. */
@UseCase
@Allowed(Permission.READ)
public class ReadFeed {

    private static final Duration BEHIND = Duration.ofDays(30);
    private static final Duration AHEAD = Duration.ofDays(180);
    private static final int MOST = 1_000;
    private static final Set<State> STATES = EnumSet.complementOf(EnumSet.of(State.DRAFT));

    @Inject
    private CalendarFeeds feeds;

    @Inject
    private Schedule schedule;

    @Inject
    private PortalAddress portalAddress;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private PortalClock clock;

    /** The address with this secret, and that it is read; called as the portal, since nobody has signed in. */
    public Optional<CalendarFeed> find(String secret) {
        Optional<CalendarFeed> feed = feeds.withSecret(secret);
        feed.ifPresent(read -> feeds.noteRead(read.id(), clock.today(ZoneOffset.UTC)));
        return feed;
    }

    /**
     * The calendar, called as its owner; one statement.
     *
     * @return empty if the owner takes no part any more in what it is of
     */
    public Optional<String> text(CalendarFeed feed) {
        Viewer owner = currentViewer.get();
        Collection<String> engagements =
                feed.engagement() == null ? owner.participations().keySet() : List.of(feed.engagement());
        if (!owner.participations().keySet().containsAll(engagements)) {
            return Optional.empty();
        }
        Instant from = clock.instant().minus(BEHIND);
        Instant to = clock.instant().plus(AHEAD);
        Schedule.Found found = schedule.between(owner.clients(), engagements, STATES, from, to, MOST);
        FeedDocument document = new FeedDocument(
                feed.engagement() == null ? "Tandem" : "Tandem " + feed.engagement(),
                portalAddress::of,
                Messages.locale(owner.language()));
        found.changes().forEach(document::change);
        found.freezes().forEach(freeze -> document.freeze(freeze, from, to));
        found.launches().forEach(document::launch);
        return Optional.of(document.text());
    }
}
