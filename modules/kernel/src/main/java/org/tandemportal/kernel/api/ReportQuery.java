package org.tandemportal.kernel.api;

import java.util.List;

/**
 * A section of a status report as one select, so that the sections of all modules can be read by one statement.
 *
 * @param id stable name of the section, see {@link ReportSection#id}
 * @param bundle see {@link ReportSection#bundle}
 * @param type what kind of records its rows are
 * @param stateLabels what stands before a state's name in its message key, such as {@code state.}
 * @param figures ids of the figures, in order
 * @param select a select with the columns {@code key}, {@code title}, {@code state}, {@code side} (text or null), {@code
 *     moment} (timestamptz or null) and {@code figures} (text array: ids of the figures that count the record), in the
 *     order in which the rows are shown and limited to {@link #MOST_ROWS}
 * @param parameters of the select, in order: texts, numbers and instants
 */
public record ReportQuery(
        String id,
        String bundle,
        SubjectType type,
        String stateLabels,
        List<String> figures,
        String select,
        List<Object> parameters) {

    /** How many rows a section holds at most. */
    public static final int MOST_ROWS = 500;
}
