package org.tandemportal.changerequests.usecases;

import java.time.Instant;
import java.util.List;
import org.tandemportal.changerequests.api.Priority;
import org.tandemportal.changerequests.api.Risk;
import org.tandemportal.changerequests.domain.Content;
import org.tandemportal.changerequests.domain.Schedule;
import org.tandemportal.changerequests.domain.Window;
import org.tandemportal.engagements.api.Environments;
import org.tandemportal.engagements.api.Features;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Violation;
import org.tandemportal.serverbuilds.api.ServerBuilds;

/**
 * A change request as somebody typed or sent it, before it is checked. Null stands for "nothing said".
 *
 * @param priority a constant's name; null for {@code MEDIUM}
 * @param risk a constant's name; null for {@code MEDIUM}
 * @param windowStart ISO 8601 with offset
 * @param windowEnd ISO 8601 with offset
 */
public record ChangeInput(
        String title,
        String reason,
        String plan,
        String testPlan,
        String rollbackPlan,
        String priority,
        String risk,
        List<String> environments,
        List<String> serverBuilds,
        List<String> features,
        String windowStart,
        String windowEnd) {

    /** What a text may hold at most, in characters. */
    public static final int LONGEST_TEXT = 20_000;

    private static final int MOST_REFERENCES = 50;

    /** What the references are checked against. */
    record Surroundings(String engagement, Environments environments, ServerBuilds serverBuilds, Features features) {}

    /** What is there already, but for its window. */
    public static ChangeInput withWindow(Content present, Window window) {
        return new ChangeInput(
                present.title(),
                present.reason(),
                present.plan(),
                present.testPlan(),
                present.rollbackPlan(),
                present.priority().name(),
                present.risk().name(),
                present.environments(),
                present.serverBuilds(),
                present.features(),
                window.start().toString(),
                window.end().toString());
    }

    /** The checked content; what is wrong is told to {@code check}, which must be ended before the content is used. */
    Content checked(InputCheck check, Surroundings surroundings) {
        String checkedTitle = check.requiredLine("title", title, 200);
        String checkedReason = check.optionalText("reason", reason, LONGEST_TEXT);
        String checkedPlan = check.optionalText("plan", plan, LONGEST_TEXT);
        String checkedTestPlan = check.optionalText("testPlan", testPlan, LONGEST_TEXT);
        String checkedRollbackPlan = check.optionalText("rollbackPlan", rollbackPlan, LONGEST_TEXT);
        Priority checkedPriority = check.constant("priority", priority, Priority.class);
        Risk checkedRisk = check.constant("risk", risk, Risk.class);
        List<String> checkedEnvironments = check.list("environments", environments, MOST_REFERENCES);
        List<String> checkedBuilds = check.list("serverBuilds", serverBuilds, MOST_REFERENCES);
        List<String> checkedFeatures = check.list("features", features, MOST_REFERENCES);
        if (!checkedEnvironments.isEmpty()) {
            surroundings.environments().check(check, "environments", surroundings.engagement(), checkedEnvironments);
        }
        if (!checkedBuilds.isEmpty()) {
            surroundings.serverBuilds().check(check, "serverBuilds", surroundings.engagement(), checkedBuilds);
        }
        if (!checkedFeatures.isEmpty()) {
            surroundings.features().check(check, "features", surroundings.engagement(), checkedFeatures);
        }
        return new Content(
                checkedTitle,
                checkedReason,
                checkedPlan,
                checkedTestPlan,
                checkedRollbackPlan,
                checkedPriority == null ? Priority.MEDIUM : checkedPriority,
                checkedRisk == null ? Risk.MEDIUM : checkedRisk,
                checkedEnvironments,
                checkedBuilds,
                checkedFeatures,
                window(check));
    }

    private Window window(InputCheck check) {
        Instant start = check.moment("window.start", windowStart);
        Instant end = check.moment("window.end", windowEnd);
        check.that(
                start != null || windowStart != null || end == null && windowEnd == null, "window.start", "required");
        check.that(end != null || windowEnd != null || start == null && windowStart == null, "window.end", "required");
        boolean ordered = start == null || end == null || end.isAfter(start);
        check.that(ordered, "window.end", "endBeforeStart");
        if (start != null && end != null && end.isAfter(start.plus(Schedule.LONGEST_WINDOW))) {
            check.add(new Violation(
                    "window.end",
                    "org.tandemportal.changerequests.messages",
                    "window.tooLong",
                    List.of(Schedule.LONGEST_WINDOW.toDays())));
        }
        return start != null && end != null && ordered ? new Window(start, end) : null;
    }
}
