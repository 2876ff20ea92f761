package org.tandemportal.statusreports.api;

import java.time.Instant;
import java.util.Map;
import org.tandemportal.kernel.api.Side;

/**
 * A status report as listed.
 *
 * @param key such as {@code PTV-WEB-2026-W47}
 * @param week such as {@code 2026-W47}
 * @param health null for a draft
 * @param figures the edition's figures by section and id, such as {@code changes.done}; empty for a draft
 * @param clientWritten whether the client's paragraph is there
 * @param providerWritten whether the provider's is
 * @param waitingFor whose turn it is; null if it is published or nobody has written yet, so that it is both sides'
 * @param publishedAt null for a draft
 * @param publishedBy name of who published it; null for a draft
 */
public record StatusReportSummary(
        String key,
        String engagement,
        String week,
        State state,
        Health health,
        Map<String, Integer> figures,
        boolean clientWritten,
        boolean providerWritten,
        Side waitingFor,
        Instant publishedAt,
        String publishedBy) {

    /** The draft that nobody has written in. */
    public static StatusReportSummary untouched(StatusReportKey key) {
        return new StatusReportSummary(
                key.value(),
                key.engagement(),
                key.week().toString(),
                State.DRAFT,
                null,
                Map.of(),
                false,
                false,
                null,
                null,
                null);
    }
}
