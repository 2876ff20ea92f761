package org.tandemportal.changerequests.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tandemportal.changerequests.api.Risk;

/**
 * What a template says. Its texts are those of a change request with places for the values of its fields, null where nothing
 * has been written yet.
 *
 * @param name what both sides call it
 * @param steps the checklist: what is ticked off while a change is carried out
 * @param environments names of the engagement's environments
 * @param usualMinutes how long a change usually takes, in minutes
 * @param fields what is asked when a change is made from it
 */
public record TemplateContent(
        String name,
        String title,
        String reason,
        String plan,
        List<String> steps,
        String testPlan,
        String rollbackPlan,
        Risk risk,
        List<String> environments,
        int usualMinutes,
        List<TemplateField> fields) {

    /** By the fields' names in the API; empty ones are there with null or an empty list. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", name);
        facts.put("title", title);
        facts.put("reason", reason);
        facts.put("plan", plan);
        facts.put("steps", steps);
        facts.put("testPlan", testPlan);
        facts.put("rollbackPlan", rollbackPlan);
        facts.put("risk", risk.name());
        facts.put("environments", environments);
        facts.put("usualMinutes", usualMinutes);
        facts.put("fields", fields.stream().map(TemplateContent::told).toList());
        return facts;
    }

    private static String told(TemplateField field) {
        return field.name() + (field.required() ? "* (" : " (") + field.kind()
                + (field.choices().isEmpty() ? "" : ": " + String.join(" | ", field.choices())) + ")"
                + (field.help() == null ? "" : " " + field.help());
    }
}
