package org.tandemportal.incidentreviews.rest;

import java.time.Instant;
import java.util.List;
import org.tandemportal.incidentreviews.domain.Content;
import org.tandemportal.incidentreviews.usecases.ReviewInput;

/** The body of opening and editing an incident review. A field that a PATCH does not name stays as it is. */
public class AskedReview {

    public String engagement;
    public String title;
    public String severity;
    /** When the problem began, ISO 8601 with offset. */
    public String began;
    /** When it was noticed. */
    public String detected;
    /** When it was over. */
    public String ended;

    public String impact;
    /** How it was noticed. */
    public String detection;

    public String wentWell;
    public List<String> changeRequests;

    ReviewInput input() {
        return new ReviewInput(title, severity, began, detected, ended, impact, detection, wentWell, changeRequests);
    }

    /** What is not named is taken from {@code present}; an empty text takes out what is there. */
    ReviewInput inputOver(Content present) {
        return new ReviewInput(
                title == null ? present.title() : title,
                severity == null ? present.severity().name() : severity,
                began == null ? text(present.course().began()) : began,
                detected == null ? text(present.course().detected()) : detected,
                ended == null ? text(present.course().ended()) : ended,
                impact == null ? present.impact() : impact,
                detection == null ? present.detection() : detection,
                wentWell == null ? present.wentWell() : wentWell,
                changeRequests == null ? present.changeRequests() : changeRequests);
    }

    private static String text(Instant moment) {
        return moment == null ? null : moment.toString();
    }
}
