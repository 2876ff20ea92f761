package org.tandemportal.changerequests.rest;

import java.util.List;
import java.util.Map;
import org.tandemportal.changerequests.domain.FreeWindows;

/**
 * Free windows, as the API gives them.
 *
 * @param minutes how long each is
 * @param items in the order of time; at most five, the earliest of each day
 * @param blockedBy what takes the most of the allowed time, where there are none; else null
 * @param blockedMinutes how much of it that takes; null where {@code blockedBy} is
 */
public record FreeWindowsJson(
        int minutes, List<ChangeRequestJson.WindowJson> items, ConflictJson blockedBy, Long blockedMinutes) {

    static FreeWindowsJson of(int minutes, FreeWindows found) {
        return new FreeWindowsJson(
                minutes,
                found.proposals().stream()
                        .map(window -> new ChangeRequestJson.WindowJson(window.start(), window.end()))
                        .toList(),
                found.blocker()
                        .map(blocker -> ConflictJson.of(blocker.conflict(), Map.of()))
                        .orElse(null),
                found.blocker().map(blocker -> blocker.blocked().toMinutes()).orElse(null));
    }
}
