package org.tandemportal.changerequests.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tandemportal.changerequests.domain.TemplateField;
import org.tandemportal.changerequests.domain.TemplateSummary;
import org.tandemportal.changerequests.usecases.AskFromTemplate;
import org.tandemportal.changerequests.usecases.ShowTemplates;
import org.tandemportal.changerequests.usecases.TemplateInput;
import org.tandemportal.discussions.api.Markdown;
import org.tandemportal.kernel.api.InvalidInput;
import org.tandemportal.kernel.api.Violation;
import org.tandemportal.kernel.web.Address;
import org.tandemportal.kernel.web.Attempt;

/** The part of the asking form that is about templates: which ones there are, and what one of them asks. */
@Named
@RequestScoped
public class AskFromTemplatePage {

    @Inject
    private ShowTemplates showTemplates;

    @Inject
    private AskFromTemplate askFromTemplate;

    @Inject
    private ChangeFormPage form;

    @Inject
    private WindowForm windowForm;

    @Inject
    private Markdown markdown;

    @Inject
    private Attempt attempt;

    private ShowTemplates.Usable usable;
    private List<TemplateSummary> offered;
    private Integer readRevision;
    private final List<String> values = new ArrayList<>(Arrays.asList(new String[TemplateInput.MOST_FIELDS]));

    /** Reads the template that is named in the address, if one is. */
    public void load() {
        if (getId() != null && !getId().isEmpty()) {
            usable();
        }
    }

    private ShowTemplates.Usable usable() {
        if (usable == null) {
            usable = showTemplates.toUse(form.getEngagement(), getId());
        }
        return usable;
    }

    /** Asks for it; it is agreed at once. */
    public void ask() {
        String[] made = new String[1];
        Map<String, String> typed = typed();
        if (attempt.run(windowForm.telling(beside(() -> made[0] = askFromTemplate
                .ask(form.getEngagement(), getId(), readRevision, form.choicesBeside(typed))
                .value())))) {
            attempt.goTo("/change-requests/" + made[0], ChangeWords.BUNDLE, "said.askedFromTemplate");
        }
    }

    private Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        List<TemplateField> fields = usable().content().fields();
        for (int i = 0; i < fields.size(); i++) {
            if (values.get(i) != null) {
                typed.put(fields.get(i).name(), values.get(i));
            }
        }
        return typed;
    }

    /** The same attempt, told at the inputs of this page, which are numbered. */
    private Runnable beside(Runnable attempted) {
        return () -> {
            try {
                attempted.run();
            } catch (RuntimeException e) {
                for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                    if (cause instanceof InvalidInput invalid) {
                        throw new InvalidInput(invalid.violations().stream()
                                .map(this::numbered)
                                .toList());
                    }
                }
                throw e;
            }
        };
    }

    private Violation numbered(Violation violation) {
        List<TemplateField> fields = usable().content().fields();
        for (int i = 0; i < fields.size(); i++) {
            if (violation.field().equals("fields." + fields.get(i).name())) {
                return violation.on((isChoice(i) ? "choice." : "value.") + i);
            }
        }
        return violation;
    }

    /** The templates that changes can be made from, by name. */
    public List<TemplateSummary> getOffered() {
        if (offered == null) {
            offered = showTemplates.usable(form.getEngagement());
        }
        return offered;
    }

    /** What it is called. */
    public String getName() {
        return usable().content().name();
    }

    /** The words, with what was typed in its places. */
    public TemplateWordsView getWords() {
        Map<String, String> typed = typed();
        typed.values().removeIf(String::isBlank);
        return new TemplateWordsView(usable().content(), typed, markdown, form.getEngagement());
    }

    /** A field by its number from 0; null beyond the last. */
    public TemplateField field(int number) {
        List<TemplateField> fields = usable().content().fields();
        return number < fields.size() ? fields.get(number) : null;
    }

    /** Whether there is a field of this number whose value is typed. */
    public boolean isTyped(int number) {
        return field(number) != null && !isChoice(number);
    }

    /** Whether there is a field of this number whose value is chosen. */
    public boolean isChoice(int number) {
        return field(number) != null && field(number).kind() == TemplateField.Kind.CHOICE;
    }

    /** The type of a field's input. */
    public String type(int number) {
        return field(number) != null && field(number).kind() == TemplateField.Kind.DATE ? "date" : "text";
    }

    /** Whether it asks anything. */
    public boolean isAsking() {
        return !usable().content().fields().isEmpty();
    }

    /** The values as typed, by the fields' numbers. */
    public List<String> getValues() {
        return values;
    }

    /** The template's id, from the address; null or empty for none. */
    public String getId() {
        return Address.parameter("template");
    }

    /** The revision that the page shows. */
    public Integer getReadRevision() {
        return usable == null ? readRevision : Integer.valueOf(usable.revision());
    }

    /** The revision that was read when the button was pressed. */
    public void setReadRevision(Integer readRevision) {
        this.readRevision = readRevision;
    }
}
