package org.tandemportal.changerequests.web;

import java.util.List;
import org.tandemportal.changerequests.domain.TemplateField;
import org.tandemportal.changerequests.usecases.TemplateInput;

/** A field of a template as it is typed in the form. */
public final class TemplateFieldRow {

    private String name;
    private String kind = TemplateField.Kind.TEXT.name();
    private boolean required;
    private String help;
    private String choices;

    /** A row with what there is. */
    static TemplateFieldRow of(TemplateField field) {
        TemplateFieldRow row = new TemplateFieldRow();
        row.name = field.name();
        row.kind = field.kind().name();
        row.required = field.required();
        row.help = field.help();
        row.choices = String.join("\n", field.choices());
        return row;
    }

    /** As the use cases take it. */
    TemplateInput.FieldInput input() {
        return new TemplateInput.FieldInput(
                name,
                kind,
                required,
                help,
                choices == null ? List.of() : choices.lines().toList());
    }

    /** As typed. */
    public String getName() {
        return name;
    }

    /** As typed. */
    public void setName(String name) {
        this.name = name;
    }

    /** As chosen. */
    public String getKind() {
        return kind;
    }

    /** As chosen. */
    public void setKind(String kind) {
        this.kind = kind;
    }

    /** As ticked. */
    public boolean isRequired() {
        return required;
    }

    /** As ticked. */
    public void setRequired(boolean required) {
        this.required = required;
    }

    /** As typed. */
    public String getHelp() {
        return help;
    }

    /** As typed. */
    public void setHelp(String help) {
        this.help = help;
    }

    /** As typed, one on each line. */
    public String getChoices() {
        return choices;
    }

    /** As typed, one on each line. */
    public void setChoices(String choices) {
        this.choices = choices;
    }
}
