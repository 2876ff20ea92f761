package org.tandemportal.kernel.api;

import java.time.Instant;
import java.util.List;

/**
 * One section of a status report: some figures and the records behind them.
 *
 * @param id stable name, such as {@code changes}
 * @param bundle base name of the message bundle that holds {@code report.ID.title}, {@code report.ID.FIGURE} for each
 *     figure and the states' labels
 * @param figures numbers, in order
 * @param rows the records, in order; at most 500
 */
public record ReportSection(String id, String bundle, List<Figure> figures, List<Row> rows) {

    /**
     * A number with the records behind it.
     *
     * @param id stable name, such as {@code done}
     * @param value how many
     * @param keys the records that were counted; each is also a row
     */
    public record Figure(String id, int value, List<String> keys) {}

    /**
     * A record.
     *
     * @param address path of its page
     * @param state name of its state
     * @param stateLabel message key of the state's label in the section's bundle
     * @param side the side that it came from or waits for; null if neither
     * @param moment what happened last, or is due; null if nothing
     */
    public record Row(
            String key, String address, String title, String state, String stateLabel, Side side, Instant moment) {}
}
