package org.tandemportal.statusreports.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tandemportal.kernel.api.ReportSection;

/**
 * How an engagement's week went, told by the report's figures alone: nobody grades it.
 *
 * <p>An open blocking flag holds back; what was rolled back, is overdue or unacknowledged wants a look.
 */
public enum Health {
    /** Nothing holds back and nothing wants a look. */
    ON_COURSE,
    /** Something wants both sides' attention. */
    NEEDS_A_LOOK,
    /** Something holds the engagement back. */
    HELD_BACK;

    private static final Map<String, Health> TELLING = Map.of(
            "flags.blocking", HELD_BACK,
            "changes.rolledBack", NEEDS_A_LOOK,
            "features.unacknowledged", NEEDS_A_LOOK,
            "reviews.open", NEEDS_A_LOOK,
            "actions.overdue", NEEDS_A_LOOK);

    /**
     * A figure that speaks against being on course.
     *
     * @param section id of its section
     * @param figure its id
     * @param value how many; more than 0
     */
    public record Reason(String section, String figure, int value) {}

    /** How it stands with these sections. */
    public static Health of(List<ReportSection> sections) {
        return reasons(sections).stream()
                .map(reason -> TELLING.get(reason.section() + "." + reason.figure()))
                .reduce(ON_COURSE, (one, other) -> one.compareTo(other) > 0 ? one : other);
    }

    /** Why it stands so, in the order of the report; empty if it is on course. */
    public static List<Reason> reasons(List<ReportSection> sections) {
        return sections.stream()
                .flatMap(section ->
                        section.figures().stream().map(figure -> new Reason(section.id(), figure.id(), figure.value())))
                .filter(reason -> reason.value() > 0)
                .filter(reason -> Optional.ofNullable(TELLING.get(reason.section() + "." + reason.figure()))
                        .isPresent())
                .toList();
    }
}
