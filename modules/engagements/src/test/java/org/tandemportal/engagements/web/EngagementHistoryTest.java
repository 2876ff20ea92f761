package org.tandemportal.engagements.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.audit.Audit;
import org.tandemportal.kernel.web.HistoryRow;

class EngagementHistoryTest {

    private static final UUID DANA = UUID.randomUUID();

    @Test
    void statesDatesAndFiguresAreToldInTheReadersLanguage() {
        HistoryRow row = german(
                SubjectType.FEATURE,
                entry(
                        "edited",
                        Map.of("state", "IDEA", "targetDate", "2026-11-27", "concurrentUsers", new BigDecimal("1500")),
                        Map.of(
                                "state",
                                "READY",
                                "targetDate",
                                "2026-12-04",
                                "concurrentUsers",
                                new BigDecimal("2500.5"))));
        assertThat(row.getChanges())
                .extracting(HistoryRow.Change::path, HistoryRow.Change::before, HistoryRow.Change::after)
                .containsExactlyInAnyOrder(
                        tuple("Zustand", "Idee", "Bereit"),
                        tuple("Zieldatum", "27.11.2026", "04.12.2026"),
                        tuple("Gleichzeitige Nutzer", "1.500", "2.500,5"));
    }

    @Test
    void aStateIsNamedByTheKindOfRecord() {
        assertThat(german(
                                SubjectType.FLAG,
                                entry("acknowledged", Map.of("state", "RAISED"), Map.of("state", "ACKNOWLEDGED")))
                        .getChanges())
                .extracting(HistoryRow.Change::after)
                .containsExactly("Bestätigt");
        assertThat(german(SubjectType.ACTION, entry("done", Map.of("state", "OPEN"), Map.of("state", "DONE")))
                        .getChanges())
                .extracting(HistoryRow.Change::after)
                .containsExactly("Erledigt");
    }

    @Test
    void anOwnerIsToldByName() {
        UUID gone = UUID.randomUUID();
        assertThat(german(
                                SubjectType.ACTION,
                                entry("edited", Map.of("owner", gone.toString()), Map.of("owner", DANA.toString())))
                        .getChanges())
                .extracting(HistoryRow.Change::before, HistoryRow.Change::after)
                .containsExactly(tuple("Jemand", "Dana Whitfield"));
    }

    @Test
    void whoJoinedIsToldAlthoughNothingWasThereBefore() {
        HistoryRow row = german(
                SubjectType.ENGAGEMENT,
                entry("participantJoined", Map.of(), Map.of("person", "Dana Whitfield", "role", "LEAD")));
        assertThat(row.getAction()).isEqualTo("hat jemanden teilnehmen lassen");
        assertThat(row.getChanges())
                .extracting(HistoryRow.Change::getKind, HistoryRow.Change::after)
                .containsExactlyInAnyOrder(tuple("ADDED", "Dana Whitfield"), tuple("ADDED", "Leitung beim Kunden"));
    }

    @Test
    void whatARecordBeganWithIsNoChange() {
        assertThat(german(SubjectType.FEATURE, entry("announced", Map.of(), Map.of("state", "IDEA")))
                        .getChanges())
                .isEmpty();
    }

    private static HistoryRow german(SubjectType type, Audit.HistoryEntry entry) {
        EngagementHistory history = new EngagementHistory(TestWords.in(Locale.GERMAN), TestWords.format(Locale.GERMAN));
        return history.rows(type, List.of(entry), Map.of(DANA, new PersonName(DANA, "Dana Whitfield", Side.CLIENT)))
                .get(0);
    }

    private static Audit.HistoryEntry entry(String action, Map<String, Object> before, Map<String, Object> after) {
        return new Audit.HistoryEntry(
                Instant.parse("2026-11-25T12:00:00Z"), DANA, "Dana Whitfield", Side.CLIENT, action, before, after);
    }
}
