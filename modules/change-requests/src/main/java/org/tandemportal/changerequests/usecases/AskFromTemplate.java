package org.tandemportal.changerequests.usecases;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tandemportal.changerequests.api.ChangeRequestKey;
import org.tandemportal.changerequests.api.Kind;
import org.tandemportal.changerequests.domain.ChangeRequest;
import org.tandemportal.changerequests.domain.ChangeRequestRefused;
import org.tandemportal.changerequests.domain.ChangeRequests;
import org.tandemportal.changerequests.domain.Template;
import org.tandemportal.changerequests.domain.TemplateContent;
import org.tandemportal.changerequests.domain.TemplateField;
import org.tandemportal.changerequests.domain.TemplateWords;
import org.tandemportal.changerequests.domain.Templates;
import org.tandemportal.changerequests.domain.UsedTemplate;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.RecordMoved;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.audit.Audit;

/** Somebody of either side asks for a standard change that both sides agreed to beforehand. */
@UseCase
@Allowed(Permission.ASK_FOR_CHANGE)
public class AskFromTemplate {

    @Inject
    private Templates templates;

    @Inject
    private AskForChange askForChange;

    @Inject
    private ChangeRequests changeRequests;

    @Inject
    private Leads leads;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Audit audit;

    @Inject
    private ChangeNews news;

    @Inject
    private PortalClock clock;

    /**
     * What a template leaves to whoever asks.
     *
     * @param values by the fields' names; null for none
     * @param priority a constant's name; null for {@code MEDIUM}
     * @param windowStart ISO 8601 with offset
     * @param windowEnd ISO 8601 with offset; null for as long after the start as such a change usually takes
     */
    public record Choices(
            Map<String, String> values,
            String priority,
            List<String> serverBuilds,
            List<String> features,
            String windowStart,
            String windowEnd) {}

    /**
     * Asks for it; it is agreed at once, with the template.
     *
     * @param engagement its code
     * @param id the template's
     * @param revision the revision of the template that the viewer has read; null for the one that is agreed now
     * @return its key
     * @throws org.tandemportal.kernel.api.InvalidInput telling all that is wrong or missing at once
     */
    public ChangeRequestKey ask(String engagement, String id, Integer revision, Choices choices) {
        InputCheck check = new InputCheck();
        check.required("engagement", engagement);
        check.end();
        Template template = templates
                .find(id)
                .filter(found -> found.engagement().equals(engagement))
                .orElse(null);
        if (template == null) {
            check.violated("template", "unknown", id == null ? "" : id);
            check.end();
        }
        Viewer viewer = currentViewer.get();
        viewer.require(Permission.ASK_FOR_CHANGE, engagement);
        int agreed = template.usableRevision()
                .orElseThrow(() -> new ChangeRequestRefused(
                        "template.notUsable", template.content().name()));
        if (revision != null && revision != agreed) {
            throw new ChangeRequestRefused("template.newer", agreed);
        }
        TemplateContent content = templates.contentOf(template, agreed);
        Map<String, String> values = values(check, content, choices.values());
        check.required("window.start", choices.windowStart());
        ChangeRequest request =
                askForChange.write(engagement, Kind.STANDARD.name(), filled(content, values, choices), check);
        // It is a draft first, then asked for, then agreed, so that the database keeps when it was each of them.
        changeRequests.flush();
        Optional<Side> turn = request.waitingFor();
        Instant now = clock.instant();
        audit.change(
                request.subject(),
                "moved to REQUESTED",
                request::facts,
                () -> request.submit(leads.needed(engagement, Kind.STANDARD, content.risk()), viewer.asPerson(), now));
        changeRequests.flush();
        values.values().removeIf(String::isEmpty);
        audit.change(
                request.subject(),
                "agreed with template",
                request::facts,
                () -> request.agreeWithTemplate(
                        new UsedTemplate(template.id(), content.name(), agreed, values, true), viewer.asPerson(), now));
        changeRequests.keepRevision(request, Set.of(), Set.of(), viewer.personId(), null, now);
        news.tell(request, RecordMoved.Kind.STATE, "agreed with template", turn);
        return request.key();
    }

    /** The checked values of all fields, in their order; empty where there is none. */
    private static Map<String, String> values(InputCheck check, TemplateContent content, Map<String, String> given) {
        Map<String, String> typed = given == null ? Map.of() : given;
        Map<String, String> values = new LinkedHashMap<>();
        for (TemplateField field : content.fields()) {
            values.put(field.name(), value(check, field, typed.get(field.name())));
        }
        typed.keySet().stream()
                .filter(name -> !values.containsKey(name))
                .forEach(name -> check.violated("fields." + name, "unknown", name));
        return values;
    }

    private static String value(InputCheck check, TemplateField field, String typed) {
        String where = "fields." + field.name();
        if (typed == null || typed.isBlank()) {
            check.that(!field.required(), where, "required");
            return "";
        }
        String value = check.requiredLine(where, typed, TemplateInput.LONGEST_VALUE);
        switch (field.kind()) {
            case TEXT -> {}
            case NUMBER -> {
                if (!value.matches("-?\\d{1,15}([.,]\\d{1,6})?")) {
                    TemplateInput.violate(check, where, "template.noNumber");
                }
            }
            case CHOICE ->
                check.that(field.choices().contains(value), where, "notOneOf", String.join(", ", field.choices()));
            case DATE -> check.date(where, value);
        }
        return value;
    }

    private static ChangeInput filled(TemplateContent content, Map<String, String> values, Choices choices) {
        return new ChangeInput(
                TemplateWords.fill(content.title(), values),
                TemplateWords.fill(content.reason(), values),
                TemplateWords.fill(content.plan(), values),
                content.steps().stream()
                        .map(step -> TemplateWords.fill(step, values))
                        .toList(),
                TemplateWords.fill(content.testPlan(), values),
                TemplateWords.fill(content.rollbackPlan(), values),
                choices.priority(),
                content.risk().name(),
                null,
                null,
                null,
                content.environments(),
                choices.serverBuilds(),
                choices.features(),
                choices.windowStart(),
                choices.windowEnd() == null ? usualEnd(choices.windowStart(), content) : choices.windowEnd());
    }

    /** As long after the start as such a change usually takes; null if the start is no moment, which is told of it. */
    private static String usualEnd(String start, TemplateContent content) {
        Instant moment = new InputCheck().moment("window.start", start);
        return moment == null
                ? null
                : moment.plus(Duration.ofMinutes(content.usualMinutes())).toString();
    }
}
