package org.tandemportal.changerequests.domain;

import static java.util.Map.entry;
import static org.tandemportal.changerequests.domain.MovedField.ASKED_BY;
import static org.tandemportal.changerequests.domain.MovedField.CHANGED;
import static org.tandemportal.changerequests.domain.MovedField.CREATED;
import static org.tandemportal.changerequests.domain.MovedField.DESCRIPTION;
import static org.tandemportal.changerequests.domain.MovedField.ENDED;
import static org.tandemportal.changerequests.domain.MovedField.FACT;
import static org.tandemportal.changerequests.domain.MovedField.KIND;
import static org.tandemportal.changerequests.domain.MovedField.NUMBER;
import static org.tandemportal.changerequests.domain.MovedField.OUTCOME;
import static org.tandemportal.changerequests.domain.MovedField.PRIORITY;
import static org.tandemportal.changerequests.domain.MovedField.STATE;
import static org.tandemportal.changerequests.domain.MovedField.TITLE;
import static org.tandemportal.changerequests.domain.MovedField.WINDOW_END;
import static org.tandemportal.changerequests.domain.MovedField.WINDOW_START;
import static org.tandemportal.changerequests.domain.MovedField.WORKED_BY;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tandemportal.changerequests.api.Kind;
import org.tandemportal.changerequests.api.Priority;
import org.tandemportal.kernel.api.Side;

/** A tool whose files are known: what its columns are called, by their names in the file or on its pages. */
public enum KnownTool {
    /** The incident and change tables, exported with the fields' names or with their labels. */
    SERVICENOW(
            "ServiceNow",
            Set.of("number"),
            Map.ofEntries(
                    entry("number", NUMBER),
                    entry("short_description", TITLE),
                    entry("short description", TITLE),
                    entry("description", DESCRIPTION),
                    entry("incident_state", STATE),
                    entry("incident state", STATE),
                    entry("state", STATE),
                    entry("priority", PRIORITY),
                    entry("type", KIND),
                    entry("opened_at", CREATED),
                    entry("opened", CREATED),
                    entry("sys_updated_at", CHANGED),
                    entry("sys_updated_on", CHANGED),
                    entry("updated", CHANGED),
                    entry("resolved_at", ENDED),
                    entry("resolved", ENDED),
                    entry("close_notes", OUTCOME),
                    entry("close notes", OUTCOME),
                    entry("resolution notes", OUTCOME),
                    entry("closed_code", OUTCOME),
                    entry("close_code", OUTCOME),
                    entry("close code", OUTCOME),
                    entry("resolution code", OUTCOME),
                    entry("caller_id", ASKED_BY),
                    entry("caller", ASKED_BY),
                    entry("requested_by", ASKED_BY),
                    entry("requested by", ASKED_BY),
                    entry("assigned_to", WORKED_BY),
                    entry("assigned to", WORKED_BY),
                    entry("start_date", WINDOW_START),
                    entry("planned start date", WINDOW_START),
                    entry("end_date", WINDOW_END),
                    entry("planned end date", WINDOW_END),
                    entry("category", FACT),
                    entry("subcategory", FACT),
                    entry("u_symptom", FACT),
                    entry("location", FACT),
                    entry("cmdb_ci", FACT),
                    entry("configuration item", FACT),
                    entry("assignment_group", FACT),
                    entry("assignment group", FACT),
                    entry("contact_type", FACT),
                    entry("channel", FACT),
                    entry("impact", FACT),
                    entry("urgency", FACT),
                    entry("risk", FACT),
                    entry("problem_id", FACT),
                    entry("rfc", FACT),
                    entry("vendor", FACT))),
    /** The CSV export of a search, whose labels, components and versions stand in columns of the same name. */
    JIRA(
            "Jira",
            Set.of("issue key"),
            Map.ofEntries(
                    entry("issue key", NUMBER),
                    entry("summary", TITLE),
                    entry("description", DESCRIPTION),
                    entry("status", STATE),
                    entry("priority", PRIORITY),
                    entry("issue type", KIND),
                    entry("created", CREATED),
                    entry("updated", CHANGED),
                    entry("resolved", ENDED),
                    entry("resolution", OUTCOME),
                    entry("reporter", ASKED_BY),
                    entry("assignee", WORKED_BY),
                    entry("component/s", FACT),
                    entry("components", FACT),
                    entry("labels", FACT),
                    entry("fix version/s", FACT),
                    entry("fix versions", FACT),
                    entry("environment", FACT))),
    /** The CSV export of a list of issues, with English or German columns. */
    REDMINE(
            "Redmine",
            Set.of("#"),
            Map.ofEntries(
                    entry("#", NUMBER),
                    entry("subject", TITLE),
                    entry("thema", TITLE),
                    entry("description", DESCRIPTION),
                    entry("beschreibung", DESCRIPTION),
                    entry("status", STATE),
                    entry("priority", PRIORITY),
                    entry("priorität", PRIORITY),
                    entry("tracker", KIND),
                    entry("created", CREATED),
                    entry("angelegt", CREATED),
                    entry("updated", CHANGED),
                    entry("aktualisiert", CHANGED),
                    entry("closed", ENDED),
                    entry("geschlossen", ENDED),
                    entry("author", ASKED_BY),
                    entry("autor", ASKED_BY),
                    entry("assignee", WORKED_BY),
                    entry("zugewiesen an", WORKED_BY),
                    entry("project", FACT),
                    entry("projekt", FACT),
                    entry("category", FACT),
                    entry("kategorie", FACT),
                    entry("target version", FACT),
                    entry("zielversion", FACT),
                    entry("% done", FACT),
                    entry("% erledigt", FACT)));

    private static final Map<String, HistoryState> STATES = Map.ofEntries(
            entry("new", HistoryState.REQUESTED),
            entry("open", HistoryState.REQUESTED),
            entry("to do", HistoryState.REQUESTED),
            entry("backlog", HistoryState.REQUESTED),
            entry("reopened", HistoryState.REQUESTED),
            entry("neu", HistoryState.REQUESTED),
            entry("offen", HistoryState.REQUESTED),
            entry("assess", HistoryState.IN_ASSESSMENT),
            entry("authorize", HistoryState.IN_ASSESSMENT),
            entry("selected for development", HistoryState.AGREED),
            entry("scheduled", HistoryState.SCHEDULED),
            entry("active", HistoryState.IN_PROGRESS),
            entry("in progress", HistoryState.IN_PROGRESS),
            entry("work in progress", HistoryState.IN_PROGRESS),
            entry("implement", HistoryState.IN_PROGRESS),
            entry("review", HistoryState.IN_PROGRESS),
            entry("in review", HistoryState.IN_PROGRESS),
            entry("on hold", HistoryState.IN_PROGRESS),
            entry("awaiting problem", HistoryState.IN_PROGRESS),
            entry("awaiting vendor", HistoryState.IN_PROGRESS),
            entry("awaiting change", HistoryState.IN_PROGRESS),
            entry("waiting for support", HistoryState.IN_PROGRESS),
            entry("in bearbeitung", HistoryState.IN_PROGRESS),
            entry("awaiting user info", HistoryState.WAITS_FOR_CLIENT),
            entry("awaiting caller", HistoryState.WAITS_FOR_CLIENT),
            entry("awaiting evidence", HistoryState.WAITS_FOR_CLIENT),
            entry("waiting for customer", HistoryState.WAITS_FOR_CLIENT),
            entry("feedback", HistoryState.WAITS_FOR_CLIENT),
            entry("rückmeldung", HistoryState.WAITS_FOR_CLIENT),
            entry("resolved", HistoryState.DONE),
            entry("closed", HistoryState.DONE),
            entry("done", HistoryState.DONE),
            entry("gelöst", HistoryState.DONE),
            entry("erledigt", HistoryState.DONE),
            entry("geschlossen", HistoryState.DONE),
            entry("rejected", HistoryState.DECLINED),
            entry("declined", HistoryState.DECLINED),
            entry("won't do", HistoryState.DECLINED),
            entry("abgewiesen", HistoryState.DECLINED),
            entry("abgelehnt", HistoryState.DECLINED),
            entry("canceled", HistoryState.WITHDRAWN),
            entry("cancelled", HistoryState.WITHDRAWN));

    private static final Map<String, Priority> PRIORITIES = Map.ofEntries(
            entry("1 - critical", Priority.CRITICAL),
            entry("critical", Priority.CRITICAL),
            entry("highest", Priority.CRITICAL),
            entry("blocker", Priority.CRITICAL),
            entry("immediate", Priority.CRITICAL),
            entry("sofort", Priority.CRITICAL),
            entry("2 - high", Priority.HIGH),
            entry("high", Priority.HIGH),
            entry("major", Priority.HIGH),
            entry("urgent", Priority.HIGH),
            entry("hoch", Priority.HIGH),
            entry("dringend", Priority.HIGH),
            entry("3 - moderate", Priority.MEDIUM),
            entry("moderate", Priority.MEDIUM),
            entry("medium", Priority.MEDIUM),
            entry("normal", Priority.MEDIUM),
            entry("mittel", Priority.MEDIUM),
            entry("4 - low", Priority.LOW),
            entry("5 - planning", Priority.LOW),
            entry("low", Priority.LOW),
            entry("lowest", Priority.LOW),
            entry("minor", Priority.LOW),
            entry("trivial", Priority.LOW),
            entry("niedrig", Priority.LOW));

    private static final Map<String, Kind> KINDS = Map.of(
            "standard", Kind.STANDARD, "normal", Kind.NORMAL, "emergency", Kind.EMERGENCY, "expedited", Kind.EMERGENCY);

    /** What a record is called where its tool has no title: what it is about, as far as the tool says. */
    private static final List<String> INSTEAD_OF_A_TITLE = List.of("category", "subcategory", "u_symptom");

    private static final int LEAST_COLUMNS = 4;

    private final String source;
    private final Set<String> always;
    private final Map<String, MovedField> columns;

    KnownTool(String source, Set<String> always, Map<String, MovedField> columns) {
        this.source = source;
        this.always = always;
        this.columns = columns;
    }

    /** Its name. */
    public String source() {
        return source;
    }

    /** The tool that a file with these columns comes from; empty if none is known. */
    public static Optional<KnownTool> of(List<String> headings) {
        Set<String> there = plain(headings);
        KnownTool best = null;
        long most = LEAST_COLUMNS - 1L;
        for (KnownTool tool : values()) {
            long known = there.stream().filter(tool.columns::containsKey).count();
            boolean itself =
                    there.containsAll(tool.always) && there.stream().anyMatch(one -> tool.columns.get(one) == STATE);
            if (itself && known > most) {
                best = tool;
                most = known;
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * How a file seems to be meant: as its tool's files are if that is known, else by columns of the same names in the files
     * of any.
     *
     * @param dateFormat how its moments are written; null where that cannot be told
     * @param zone where they were written
     */
    public static MovedLayout proposal(List<String> headings, String dateFormat, String zone) {
        return of(headings)
                .map(tool -> tool.layout(headings, dateFormat, zone))
                .orElseGet(() -> layout("", headings, KnownTool::byAny, dateFormat, zone));
    }

    /** How this tool's files are usually read, as far as a file has its columns. */
    public MovedLayout layout(List<String> headings, String dateFormat, String zone) {
        return layout(source, headings, columns::get, dateFormat, zone);
    }

    private static MovedLayout layout(
            String source, List<String> headings, Function<String, MovedField> field, String dateFormat, String zone) {
        Set<String> there = plain(headings);
        Map<String, MovedField> meant = new LinkedHashMap<>();
        Set<MovedField> once = new HashSet<>();
        there.forEach(heading -> {
            MovedField known = field.apply(heading);
            boolean single = known == NUMBER || known == STATE;
            if (known != null && (!single || once.add(known))) {
                meant.put(heading, known);
            }
        });
        if (!meant.containsValue(TITLE)) {
            INSTEAD_OF_A_TITLE.stream().filter(there::contains).forEach(heading -> meant.put(heading, TITLE));
        }
        return new MovedLayout(source, Side.CLIENT, meant, STATES, PRIORITIES, KINDS, dateFormat, zone);
    }

    private static MovedField byAny(String heading) {
        for (KnownTool tool : values()) {
            if (tool.columns.containsKey(heading)) {
                return tool.columns.get(heading);
            }
        }
        return Map.of("id", NUMBER, "key", NUMBER, "title", TITLE, "titel", TITLE, "ticket", NUMBER, "nummer", NUMBER)
                .get(heading);
    }

    private static Set<String> plain(Collection<String> headings) {
        Set<String> there = new LinkedHashSet<>();
        headings.stream().map(MovedLines::plain).filter(one -> !one.isEmpty()).forEach(there::add);
        return there;
    }

    /** A word as layouts know it. */
    public static String word(String text) {
        String line = MovedText.line(text);
        return line == null ? null : line.toLowerCase(Locale.ROOT);
    }
}
