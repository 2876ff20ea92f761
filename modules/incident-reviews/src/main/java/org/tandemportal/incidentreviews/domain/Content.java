package org.tandemportal.incidentreviews.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tandemportal.incidentreviews.api.Severity;

/**
 * What an incident review says as a whole. Texts are plain or Markdown, null where nothing has been written yet.
 *
 * @param impact who could not do what
 * @param detection how it was noticed
 * @param wentWell what worked, and should stay
 * @param changeRequests keys of change requests that have to do with it
 */
public record Content(
        String title,
        Severity severity,
        Course course,
        String impact,
        String detection,
        String wentWell,
        List<String> changeRequests) {

    /** By the fields' names in the API; empty ones are there with null or an empty list. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("title", title);
        facts.put("severity", severity.name());
        facts.put("began", text(course.began()));
        facts.put("detected", text(course.detected()));
        facts.put("ended", text(course.ended()));
        facts.put("impact", impact);
        facts.put("detection", detection);
        facts.put("wentWell", wentWell);
        facts.put("changeRequests", changeRequests);
        return facts;
    }

    private static String text(Instant moment) {
        return moment == null ? null : moment.toString();
    }
}
