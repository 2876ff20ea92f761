package org.tandemportal.changerequests.domain;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tandemportal.changerequests.api.Kind;
import org.tandemportal.changerequests.api.Priority;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.Violation;

/**
 * How the files of a tool are read: what each column stands for, what the words in them mean, and how moments are written.
 *
 * @param source the tool's name, which stands before the number of each record
 * @param side the side that asked for what is in the file
 * @param columns by the name of the column in small letters; a name that stands there several times means all of them
 * @param states by the word in small letters
 * @param priorities by the word in small letters
 * @param kinds by the word in small letters; other words mean {@link Kind#NORMAL}
 * @param dateFormat one of {@link MovedDates#known}; null where it cannot be told yet
 * @param zone where the moments were written
 */
public record MovedLayout(
        String source,
        Side side,
        Map<String, MovedField> columns,
        Map<String, HistoryState> states,
        Map<String, Priority> priorities,
        Map<String, Kind> kinds,
        String dateFormat,
        String zone) {

    /** How long the name of a tool can be. */
    public static final int LONGEST_SOURCE = 40;

    private static final int MOST_WORDS = 300;
    private static final String BUNDLE = "org.tandemportal.changerequests.messages";

    /** The columns that stand for a field, by their places. */
    public List<Integer> places(List<String> headings, MovedField field) {
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < headings.size(); place++) {
            if (columns.get(MovedLines.plain(headings.get(place))) == field) {
                places.add(place);
            }
        }
        return places;
    }

    /** Whether a file with these columns has all that it names. */
    public boolean fits(List<String> headings) {
        List<String> there = headings.stream().map(MovedLines::plain).toList();
        return there.containsAll(columns.keySet());
    }

    /** Tells what keeps files from being read by it. */
    public void check(InputCheck check, List<String> headings) {
        String name = check.requiredLine("source", source, LONGEST_SOURCE);
        check.that(name == null || name.equals(MovedText.line(name)), "source", "oneLine");
        check.required("side", side);
        if (places(headings, MovedField.NUMBER).size() != 1) {
            check.add(new Violation("columns", BUNDLE, "moveIn.layout.number", List.of()));
        }
        if (places(headings, MovedField.STATE).size() != 1) {
            check.add(new Violation("columns", BUNDLE, "moveIn.layout.state", List.of()));
        }
        if (places(headings, MovedField.CREATED).isEmpty()
                && places(headings, MovedField.CHANGED).isEmpty()) {
            check.add(new Violation("columns", BUNDLE, "moveIn.layout.moments", List.of()));
        }
        if (dateFormat == null || !MovedDates.known().contains(dateFormat)) {
            check.add(new Violation("dateFormat", BUNDLE, "moveIn.layout.dateFormat", List.of()));
        }
        check.that(zone() != null && zoneId().isPresent(), "zone", "unknown", String.valueOf(zone));
        check.that(states.size() + priorities.size() + kinds.size() <= MOST_WORDS, "states", "tooMany", MOST_WORDS);
    }

    /** Where the moments were written; empty if there is no such zone. */
    public Optional<ZoneId> zoneId() {
        try {
            return Optional.of(ZoneId.of(zone.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As it is kept. */
    public String json() {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("source", source == null ? "" : source)
                .add("side", side.name())
                .add("columns", names(columns))
                .add("states", names(states))
                .add("priorities", names(priorities))
                .add("kinds", names(kinds))
                .add("zone", zone);
        if (dateFormat != null) {
            json.add("dateFormat", dateFormat);
        }
        return json.build().toString();
    }

    private static JsonObjectBuilder names(Map<String, ? extends Enum<?>> words) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        words.forEach((word, constant) -> json.add(word, constant.name()));
        return json;
    }

    /** One that was kept. */
    public static MovedLayout of(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject kept = reader.readObject();
            return new MovedLayout(
                    kept.getString("source"),
                    Side.valueOf(kept.getString("side")),
                    constants(kept.getJsonObject("columns"), MovedField.class),
                    constants(kept.getJsonObject("states"), HistoryState.class),
                    constants(kept.getJsonObject("priorities"), Priority.class),
                    constants(kept.getJsonObject("kinds"), Kind.class),
                    kept.getString("dateFormat", null),
                    kept.getString("zone"));
        }
    }

    private static <E extends Enum<E>> Map<String, E> constants(JsonObject json, Class<E> type) {
        Map<String, E> constants = new LinkedHashMap<>();
        json.forEach((word, name) -> constants.put(word, Enum.valueOf(type, ((JsonString) name).getString())));
        return constants;
    }
}
