package org.tandemportal.changerequests.usecases;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.tandemportal.changerequests.domain.Conflict;
import org.tandemportal.changerequests.domain.FreezeOverride;
import org.tandemportal.changerequests.domain.WallClock;

/**
 * What stands beside a change in its window.
 *
 * @param conflicts in the order of time; empty once it has ended, or while it has no window
 * @param overrides the freezes in spite of which it was scheduled
 * @param clockChange the change of the engagement's clock within its window; null if there is none
 * @param mayOverride whether the viewer may schedule it in spite of a freeze
 */
public record Beside(
        List<Conflict> conflicts, List<FreezeOverride> overrides, WallClock.Change clockChange, boolean mayOverride) {

    /** Where there is no window yet. */
    static final Beside NOTHING = new Beside(List.of(), List.of(), null, false);

    /** Everybody who appears in it. */
    Stream<UUID> people() {
        return Stream.concat(
                        overrides.stream().map(FreezeOverride::personId),
                        conflicts.stream()
                                .flatMap(conflict -> conflict.because().stream())
                                .flatMap(because -> because.people().stream()))
                .filter(Objects::nonNull);
    }
}
