package org.tandemportal.changerequests.domain;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What stands around a change request on its page.
 *
 * @param openSuggestions how many wait to be taken in or put aside
 * @param standsInFor the lead in whose stead the viewer speaks today; null for nobody's
 * @param agreedTo the facts of the revision that was asked for; null if none was, or there is none
 * @param stepsDone the steps that are ticked off, in their order
 * @param timing what its targets are measured by
 */
public record Around(
        int openSuggestions, UUID standsInFor, Map<String, Object> agreedTo, List<StepDone> stepsDone, Timing timing) {

    /**
     * What the targets of a change are measured by.
     *
     * @param turns whose turn it was since when, in the order of time
     * @param responded when the side that was asked first said something about it; null if it has not
     * @param level what holds in its engagement
     */
    public record Timing(List<Turn> turns, Instant responded, ServiceLevel level) {}

    /** One row with one column, {@code detail}: what is around a change, as JSON. Its parameters are {@link Wanted}'s. */
    static final String SELECT = "select jsonb_build_object("
            + "'suggestions', (select count(*) from change_requests.suggestion where change_request = ? and state = 'OPEN'),"
            + " 'agreed', (select content from change_requests.revision where change_request = ? and number = ?),"
            + " 'lead', (" + StandIns.LEAD_FOR + "),"
            + " 'steps', (select jsonb_agg(jsonb_build_object('number', number, 'person', person_id,"
            + " 'moment', extract(epoch from moment)) order by number) from change_requests.step_done"
            + " where change_request = ?), 'turns', " + Turn.SELECT.formatted("?")
            + ", 'responded', (select extract(epoch from responded_at) from change_requests.target_clock"
            + " where change_request = ?), 'level', (select terms from change_requests.service_level where engagement = ?)"
            + ")::text as detail";

    /**
     * What is asked for.
     *
     * @param agreedRevision a revision whose content is wanted; null for none
     * @param viewer whose stead is asked for
     * @param today in the engagement's zone
     */
    public record Wanted(ChangeRequest request, Integer agreedRevision, UUID viewer, LocalDate today) {

        Object[] parameters() {
            String key = request.key().value();
            return new Object[] {
                key,
                key,
                agreedRevision,
                request.engagement(),
                viewer,
                today,
                today,
                key,
                key,
                key,
                request.engagement()
            };
        }
    }

    static Around of(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject detail = reader.readObject();
            return new Around(
                    detail.getInt("suggestions"),
                    detail.isNull("lead") ? null : UUID.fromString(detail.getString("lead")),
                    detail.isNull("agreed") ? null : facts(detail.getJsonObject("agreed")),
                    detail.isNull("steps") ? List.of() : stepsDone(detail.getJsonArray("steps")),
                    new Timing(
                            detail.isNull("turns") ? List.of() : Turn.list(detail.getJsonArray("turns")),
                            detail.isNull("responded") ? null : Turn.moment(detail.getJsonNumber("responded")),
                            detail.isNull("level")
                                    ? ServiceLevel.USUAL
                                    : ServiceLevel.of(detail.getJsonObject("level"))));
        }
    }

    private static Map<String, Object> facts(JsonObject content) {
        Map<String, Object> facts = new LinkedHashMap<>();
        content.forEach((name, value) -> facts.put(
                name,
                value instanceof JsonArray array
                        ? array.getValuesAs(JsonString::getString)
                        : value instanceof JsonString text
                                ? text.getString()
                                : value == JsonValue.NULL ? null : value));
        return facts;
    }

    private static List<StepDone> stepsDone(JsonArray steps) {
        return steps.getValuesAs(JsonObject.class).stream()
                .map(step -> new StepDone(
                        step.getInt("number"),
                        UUID.fromString(step.getString("person")),
                        Turn.moment(step.getJsonNumber("moment"))))
                .toList();
    }
}
