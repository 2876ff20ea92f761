package org.tandemportal.changerequests.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tandemportal.changerequests.api.Kind;
import org.tandemportal.changerequests.api.Priority;
import org.tandemportal.kernel.api.Violation;

/** Reads what the lines of one record say, by a layout. A record whose lines are not all right is none. */
public final class MovedReading {

    /** How long a record's number can be. */
    public static final int LONGEST_NUMBER = 60;

    /** How many lines can tell of one record. */
    public static final int MOST_LINES_OF_ONE = 2_000;

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 20_000;
    private static final int LONGEST_FACT = 1_000;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_OUTCOME = 2_000;
    private static final int MOST_FACTS = 40;
    private static final String BUNDLE = "org.tandemportal.changerequests.messages";

    /** A file cannot be from later than now; a clock may go a little wrong. */
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    private final MovedLayout layout;
    private final ZoneId zone;
    private final List<String> headings;
    private final Map<MovedField, List<Integer>> places = new java.util.EnumMap<>(MovedField.class);
    private final Instant now;

    /**
     * What came of a record's lines.
     *
     * @param record null if any of them is wrong
     * @param reasons what is wrong, by the number of the line
     */
    public record Result(MovedRecord record, Map<Integer, List<Violation>> reasons) {}

    /** For a file with these columns, as it is now. */
    public MovedReading(MovedLayout layout, List<String> headings, Instant now) {
        this.layout = layout;
        this.zone = layout.zoneId().orElse(java.time.ZoneOffset.UTC);
        this.headings = headings;
        this.now = now;
        for (MovedField field : MovedField.values()) {
            places.put(field, layout.places(headings, field));
        }
    }

    /** The number of the record that a line tells of; null if it tells none. */
    public String number(MovedLines.Line line) {
        return first(line, MovedField.NUMBER);
    }

    /** What is wrong with a line whatever record it tells of; empty if nothing is. */
    public List<Violation> wrong(MovedLines.Line line) {
        List<Violation> reasons = new ArrayList<>();
        String number = number(line);
        if (number == null) {
            reasons.add(reason("NUMBER", "moveIn.reason.noNumber"));
        } else if (number.length() > LONGEST_NUMBER) {
            reasons.add(reason("NUMBER", "moveIn.reason.longNumber", LONGEST_NUMBER));
        }
        if (line.cells().stream().skip(headings.size()).anyMatch(cell -> !cell.isBlank())) {
            reasons.add(reason("LINE", "moveIn.reason.cells", line.cells().size(), headings.size()));
        }
        return reasons;
    }

    /** A reason why a line is left out. */
    static Violation reason(String field, String key, Object... arguments) {
        return new Violation(field, BUNDLE, key, List.of(arguments));
    }

    /** What a line says of the moment that it is from. */
    private record Row(MovedLines.Line line, HistoryState state, Instant created, Instant changed, Instant ended) {}

    /** Reads all lines of one record. */
    public Result read(List<MovedLines.Line> lines) {
        Map<Integer, List<Violation>> reasons = new TreeMap<>();
        List<Row> rows = new ArrayList<>();
        for (MovedLines.Line line : lines) {
            List<Violation> wrong = new ArrayList<>(wrong(line));
            rows.add(row(line, lines.size() > 1, wrong));
            if (!wrong.isEmpty()) {
                reasons.put(line.number(), wrong);
            }
        }
        if (!reasons.isEmpty()) {
            int culprit = reasons.keySet().iterator().next();
            lines.forEach(line ->
                    reasons.putIfAbsent(line.number(), List.of(reason("LINE", "moveIn.reason.otherLine", culprit))));
            return new Result(null, reasons);
        }
        rows.sort(Comparator.comparing(Row::changed, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(row -> row.line().number()));
        return new Result(record(rows), Map.of());
    }

    private Row row(MovedLines.Line line, boolean several, List<Violation> wrong) {
        Instant created = moment(line, MovedField.CREATED, wrong);
        Instant changed = moment(line, MovedField.CHANGED, wrong);
        Instant ended = moment(line, MovedField.ENDED, wrong);
        if (several && changed == null && wrong.isEmpty()) {
            wrong.add(reason("CHANGED", "moveIn.reason.noMoment"));
        } else if (created == null && changed == null && wrong.isEmpty()) {
            wrong.add(reason("CREATED", "moveIn.reason.noMoments"));
        }
        String word = first(line, MovedField.STATE);
        HistoryState state = word == null ? null : layout.states().get(KnownTool.word(word));
        if (word == null) {
            wrong.add(reason("STATE", "moveIn.reason.noState"));
        } else if (state == null) {
            wrong.add(reason("STATE", "moveIn.reason.unknownState", MovedText.atMost(word, 60)));
        }
        String priority = first(line, MovedField.PRIORITY);
        if (priority != null && !layout.priorities().containsKey(KnownTool.word(priority))) {
            wrong.add(reason("PRIORITY", "moveIn.reason.unknownPriority", MovedText.atMost(priority, 60)));
        }
        Instant start = moment(line, MovedField.WINDOW_START, wrong);
        Instant end = moment(line, MovedField.WINDOW_END, wrong);
        if (start != null && end != null && !end.isAfter(start)) {
            wrong.add(reason("WINDOW_END", "moveIn.reason.window"));
        }
        String description = text(line, MovedField.DESCRIPTION, "\n\n");
        if (description != null && description.length() > LONGEST_DESCRIPTION) {
            wrong.add(reason("DESCRIPTION", "moveIn.reason.long", LONGEST_DESCRIPTION));
        }
        return new Row(line, state, created, changed, ended);
    }

    private Instant moment(MovedLines.Line line, MovedField field, List<Violation> wrong) {
        String written = first(line, field);
        if (written == null) {
            return null;
        }
        Instant moment = MovedDates.read(written, layout.dateFormat(), zone).orElse(null);
        if (moment == null) {
            wrong.add(reason(field.name(), "moveIn.reason.noDate", MovedText.atMost(written, 60), layout.dateFormat()));
        } else if (moment.isAfter(now.plus(CLOCKS_DIFFER))
                && field != MovedField.WINDOW_START
                && field != MovedField.WINDOW_END) {
            wrong.add(reason(field.name(), "moveIn.reason.future", MovedText.atMost(written, 60)));
        }
        return moment;
    }

    /** Of the lines of a record, in the order of time; each tells what the record was from then on, the last what it is. */
    private MovedRecord record(List<Row> rows) {
        MovedLines.Line latest = rows.get(rows.size() - 1).line();
        Instant created = rows.stream()
                .flatMap(row -> java.util.stream.Stream.of(row.created(), row.changed()))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        List<MovedRecord.Change> changes = changes(rows, created);
        HistoryState present = changes.get(changes.size() - 1).state();
        Instant updated = rows.stream()
                .map(row ->
                        row.changed() == null ? changes.get(changes.size() - 1).moment() : row.changed())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Instant last = changes.get(changes.size() - 1).moment();
        String number = number(latest);
        String wholeTitle = Objects.requireNonNullElse(text(latest, MovedField.TITLE, " · "), number);
        Map<String, String> facts = facts(latest, wholeTitle);
        String ending = MovedText.atMost(text(latest, MovedField.OUTCOME, " · "), LONGEST_OUTCOME);
        String stateWord = first(latest, MovedField.STATE);
        String kindWord = first(latest, MovedField.KIND);
        String priorityWord = first(latest, MovedField.PRIORITY);
        Kind kind = kindWord == null ? null : layout.kinds().get(KnownTool.word(kindWord));
        return new MovedRecord(
                number,
                MovedText.atMost(wholeTitle, LONGEST_TITLE),
                text(latest, MovedField.DESCRIPTION, "\n\n"),
                priorityWord == null ? Priority.MEDIUM : layout.priorities().get(KnownTool.word(priorityWord)),
                kind == null ? Kind.NORMAL : kind,
                created,
                updated.isBefore(last) ? last : updated,
                changes,
                present.state().isEnd() ? Objects.requireNonNullElse(ending, stateWord) : null,
                window(latest),
                MovedText.atMost(first(latest, MovedField.ASKED_BY), LONGEST_NAME),
                MovedText.atMost(first(latest, MovedField.WORKED_BY), LONGEST_NAME),
                facts);
    }

    /**
     * The states that it went through. What is not yet asked for is nothing, so it begins as asked for when it was created.
     * Moments that are the same in the file are set apart by a millisecond, so that their order stays.
     */
    private static List<MovedRecord.Change> changes(List<Row> rows, Instant created) {
        List<MovedRecord.Change> changes = new ArrayList<>();
        changes.add(new MovedRecord.Change(created, HistoryState.REQUESTED));
        for (Row row : rows) {
            MovedRecord.Change before = changes.get(changes.size() - 1);
            if (row.state() != before.state()) {
                Instant moment = rows.size() == 1 ? entered(row, created) : row.changed();
                Instant least = before.moment().plusMillis(1);
                changes.add(new MovedRecord.Change(moment.isBefore(least) ? least : moment, row.state()));
            }
        }
        return changes;
    }

    /** When the state was entered that the only line of a record tells of. */
    private static Instant entered(Row row, Instant created) {
        if (row.state().state().isEnd() && row.ended() != null && !row.ended().isBefore(created)) {
            return row.ended();
        }
        return row.changed() == null ? created : row.changed();
    }

    private Window window(MovedLines.Line line) {
        List<Violation> none = new ArrayList<>();
        Instant start = moment(line, MovedField.WINDOW_START, none);
        Instant end = moment(line, MovedField.WINDOW_END, none);
        return start == null || end == null ? null : new Window(start, end);
    }

    /** What is kept under the names of the columns: what has no field here, and the words that became one of ours. */
    private Map<String, String> facts(MovedLines.Line line, String wholeTitle) {
        Map<String, String> facts = new LinkedHashMap<>();
        if (wholeTitle.length() > LONGEST_TITLE) {
            keep(facts, MovedField.TITLE, wholeTitle);
        }
        for (MovedField field : List.of(MovedField.STATE, MovedField.PRIORITY, MovedField.KIND)) {
            keep(facts, field, first(line, field));
        }
        for (int place : places.get(MovedField.FACT)) {
            String value = MovedText.line(line.cell(place));
            if (value != null && (facts.size() < MOST_FACTS || facts.containsKey(headings.get(place)))) {
                facts.merge(headings.get(place), MovedText.atMost(value, LONGEST_FACT), MovedReading::together);
            }
        }
        return facts;
    }

    private void keep(Map<String, String> facts, MovedField field, String value) {
        if (value != null) {
            facts.put(headings.get(places.get(field).get(0)), MovedText.atMost(value, LONGEST_FACT));
        }
    }

    private static String together(String one, String other) {
        return MovedText.atMost(one + ", " + other, LONGEST_FACT);
    }

    /** What stands in the first column of a field that says anything; null if none does. */
    private String first(MovedLines.Line line, MovedField field) {
        for (int place : places.get(field)) {
            String text = MovedText.line(line.cell(place));
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** What stands in all columns of a field; null if none says anything. */
    private String text(MovedLines.Line line, MovedField field, String between) {
        boolean one = between.indexOf('\n') < 0;
        String text = places.get(field).stream()
                .map(line::cell)
                .map(cell -> one ? MovedText.line(cell) : MovedText.lines(cell))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(between));
        return text.isEmpty() ? null : text;
    }
}
