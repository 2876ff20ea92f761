package org.tandemportal.changerequests.rest;

import java.time.Instant;
import java.util.List;
import org.tandemportal.changerequests.domain.Freeze;
import org.tandemportal.changerequests.domain.Window;
import org.tandemportal.changerequests.usecases.FreezeInput;

/**
 * A freeze window as the API gives it.
 *
 * @param engagement its code; null for the provider as a whole
 * @param zone the zone whose wall times {@code start} and {@code end} are
 * @param next when it holds now or next; null if it holds no longer, or where it was not asked for
 */
public record FreezeJson(
        String id,
        String engagement,
        String name,
        String reason,
        String zone,
        String start,
        String end,
        String repeats,
        List<String> days,
        String lastDay,
        ChangeRequestJson.WindowJson next,
        Instant endedAt,
        Instant createdAt,
        Instant updatedAt) {

    static FreezeJson of(Freeze freeze, Window next) {
        FreezeInput words = FreezeInput.of(freeze.content());
        return new FreezeJson(
                freeze.id().toString(),
                freeze.engagement(),
                words.name(),
                words.reason(),
                words.zone(),
                words.start(),
                words.end(),
                words.repeats(),
                words.days(),
                words.lastDay(),
                next == null ? null : new ChangeRequestJson.WindowJson(next.start(), next.end()),
                freeze.endedAt(),
                freeze.createdAt(),
                freeze.updatedAt());
    }
}
