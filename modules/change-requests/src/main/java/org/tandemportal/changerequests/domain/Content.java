package org.tandemportal.changerequests.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tandemportal.changerequests.api.Priority;

/**
 * What a change request asks for: all that the two sides agree on. Texts are plain or Markdown, null where nothing has
 * been written yet.
 *
 * @param steps what is done one after the other, to be ticked off while it is carried out
 * @param environments names of the engagement's environments
 * @param serverBuilds keys of the builds that it affects
 * @param features keys of the features that need it
 * @param window null while none is proposed
 * @param planFile the plan of Terraform or Ansible that belongs to it; null for none
 */
public record Content(
        String title,
        String reason,
        String plan,
        List<String> steps,
        String testPlan,
        String rollbackPlan,
        Priority priority,
        RiskAssessment risk,
        List<String> environments,
        List<String> serverBuilds,
        List<String> features,
        Window window,
        PlanRef planFile) {

    /** The same with another plan; null for none. */
    public Content withPlanFile(PlanRef other) {
        return new Content(
                title,
                reason,
                plan,
                steps,
                testPlan,
                rollbackPlan,
                priority,
                risk,
                environments,
                serverBuilds,
                features,
                window,
                other);
    }

    /** The same words with what a template leaves to whoever asks: priority, affected builds, features and window. */
    Content withChoicesOf(Content other) {
        return new Content(
                title,
                reason,
                plan,
                steps,
                testPlan,
                rollbackPlan,
                other.priority,
                risk,
                environments,
                other.serverBuilds,
                other.features,
                other.window,
                planFile);
    }

    /** By the fields' names in the API; empty ones are there with null or an empty list. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("title", title);
        facts.put("reason", reason);
        facts.put("plan", plan);
        facts.put("steps", steps);
        facts.put("testPlan", testPlan);
        facts.put("rollbackPlan", rollbackPlan);
        facts.put("planFile", planFile == null ? null : planFile.name());
        facts.put("priority", priority.name());
        facts.put("risk", risk.risk().name());
        facts.put("riskLikelihood", name(risk.likelihood()));
        facts.put("riskImpact", name(risk.impact()));
        facts.put("riskReason", risk.reason());
        facts.put("environments", environments);
        facts.put("serverBuilds", serverBuilds);
        facts.put("features", features);
        facts.put("windowStart", window == null ? null : window.start().toString());
        facts.put("windowEnd", window == null ? null : window.end().toString());
        return facts;
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
