package org.tandemportal.incidentreviews.usecases;

import java.time.Instant;
import java.util.List;
import org.tandemportal.changerequests.api.ChangeRequestKeys;
import org.tandemportal.incidentreviews.api.Severity;
import org.tandemportal.incidentreviews.domain.Content;
import org.tandemportal.incidentreviews.domain.Course;
import org.tandemportal.incidentreviews.domain.IncidentReviewRefused;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Violation;

/**
 * An incident review as somebody typed or sent it, before it is checked. Null stands for "nothing said".
 *
 * @param severity a constant's name; null for {@code MEDIUM}
 * @param began ISO 8601 with offset
 * @param detected ISO 8601 with offset
 * @param ended ISO 8601 with offset
 * @param changeRequests keys of the engagement's change requests
 */
public record ReviewInput(
        String title,
        String severity,
        String began,
        String detected,
        String ended,
        String impact,
        String detection,
        String wentWell,
        List<String> changeRequests) {

    /** What a text may hold at most, in characters. */
    public static final int LONGEST_TEXT = 20_000;

    /** What a fact or a condition may hold at most, in characters. */
    public static final int LONGEST_SENTENCE = 2_000;

    private static final int MOST_REFERENCES = 50;

    /** What an input is checked against. */
    record Surroundings(String engagement, ChangeRequestKeys changeRequestKeys, Instant now) {}

    /** The checked content; what is wrong is told to {@code check}, which must be ended before the content is used. */
    Content checked(InputCheck check, Surroundings surroundings) {
        String checkedTitle = check.requiredLine("title", title, 200);
        Severity checkedSeverity = check.constant("severity", severity, Severity.class);
        Course course = course(check, surroundings.now());
        String checkedImpact = check.optionalText("impact", impact, LONGEST_TEXT);
        String checkedDetection = check.optionalText("detection", detection, LONGEST_TEXT);
        String checkedWentWell = check.optionalText("wentWell", wentWell, LONGEST_TEXT);
        List<String> checkedChanges = check.list("changeRequests", changeRequests, MOST_REFERENCES);
        surroundings.changeRequestKeys().check(check, "changeRequests", surroundings.engagement(), checkedChanges);
        return new Content(
                checkedTitle,
                checkedSeverity == null ? Severity.MEDIUM : checkedSeverity,
                course,
                checkedImpact,
                checkedDetection,
                checkedWentWell,
                checkedChanges);
    }

    private Course course(InputCheck check, Instant now) {
        Instant checkedBegan = past(check, "began", began, now);
        Instant checkedDetected = past(check, "detected", detected, now);
        Instant checkedEnded = past(check, "ended", ended, now);
        if (began == null || began.isBlank()) {
            check.violated("began", "required");
        }
        if (checkedBegan == null) {
            return null;
        }
        boolean noticedBefore = checkedDetected != null && checkedDetected.isBefore(checkedBegan);
        boolean endedBefore = checkedEnded != null && checkedEnded.isBefore(checkedBegan);
        if (noticedBefore) {
            check.add(wrong("detected", "beforeItBegan"));
        }
        if (endedBefore) {
            check.add(wrong("ended", "beforeItBegan"));
        }
        return noticedBefore || endedBefore ? null : new Course(checkedBegan, checkedDetected, checkedEnded);
    }

    /** A moment that has come already; a review speaks of the past. */
    static Instant past(InputCheck check, String field, String text, Instant now) {
        Instant moment = check.moment(field, text);
        if (moment != null && moment.isAfter(now)) {
            check.add(wrong(field, "notYet"));
        }
        return moment;
    }

    private static Violation wrong(String field, String key) {
        return new Violation(field, IncidentReviewRefused.BUNDLE, "wrong." + key, List.of());
    }
}
