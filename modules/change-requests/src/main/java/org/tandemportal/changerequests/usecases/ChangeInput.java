package org.tandemportal.changerequests.usecases;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.tandemportal.changerequests.api.Impact;
import org.tandemportal.changerequests.api.Likelihood;
import org.tandemportal.changerequests.api.Priority;
import org.tandemportal.changerequests.api.Risk;
import org.tandemportal.changerequests.domain.Content;
import org.tandemportal.changerequests.domain.RiskAssessment;
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
 * @param steps what is done one after the other; empty ones are left out
 * @param priority a constant's name; null for {@code MEDIUM}
 * @param risk a constant's name; null for what the two answers give, or {@code MEDIUM} without them
 * @param riskLikelihood the answer to how likely it is to go wrong, a constant's name
 * @param riskImpact the answer to what that would mean, a constant's name
 * @param riskReason why the risk is another than the answers give
 * @param windowStart ISO 8601 with offset
 * @param windowEnd ISO 8601 with offset
 */
public record ChangeInput(
        String title,
        String reason,
        String plan,
        List<String> steps,
        String testPlan,
        String rollbackPlan,
        String priority,
        String risk,
        String riskLikelihood,
        String riskImpact,
        String riskReason,
        List<String> environments,
        List<String> serverBuilds,
        List<String> features,
        String windowStart,
        String windowEnd) {

    /** What a text may hold at most, in characters. */
    public static final int LONGEST_TEXT = 20_000;

    /** The fields for which other words or values can be suggested. */
    public static final List<String> SUGGESTIBLE =
            List.of("title", "reason", "plan", "steps", "testPlan", "rollbackPlan", "priority", "window");

    private static final int MOST_REFERENCES = 50;
    private static final int LONGEST_STEP = 300;

    /** What the references are checked against. */
    record Surroundings(String engagement, Environments environments, ServerBuilds serverBuilds, Features features) {}

    /** What is there already, but for its window. */
    public static ChangeInput withWindow(Content present, Window window) {
        return of(present).with("window", window.start() + "/" + window.end());
    }

    /**
     * The checked content, without a plan file, which nobody types; what is wrong is told to {@code check}, which must be
     * ended before the content is used.
     */
    Content checked(InputCheck check, Surroundings surroundings) {
        String checkedTitle = check.requiredLine("title", title, 200);
        String checkedReason = check.optionalText("reason", reason, LONGEST_TEXT);
        String checkedPlan = check.optionalText("plan", plan, LONGEST_TEXT);
        List<String> checkedSteps = steps(check);
        String checkedTestPlan = check.optionalText("testPlan", testPlan, LONGEST_TEXT);
        String checkedRollbackPlan = check.optionalText("rollbackPlan", rollbackPlan, LONGEST_TEXT);
        Priority checkedPriority = check.constant("priority", priority, Priority.class);
        RiskAssessment checkedRisk = assessment(check);
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
                checkedSteps,
                checkedTestPlan,
                checkedRollbackPlan,
                checkedPriority == null ? Priority.MEDIUM : checkedPriority,
                checkedRisk,
                checkedEnvironments,
                checkedBuilds,
                checkedFeatures,
                window(check),
                null);
    }

    private List<String> steps(InputCheck check) {
        return check.list("steps", steps, MOST_REFERENCES).stream()
                .map(step -> check.optionalText("steps", step, LONGEST_STEP))
                .filter(Objects::nonNull)
                .toList();
    }

    /** What {@code content} says, as somebody would send it. */
    public static ChangeInput of(Content content) {
        RiskAssessment risk = content.risk();
        Window window = content.window();
        return new ChangeInput(
                content.title(),
                content.reason(),
                content.plan(),
                content.steps(),
                content.testPlan(),
                content.rollbackPlan(),
                content.priority().name(),
                risk.risk().name(),
                risk.likelihood() == null ? null : risk.likelihood().name(),
                risk.impact() == null ? null : risk.impact().name(),
                risk.reason(),
                content.environments(),
                content.serverBuilds(),
                content.features(),
                window == null ? null : window.start().toString(),
                window == null ? null : window.end().toString());
    }

    /**
     * The same with another value in one field.
     *
     * @param field one of {@link #SUGGESTIBLE}
     * @param value of {@code steps} a step on each line, of {@code window} start and end with a stroke between
     */
    ChangeInput with(String field, String value) {
        String[] window = field.equals("window") ? value.split("/", 2) : new String[] {windowStart, windowEnd};
        return new ChangeInput(
                field.equals("title") ? value : title,
                field.equals("reason") ? value : reason,
                field.equals("plan") ? value : plan,
                field.equals("steps") ? value.lines().toList() : steps,
                field.equals("testPlan") ? value : testPlan,
                field.equals("rollbackPlan") ? value : rollbackPlan,
                field.equals("priority") ? value : priority,
                risk,
                riskLikelihood,
                riskImpact,
                riskReason,
                environments,
                serverBuilds,
                features,
                window[0],
                window.length == 2 ? window[1] : null);
    }

    private RiskAssessment assessment(InputCheck check) {
        Likelihood likelihood = check.constant("riskLikelihood", riskLikelihood, Likelihood.class);
        Impact impact = check.constant("riskImpact", riskImpact, Impact.class);
        check.that(impact == null || isSaid(riskLikelihood), "riskLikelihood", "required");
        check.that(likelihood == null || isSaid(riskImpact), "riskImpact", "required");
        Risk workedOut = RiskAssessment.workedOut(likelihood, impact);
        Risk named = check.constant("risk", risk, Risk.class);
        String reason = check.optionalText("riskReason", riskReason, 500);
        boolean overruled = named != null && workedOut != null && named != workedOut;
        check.that(!overruled || reason != null, "riskReason", "required");
        Risk usual = workedOut == null ? Risk.MEDIUM : workedOut;
        return new RiskAssessment(named == null ? usual : named, likelihood, impact, overruled ? reason : null);
    }

    private static boolean isSaid(String input) {
        return input != null && !input.isBlank();
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
