package org.tandemportal.changerequests.rest;

import java.time.Instant;
import java.util.List;
import org.tandemportal.changerequests.domain.Template;
import org.tandemportal.changerequests.domain.TemplateContent;
import org.tandemportal.changerequests.domain.TemplateField;
import org.tandemportal.changerequests.usecases.ShowTemplates;
import org.tandemportal.kernel.api.Side;

/**
 * A template as the API gives it.
 *
 * @param revision the current one, which the words are of
 * @param agreedRevision the one that changes are made from; null for none
 */
public record TemplateJson(
        String id,
        String engagement,
        String name,
        String state,
        int revision,
        Integer agreedRevision,
        Side waitingFor,
        String title,
        String reason,
        String plan,
        List<String> steps,
        String testPlan,
        String rollbackPlan,
        String risk,
        List<String> environments,
        int usualMinutes,
        List<FieldJson> fields,
        ChangeRequestJson.AgreementsJson agreements,
        Instant createdAt,
        Instant updatedAt) {

    /** A field. */
    public record FieldJson(String name, String kind, boolean required, String help, List<String> choices) {

        private static FieldJson of(TemplateField field) {
            return new FieldJson(field.name(), field.kind().name(), field.required(), field.help(), field.choices());
        }
    }

    static TemplateJson of(ShowTemplates.Shown shown) {
        Template template = shown.template();
        TemplateContent content = template.content();
        return new TemplateJson(
                template.id().toString(),
                template.engagement(),
                content.name(),
                template.state().name(),
                template.revision(),
                template.usableRevision().orElse(null),
                template.waitingFor().orElse(null),
                content.title(),
                content.reason(),
                content.plan(),
                content.steps(),
                content.testPlan(),
                content.rollbackPlan(),
                content.risk().name(),
                content.environments(),
                content.usualMinutes(),
                content.fields().stream().map(FieldJson::of).toList(),
                ChangeRequestJson.AgreementsJson.of(template.agreement(), shown.names()),
                template.createdAt(),
                template.updatedAt());
    }
}
