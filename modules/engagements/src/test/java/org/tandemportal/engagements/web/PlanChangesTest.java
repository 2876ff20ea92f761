package org.tandemportal.engagements.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tandemportal.engagements.api.ExpectedLoad;
import org.tandemportal.engagements.domain.FeatureContent;
import org.tandemportal.engagements.domain.Plan;
import org.tandemportal.kernel.web.HistoryRow;

class PlanChangesTest {

    private static final ExpectedLoad BEFORE = new ExpectedLoad(new BigDecimal("900"), null, null, null);

    @Test
    void tellsWhatOperationsHaveNotTakenNoteOf() {
        FeatureContent now =
                content(LocalDate.of(2026, 12, 6), new ExpectedLoad(new BigDecimal("2400"), null, null, null));
        assertThat(changes(new Plan(null, BEFORE), now))
                .extracting(HistoryRow.Change::path, HistoryRow.Change::before, HistoryRow.Change::after)
                .containsExactly(tuple("targetDate", "", "6 Dec 2026"), tuple("peakRequestsPerSecond", "900", "2,400"));
    }

    @Test
    void anotherTitleChangesNothingForOperations() {
        assertThat(changes(new Plan(null, BEFORE), content(null, BEFORE))).isEmpty();
    }

    @Test
    void whatNobodyHasAcknowledgedHasNotChangedSince() {
        assertThat(changes(null, content(null, BEFORE))).isEmpty();
    }

    private static FeatureContent content(LocalDate date, ExpectedLoad load) {
        return new FeatureContent("Live voting", null, date, List.of(), load);
    }

    private static List<HistoryRow.Change> changes(Plan acknowledged, FeatureContent now) {
        return PlanChanges.since(acknowledged, now, TestWords.format(Locale.UK), field -> field);
    }
}
