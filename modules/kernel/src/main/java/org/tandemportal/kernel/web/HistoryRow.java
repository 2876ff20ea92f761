package org.tandemportal.kernel.web;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.tandemportal.kernel.audit.Audit;

/** One line of a record's history, as pages list it. */
public final class HistoryRow {

    private final Audit.HistoryEntry entry;
    private final String action;
    private final List<Change> changes;

    private HistoryRow(Audit.HistoryEntry entry, String action, List<Change> changes) {
        this.entry = entry;
        this.action = action;
        this.changes = changes;
    }

    /**
     * The rows of a history, with the facts' values as they were kept.
     *
     * @param actions words for what was done, by the verb in the audit log
     * @param fields words for the facts, by their names in the audit log
     */
    public static List<HistoryRow> of(
            List<Audit.HistoryEntry> entries, UnaryOperator<String> actions, UnaryOperator<String> fields) {
        return of(entries, actions, fields, (name, value) -> value);
    }

    /**
     * The rows of a history.
     *
     * @param values words for a fact's value, by the fact's name and the value as it was kept, such as a state's name
     */
    public static List<HistoryRow> of(
            List<Audit.HistoryEntry> entries,
            UnaryOperator<String> actions,
            UnaryOperator<String> fields,
            BinaryOperator<String> values) {
        return entries.stream()
                .map(entry -> new HistoryRow(
                        entry,
                        actions.apply(entry.action()),
                        entry.before().isEmpty()
                                ? List.of()
                                : difference(entry.before(), entry.after(), fields, values)))
                .toList();
    }

    /** What differs between two sets of facts, with their values as they are. */
    public static List<Change> difference(
            Map<String, Object> before, Map<String, Object> after, UnaryOperator<String> fields) {
        return difference(before, after, fields, (name, value) -> value);
    }

    /**
     * What differs between two sets of facts.
     *
     * @param fields words for the facts, by their names
     * @param values words for a fact's value, by the fact's name and the value as it was kept
     */
    public static List<Change> difference(
            Map<String, Object> before,
            Map<String, Object> after,
            UnaryOperator<String> fields,
            BinaryOperator<String> values) {
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .map(name -> new Change(
                        fields.apply(name), text(name, before.get(name), values), text(name, after.get(name), values)))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    private static String text(String name, Object value, BinaryOperator<String> values) {
        if (value instanceof List<?> list) {
            return String.join(", ", list.stream().map(String::valueOf).toList());
        }
        return value == null ? "" : values.apply(name, value.toString());
    }

    /** A fact that changed. */
    public record Change(String path, String before, String after) {

        /** {@code ADDED}, {@code REMOVED} or {@code CHANGED}, for the tag {@code t:difference}. */
        public String getKind() {
            return before.isEmpty() ? "ADDED" : after.isEmpty() ? "REMOVED" : "CHANGED";
        }

        /** The fact's name. */
        public String getPath() {
            return path;
        }

        /** What it was. */
        public String getBefore() {
            return before;
        }

        /** What it became. */
        public String getAfter() {
            return after;
        }
    }

    /** When. */
    public Instant getMoment() {
        return entry.at();
    }

    /** Who. */
    public String getPersonName() {
        return entry.personName();
    }

    /** Their side; null for the portal itself. */
    public String getSide() {
        return entry.side() == null ? null : entry.side().name();
    }

    /** What they did. */
    public String getAction() {
        return action;
    }

    /** What changed by it; empty where a record came to be. */
    public List<Change> getChanges() {
        return changes;
    }
}
