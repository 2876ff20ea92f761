package org.tandemportal.changerequests.usecases;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.tandemportal.changerequests.domain.Around;
import org.tandemportal.changerequests.domain.Conflict;
import org.tandemportal.changerequests.domain.FreezeOverride;
import org.tandemportal.changerequests.domain.StepDone;
import org.tandemportal.changerequests.domain.WallClock;

/**
 * What stands beside a change in its window.
 *
 * @param conflicts in the order of time; empty once it has ended, or while it has no window
 * @param overrides the freezes in spite of which it was scheduled
 * @param clockChange the change of the engagement's clock within its window; null if there is none
 * @param around what else its page shows; null unless it was asked for
 * @param mayOverride whether the viewer may schedule it in spite of a freeze
 */
public record Beside(
        List<Conflict> conflicts,
        List<FreezeOverride> overrides,
        WallClock.Change clockChange,
        Around around,
        boolean mayOverride) {

    /** Where there is no window yet. */
    static final Beside NOTHING = new Beside(List.of(), List.of(), null, null, false);

    /** Where there is no window yet, with what else the page shows. */
    static Beside nothing(Around around) {
        return new Beside(List.of(), List.of(), null, around, false);
    }

    /** Everybody who appears in it. */
    Stream<UUID> people() {
        Stream<UUID> done =
                around == null ? Stream.of() : around.stepsDone().stream().map(StepDone::person);
        return Stream.concat(done, beside());
    }

    private Stream<UUID> beside() {
        return Stream.concat(
                        overrides.stream().map(FreezeOverride::personId),
                        conflicts.stream()
                                .flatMap(conflict -> conflict.because().stream())
                                .flatMap(because -> because.people().stream()))
                .filter(Objects::nonNull);
    }
}
