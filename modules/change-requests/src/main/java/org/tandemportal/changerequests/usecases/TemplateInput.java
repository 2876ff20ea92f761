package org.tandemportal.changerequests.usecases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.tandemportal.changerequests.api.Risk;
import org.tandemportal.changerequests.domain.Schedule;
import org.tandemportal.changerequests.domain.TemplateContent;
import org.tandemportal.changerequests.domain.TemplateField;
import org.tandemportal.changerequests.domain.TemplateWords;
import org.tandemportal.engagements.api.Environments;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Violation;

/**
 * A template as somebody typed or sent it, before it is checked. Null stands for "nothing said".
 *
 * @param steps what is done one after the other; empty ones are left out
 * @param risk a constant's name; null for {@code LOW}
 * @param usualMinutes null for an hour
 * @param fields those without a name are left out
 */
public record TemplateInput(
        String name,
        String title,
        String reason,
        String plan,
        List<String> steps,
        String testPlan,
        String rollbackPlan,
        String risk,
        List<String> environments,
        Integer usualMinutes,
        List<FieldInput> fields) {

    /** How many fields a template has at most. */
    public static final int MOST_FIELDS = 12;

    /** What a value may hold at most, in characters. */
    public static final int LONGEST_VALUE = 200;

    private static final String BUNDLE = "org.tandemportal.changerequests.messages";
    private static final int MOST_STEPS = 50;
    private static final int LONGEST_STEP = 300;
    private static final int MOST_CHOICES = 20;
    private static final int USUAL_MINUTES = 60;
    private static final int LEAST_MINUTES = 5;

    /**
     * A field as somebody typed or sent it.
     *
     * @param kind a constant's name; null for {@code TEXT}
     * @param required null for no
     * @param choices of a choice only
     */
    public record FieldInput(String name, String kind, Boolean required, String help, List<String> choices) {

        private boolean isSaid() {
            return name != null && !name.isBlank();
        }

        static FieldInput of(TemplateField field) {
            return new FieldInput(field.name(), field.kind().name(), field.required(), field.help(), field.choices());
        }
    }

    /** What {@code content} says, as somebody would send it. */
    public static TemplateInput of(TemplateContent content) {
        return new TemplateInput(
                content.name(),
                content.title(),
                content.reason(),
                content.plan(),
                content.steps(),
                content.testPlan(),
                content.rollbackPlan(),
                content.risk().name(),
                content.environments(),
                content.usualMinutes(),
                content.fields().stream().map(FieldInput::of).toList());
    }

    /** The checked content; what is wrong is told to {@code check}, which must be ended before the content is used. */
    TemplateContent checked(InputCheck check, String engagement, Environments known) {
        int longest = ChangeInput.LONGEST_TEXT;
        String checkedName = check.requiredLine("name", name, 120);
        String checkedTitle = check.requiredLine("title", title, 200);
        String checkedReason = check.optionalText("reason", reason, longest);
        String checkedPlan = check.optionalText("plan", plan, longest);
        List<String> checkedSteps = check.list("steps", steps, MOST_STEPS).stream()
                .map(step -> check.optionalText("steps", step, LONGEST_STEP))
                .filter(Objects::nonNull)
                .toList();
        String checkedTestPlan = check.optionalText("testPlan", testPlan, longest);
        String checkedRollbackPlan = check.optionalText("rollbackPlan", rollbackPlan, longest);
        Risk checkedRisk = check.constant("risk", risk, Risk.class);
        List<String> checkedEnvironments = check.list("environments", environments, MOST_STEPS);
        if (!checkedEnvironments.isEmpty()) {
            known.check(check, "environments", engagement, checkedEnvironments);
        }
        int most = (int) Schedule.LONGEST_WINDOW.toMinutes();
        Integer minutes = check.range("usualMinutes", usualMinutes, LEAST_MINUTES, most);
        List<TemplateField> checkedFields = fields(check);
        Set<String> names = checkedFields.stream().map(TemplateField::name).collect(Collectors.toSet());
        requireKnown(check, "title", checkedTitle, names);
        requireKnown(check, "reason", checkedReason, names);
        requireKnown(check, "plan", checkedPlan, names);
        requireKnown(check, "steps", String.join("\n", checkedSteps), names);
        requireKnown(check, "testPlan", checkedTestPlan, names);
        requireKnown(check, "rollbackPlan", checkedRollbackPlan, names);
        return new TemplateContent(
                checkedName,
                checkedTitle,
                checkedReason,
                checkedPlan,
                checkedSteps,
                checkedTestPlan,
                checkedRollbackPlan,
                checkedRisk == null ? Risk.LOW : checkedRisk,
                checkedEnvironments,
                minutes == null ? USUAL_MINUTES : minutes,
                checkedFields);
    }

    private static void requireKnown(InputCheck check, String field, String text, Set<String> names) {
        TemplateWords.names(text).stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> violate(check, field, "template.unknownField", name));
    }

    private List<TemplateField> fields(InputCheck check) {
        List<FieldInput> said = fields == null
                ? List.of()
                : fields.stream()
                        .filter(field -> field != null && field.isSaid())
                        .toList();
        check.that(said.size() <= MOST_FIELDS, "fields", "tooMany", MOST_FIELDS);
        Set<String> names = new HashSet<>();
        List<TemplateField> checked = new ArrayList<>();
        for (FieldInput field : said) {
            String fieldName = field.name().strip();
            if (!TemplateField.NAME.matcher(fieldName).matches()) {
                violate(check, "fields", "template.badName", fieldName);
            } else if (!names.add(fieldName.toLowerCase(Locale.ROOT))) {
                violate(check, "fields", "template.sameField", fieldName);
            }
            TemplateField.Kind kind = check.constant("fields", field.kind(), TemplateField.Kind.class);
            List<String> choices = kind == TemplateField.Kind.CHOICE ? choices(check, field, fieldName) : List.of();
            String help = check.optionalText("fields", field.help(), 200);
            checked.add(new TemplateField(
                    fieldName,
                    kind == null ? TemplateField.Kind.TEXT : kind,
                    Boolean.TRUE.equals(field.required()),
                    help,
                    choices));
        }
        return List.copyOf(checked);
    }

    private static List<String> choices(InputCheck check, FieldInput field, String fieldName) {
        List<String> choices = check.list("fields", field.choices(), MOST_CHOICES).stream()
                .map(choice -> check.optionalText("fields", choice, LONGEST_VALUE))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (choices.isEmpty() || choices.stream().anyMatch(choice -> choice.indexOf('\n') >= 0)) {
            violate(check, "fields", "template.noChoices", fieldName);
        }
        return choices;
    }

    static void violate(InputCheck check, String field, String key, Object... arguments) {
        check.add(new Violation(field, BUNDLE, key, List.of(arguments)));
    }
}
