package org.tandemportal.changerequests.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A freeze window as calendars and conflicts read it.
 *
 * @param engagement its code; null for the provider as a whole
 * @param endedAt from then on it holds no longer; null while it holds
 */
public record Frozen(
        UUID id,
        String engagement,
        String name,
        String reason,
        FreezeRule rule,
        Instant endedAt,
        Instant changedAt,
        int version) {

    /** One of its occurrences. */
    public record Now(Frozen freeze, Window window) {}

    /** Its occurrences within a stretch of time, as far as it holds. */
    public List<Now> between(Instant from, Instant to) {
        Instant until = endedAt == null || to.isBefore(endedAt) ? to : endedAt;
        if (!until.isAfter(from)) {
            return List.of();
        }
        return rule.between(from, until).stream()
                .map(window ->
                        endedAt != null && window.end().isAfter(endedAt) ? new Window(window.start(), endedAt) : window)
                .map(window -> new Now(this, window))
                .toList();
    }

    /** Whether it concerns an engagement. */
    public boolean concerns(String code) {
        return engagement == null || engagement.equals(code);
    }
}
