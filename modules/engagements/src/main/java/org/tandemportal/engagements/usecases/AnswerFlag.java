package org.tandemportal.engagements.usecases;

import jakarta.inject.Inject;
import org.tandemportal.engagements.api.FlagState;
import org.tandemportal.engagements.domain.Flag;
import org.tandemportal.engagements.domain.FlagRecords;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.audit.Audit;

/** What the two sides do about a flag: acknowledge it, lower it, accept it as a risk. */
@UseCase
@Allowed(Permission.FLAG)
public class AnswerFlag {

    private static final int LONGEST_REASON = 2_000;

    @Inject
    private FlagRecords flags;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Audit audit;

    @Inject
    private PortalClock clock;

    /**
     * The side that did not raise it says that it knows.
     *
     * @param seen the version that the viewer has read; null for any
     * @throws org.tandemportal.engagements.domain.FlagRefused where that is not to be done, or not by this side
     */
    public void acknowledge(String key, Integer seen) {
        Flag flag = require(key, seen);
        audit.change(
                flag.subject(),
                "acknowledged",
                flag::facts,
                () -> flag.acknowledge(viewer.get().asPerson(), clock.instant()));
    }

    /**
     * Either side lowers it.
     *
     * @param reason why the concern stands no more
     * @throws org.tandemportal.engagements.domain.FlagRefused once it has ended
     */
    public void lower(String key, Integer seen, String reason) {
        Flag flag = require(key, seen);
        InputCheck check = new InputCheck();
        String checkedReason = check.requiredText("reason", reason, LONGEST_REASON);
        check.end();
        audit.change(
                flag.subject(),
                "lowered",
                flag::facts,
                () -> flag.lower(viewer.get().asPerson(), checkedReason, clock.instant()));
    }

    /**
     * The viewer's side accepts it as a risk; when both sides have, it has ended.
     *
     * @throws org.tandemportal.engagements.domain.FlagRefused once it has ended, or if that side has accepted it already
     */
    public void accept(String key, Integer seen) {
        Flag flag = require(key, seen);
        audit.change(
                flag.subject(),
                "accepted",
                flag::facts,
                () -> flag.accept(viewer.get().asPerson(), clock.instant()));
    }

    /**
     * One of the above, by the state that is wanted.
     *
     * @param to a constant's name of {@link FlagState}
     * @param reason for {@code LOWERED}
     */
    public void move(String key, Integer seen, String to, String reason) {
        InputCheck check = new InputCheck();
        FlagState next = check.required("to", check.constant("to", to, FlagState.class));
        check.that(next != FlagState.RAISED, "to", "notOneOf", "ACKNOWLEDGED, LOWERED, ACCEPTED");
        check.end();
        switch (next) {
            case ACKNOWLEDGED -> acknowledge(key, seen);
            case LOWERED -> lower(key, seen, reason);
            default -> accept(key, seen);
        }
    }

    private Flag require(String key, Integer seen) {
        Flag flag = flags.require(key, seen);
        viewer.get().require(Permission.FLAG, flag.engagement());
        return flag;
    }
}
