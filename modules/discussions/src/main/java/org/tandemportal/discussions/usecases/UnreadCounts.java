package org.tandemportal.discussions.usecases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.tandemportal.discussions.domain.Notices;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.Viewer;

/**
 * How much is unread, for the bar above every page: remembered, so that pages need not ask the database each time, and forgotten
 * as soon as an inbox changes, on this node or another.
 */
@ApplicationScoped
public class UnreadCounts {

    /** What other nodes do is told at once while their calls are heard, and noticed after this time if not. */
    private static final Duration HOLDS = Duration.ofMinutes(10);

    private static final int MOST_REMEMBERED = 20_000;

    @Inject
    private Inbox inbox;

    @Inject
    private PortalClock clock;

    private final Map<UUID, Known> counts = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private volatile boolean hearing;

    private record Known(int count, Instant until) {}

    /** How many the viewer has not read, up to {@link Notices#COUNTED}; none for nobody. At most one statement. */
    public int of(Viewer viewer) {
        if (!viewer.isSignedIn() || viewer.isHeldBack() || viewer.onlyEngagement() != null) {
            return 0;
        }
        Known known = counts.get(viewer.personId());
        if (known != null && clock.instant().isBefore(known.until())) {
            return known.count();
        }
        long before = changes.get();
        int count = inbox.unread();
        if (counts.size() >= MOST_REMEMBERED) {
            counts.clear();
        }
        // Whatever has changed while the database was counting must not be remembered as it was.
        if (hearing && before == changes.get()) {
            counts.put(viewer.personId(), new Known(count, clock.instant().plus(HOLDS)));
        }
        return count;
    }

    /** What has been changed here is seen by the page that follows at once. */
    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Notices.InboxesChanged change) {
        forget(change.people());
    }

    /** These people's inboxes have changed. */
    public void forget(Iterable<UUID> people) {
        changes.incrementAndGet();
        people.forEach(counts::remove);
    }

    /** Whether other nodes' changes are heard of; nothing is remembered while they are not. */
    public void hearing(boolean heard) {
        hearing = heard;
        changes.incrementAndGet();
        counts.clear();
    }
}
