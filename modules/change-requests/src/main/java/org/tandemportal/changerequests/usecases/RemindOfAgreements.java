package org.tandemportal.changerequests.usecases;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tandemportal.changerequests.domain.ChangeRequest;
import org.tandemportal.changerequests.domain.ChangeRequests;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.RecordMoved;
import org.tandemportal.kernel.api.UseCase;

/** Reminds a side each day of the emergencies that it has not agreed to yet, until it has. Done by the portal itself. */
@UseCase
@Allowed(Permission.READ)
public class RemindOfAgreements {

    private static final int AT_A_TIME = 20;

    /** Shorter than a day, so that a reminder does not wander through the day. */
    private static final Duration BETWEEN_REMINDERS = Duration.ofHours(20);

    @Inject
    private ChangeRequests changeRequests;

    @Inject
    private ChangeNews news;

    @Inject
    private PortalClock clock;

    /**
     * Reminds of some; of each one once, however many nodes do this at the same time.
     *
     * @return whether there may be more
     */
    public boolean some() {
        Instant now = clock.instant();
        List<String> keys = changeRequests.remindOfAgreement(now, now.minus(BETWEEN_REMINDERS), AT_A_TIME);
        for (String key : keys) {
            ChangeRequest request = changeRequests.require(key);
            // As if it became that side's turn anew.
            news.tell(request, RecordMoved.Kind.AGREEMENT, "agreement owed", Optional.empty());
        }
        return keys.size() == AT_A_TIME;
    }
}
