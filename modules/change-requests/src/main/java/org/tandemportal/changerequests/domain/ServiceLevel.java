package org.tandemportal.changerequests.domain;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tandemportal.changerequests.api.Priority;

/**
 * When an engagement is worked in, and how soon its changes are to be answered and ended.
 *
 * @param week what is worked of each weekday, at least of one
 * @param holidays their names by date
 * @param targets one for each priority
 */
public record ServiceLevel(
        Map<DayOfWeek, ServiceHours.Span> week, SortedMap<LocalDate, String> holidays, Map<Priority, Target> targets) {

    /** What holds where nothing was said. */
    public static final ServiceLevel USUAL =
            new ServiceLevel(ServiceHours.usualWeek(), new TreeMap<>(), usualTargets());

    /** The usual targets. */
    public static Map<Priority, Target> usualTargets() {
        Map<Priority, Target> targets = new EnumMap<>(Priority.class);
        for (Priority priority : Priority.values()) {
            targets.put(priority, Target.usual(priority));
        }
        return targets;
    }

    /** The hours in the engagement's zone. */
    public ServiceHours hours(ZoneId zone) {
        return new ServiceHours(zone, week, holidays.keySet());
    }

    /**
     * As the database keeps it.
     *
     * @param terms JSON; null where nothing was said
     */
    static ServiceLevel of(String terms) {
        if (terms == null) {
            return USUAL;
        }
        try (JsonReader reader = Json.createReader(new StringReader(terms))) {
            return of(reader.readObject());
        }
    }

    static ServiceLevel of(JsonObject terms) {
        Map<DayOfWeek, ServiceHours.Span> week = new EnumMap<>(DayOfWeek.class);
        terms.getJsonObject("hours").forEach((day, span) -> {
            JsonObject times = span.asJsonObject();
            week.put(
                    DayOfWeek.valueOf(day),
                    ServiceHours.Span.parse(times.getString("from"), times.getString("to"))
                            .orElseThrow());
        });
        SortedMap<LocalDate, String> holidays = new TreeMap<>();
        terms.getJsonArray("holidays")
                .getValuesAs(JsonObject.class)
                .forEach(day -> holidays.put(LocalDate.parse(day.getString("date")), day.getString("name")));
        Map<Priority, Target> targets = new EnumMap<>(Priority.class);
        terms.getJsonObject("targets").forEach((priority, minutes) -> {
            JsonObject target = minutes.asJsonObject();
            targets.put(
                    Priority.valueOf(priority),
                    new Target(
                            Duration.ofMinutes(target.getInt("response")),
                            Duration.ofMinutes(target.getInt("resolution"))));
        });
        return new ServiceLevel(week, holidays, targets);
    }

    String json() {
        JsonObjectBuilder hours = Json.createObjectBuilder();
        week.forEach((day, span) -> hours.add(
                day.name(),
                Json.createObjectBuilder().add("from", span.begins()).add("to", span.ends())));
        JsonArrayBuilder days = Json.createArrayBuilder();
        holidays.forEach((date, name) ->
                days.add(Json.createObjectBuilder().add("date", date.toString()).add("name", name)));
        JsonObjectBuilder aims = Json.createObjectBuilder();
        targets.forEach((priority, target) -> aims.add(
                priority.name(),
                Json.createObjectBuilder()
                        .add("response", target.response().toMinutes())
                        .add("resolution", target.resolution().toMinutes())));
        return Json.createObjectBuilder()
                .add("hours", hours)
                .add("holidays", days)
                .add("targets", aims)
                .build()
                .toString();
    }

    /** All that the audit log keeps of it; times in minutes. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            ServiceHours.Span span = week.get(day);
            facts.put("hours " + day, span == null ? "" : span.begins() + "–" + span.ends());
        }
        facts.put(
                "holidays",
                holidays.entrySet().stream()
                        .map(day -> day.getKey() + " " + day.getValue())
                        .collect(Collectors.joining(", ")));
        targets.forEach((priority, target) -> {
            facts.put("response " + priority, target.response().toMinutes());
            facts.put("resolution " + priority, target.resolution().toMinutes());
        });
        return facts;
    }
}
