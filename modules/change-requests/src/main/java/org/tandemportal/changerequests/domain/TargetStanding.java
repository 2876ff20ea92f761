package org.tandemportal.changerequests.domain;

import java.time.Duration;
import java.time.Instant;
import org.tandemportal.kernel.api.Side;

/**
 * Where one side stands with one of the targets of a change request. Of sides only: nobody in particular is measured.
 *
 * @param target in service hours
 * @param used of it, in service hours
 * @param due when it will have passed if the clock runs on; when it did if it has passed; null while the clock stands
 * @param hold why the clock stands; null while it runs, and once it has ended
 */
public record TargetStanding(
        Kind kind, Side side, Duration target, Duration used, Status status, Instant due, Hold hold) {

    /** What is aimed at. */
    public enum Kind {
        /** That the side which was asked does something first. */
        RESPONSE,
        /** That it comes to an end. */
        RESOLUTION
    }

    /** How it stands. */
    public enum Status {
        /** Open, and there is time. */
        IN_TIME,
        /** Open, and little is left. */
        DUE_SOON,
        /** Open, and nothing is left. */
        PASSED,
        /** Over, in time. */
        MET,
        /** Over, later than aimed at. */
        MISSED;

        /** Whether more time was taken than aimed at. */
        public boolean isLate() {
            return this == PASSED || this == MISSED;
        }

        /** Whether it can still change. */
        public boolean isOpen() {
            return this != MET && this != MISSED;
        }
    }

    /** Why a clock stands. */
    public enum Hold {
        /** The other side is awaited. */
        OTHER_SIDE,
        /** Both sides agreed on a window that has not begun. */
        WINDOW
    }

    /** What is left of the target, never negative. */
    public Duration left() {
        Duration left = target.minus(used);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Whether its clock runs now. */
    public boolean isRunning() {
        return status.isOpen() && hold == null;
    }
}
