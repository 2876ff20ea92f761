package org.tandemportal.incidentreviews.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tandemportal.engagements.api.ActionSummary;
import org.tandemportal.incidentreviews.domain.Comparison;
import org.tandemportal.incidentreviews.domain.Content;
import org.tandemportal.incidentreviews.domain.IncidentReview;
import org.tandemportal.incidentreviews.usecases.ShowReview;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;

/**
 * An incident review as the API gives it.
 *
 * @param hints where its texts read like blame
 */
public record IncidentReviewJson(
        String key,
        String engagement,
        String title,
        String severity,
        String state,
        Instant began,
        Instant detected,
        Instant ended,
        String impact,
        String detection,
        List<FactJson> facts,
        List<ConditionJson> conditions,
        String wentWell,
        List<ComparisonJson> comparisons,
        List<ActionJson> actions,
        List<String> changeRequests,
        String closingWords,
        PersonName closedBy,
        String reopeningReason,
        PersonName openedBy,
        Side side,
        Side waitingFor,
        List<HintJson> hints,
        Instant createdAt,
        Instant updatedAt) {

    /** A fact. */
    public record FactJson(int number, Instant at, String what, String source) {}

    /** A condition. */
    public record ConditionJson(int number, String text) {}

    /** A comparison of two environments, as they were when it was attached. */
    public record ComparisonJson(
            int number,
            String left,
            String right,
            Instant attachedAt,
            int same,
            int differing,
            List<DifferenceJson> differences) {

        static ComparisonJson of(Comparison comparison) {
            return new ComparisonJson(
                    comparison.number(),
                    comparison.left(),
                    comparison.right(),
                    comparison.attachedAt(),
                    comparison.same(),
                    comparison.differing(),
                    comparison.differences().stream()
                            .map(difference -> new DifferenceJson(
                                    difference.leftBuild(),
                                    difference.rightBuild(),
                                    difference.path(),
                                    difference.left(),
                                    difference.right()))
                            .toList());
        }
    }

    /** One thing that differed. */
    public record DifferenceJson(String leftBuild, String rightBuild, String path, String left, String right) {}

    /** An action that came from it. */
    public record ActionJson(String key, String title, PersonName owner, LocalDate due, String state) {

        static ActionJson of(ActionSummary action) {
            return new ActionJson(
                    action.key(),
                    action.title(),
                    action.owner(),
                    action.due(),
                    action.state().name());
        }
    }

    /** Where a text reads like blame. */
    public record HintJson(String field, String phrase) {}

    static IncidentReviewJson of(ShowReview.Shown shown) {
        IncidentReview review = shown.review();
        Content content = review.content();
        return new IncidentReviewJson(
                review.key().value(),
                review.engagement(),
                content.title(),
                content.severity().name(),
                review.state().name(),
                content.course().began(),
                content.course().detected(),
                content.course().ended(),
                content.impact(),
                content.detection(),
                review.timeline().stream()
                        .map(fact -> new FactJson(fact.number(), fact.at(), fact.what(), fact.source()))
                        .toList(),
                review.conditions().stream()
                        .map(condition -> new ConditionJson(condition.number(), condition.text()))
                        .toList(),
                content.wentWell(),
                review.comparisons().stream().map(ComparisonJson::of).toList(),
                shown.actions().stream().map(ActionJson::of).toList(),
                content.changeRequests(),
                review.closingWords(),
                shown.names().get(review.closedBy()),
                review.reopeningReason(),
                shown.names().get(review.openedBy()),
                review.side(),
                review.waitingFor().orElse(null),
                review.hints().stream()
                        .map(hint -> new HintJson(hint.field(), hint.phrase()))
                        .toList(),
                review.createdAt(),
                review.updatedAt());
    }
}
