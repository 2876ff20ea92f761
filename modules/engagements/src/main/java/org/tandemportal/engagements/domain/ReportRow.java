package org.tandemportal.engagements.domain;

import java.util.List;
import java.util.function.Predicate;
import org.tandemportal.kernel.api.ReportSection;

/**
 * A row of a report's section with what its figures are counted by.
 *
 * @param begun whether it came to be within the time
 * @param ended whether it came to its present state within the time
 * @param open whether it was open at the end of the time
 * @param special whether it is of the special kind: blocks, is overdue, waits for the provider
 */
record ReportRow(ReportSection.Row row, boolean begun, boolean ended, boolean open, boolean special) {

    /** How many rows a section holds at most. */
    static final int MOST = 500;

    static ReportSection section(String id, List<ReportRow> rows, List<ReportSection.Figure> figures) {
        return new ReportSection(
                id,
                "org.tandemportal.engagements.messages",
                figures,
                rows.stream().map(ReportRow::row).toList());
    }

    static ReportSection.Figure figure(String id, List<ReportRow> rows, Predicate<ReportRow> counted) {
        List<String> keys =
                rows.stream().filter(counted).map(row -> row.row().key()).toList();
        return new ReportSection.Figure(id, keys.size(), keys);
    }

    boolean isIn(String... states) {
        return List.of(states).contains(row.state());
    }
}
