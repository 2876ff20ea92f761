package org.tandemportal.changerequests.rest;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.tandemportal.changerequests.api.Kind;
import org.tandemportal.changerequests.domain.Content;
import org.tandemportal.changerequests.usecases.AskFromTemplate;
import org.tandemportal.changerequests.usecases.ChangeInput;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Violation;

/** The body of asking for and editing a change request. A field that a PATCH does not name stays as it is. */
public class AskedChange {

    public String engagement;
    public String kind;
    public String title;
    public String reason;
    public String plan;
    public List<String> steps;
    public String testPlan;
    public String rollbackPlan;
    public String priority;
    public String risk;
    public String riskLikelihood;
    public String riskImpact;
    public String riskReason;
    public List<String> environments;
    public List<String> serverBuilds;
    public List<String> features;
    public AskedWindow window;
    /** The template that it is made from, with POST only: it is asked for and agreed at once. */
    public String template;
    /** The revision of the template that the caller has read; null for the one that is agreed now. */
    public Integer templateRevision;
    /** The values of the template's fields, by their names. */
    public Map<String, String> fields;
    /** What changed, for the other side; with PATCH only. */
    public String message;

    /** A window, in ISO 8601 with offset. */
    public static class AskedWindow {
        public String start;
        public String end;
    }

    ChangeInput input() {
        return new ChangeInput(
                title,
                reason,
                plan,
                steps,
                testPlan,
                rollbackPlan,
                priority,
                risk,
                riskLikelihood,
                riskImpact,
                riskReason,
                environments,
                serverBuilds,
                features,
                window == null ? null : window.start,
                window == null ? null : window.end);
    }

    /**
     * What a template leaves to whoever asks.
     *
     * @throws org.tandemportal.kernel.api.InvalidInput if it says something that the template fixes
     */
    AskFromTemplate.Choices choices() {
        InputCheck check = new InputCheck();
        boolean own = Stream.of(
                        title,
                        reason,
                        plan,
                        steps,
                        testPlan,
                        rollbackPlan,
                        risk,
                        riskLikelihood,
                        riskImpact,
                        riskReason,
                        environments)
                .anyMatch(Objects::nonNull);
        if (own || kind != null && !kind.equals(Kind.STANDARD.name())) {
            check.add(new Violation(
                    "template", "org.tandemportal.changerequests.messages", "template.fixesWords", List.of()));
        }
        check.end();
        return new AskFromTemplate.Choices(
                fields,
                priority,
                serverBuilds,
                features,
                window == null ? null : window.start,
                window == null ? null : window.end);
    }

    /** What is not named is taken from {@code present}; the risk follows from new answers, unless it is named with them. */
    ChangeInput inputOver(Content present) {
        ChangeInput there = ChangeInput.of(present);
        boolean answeredAnew = riskLikelihood != null || riskImpact != null;
        return new ChangeInput(
                over(there.title(), title),
                over(there.reason(), reason),
                over(there.plan(), plan),
                over(there.steps(), steps),
                over(there.testPlan(), testPlan),
                over(there.rollbackPlan(), rollbackPlan),
                over(there.priority(), priority),
                over(answeredAnew ? null : there.risk(), risk),
                over(there.riskLikelihood(), riskLikelihood),
                over(there.riskImpact(), riskImpact),
                over(there.riskReason(), riskReason),
                over(there.environments(), environments),
                over(there.serverBuilds(), serverBuilds),
                over(there.features(), features),
                window == null ? there.windowStart() : window.start,
                window == null ? there.windowEnd() : window.end);
    }

    private static <T> T over(T present, T named) {
        return named == null ? present : named;
    }
}
