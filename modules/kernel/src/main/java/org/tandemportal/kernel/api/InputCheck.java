package org.tandemportal.kernel.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Collects what is wrong with an input, so that all of it is told at once.
 *
 * <pre>
 * var check = new InputCheck();
 * String title = check.text("title", input.title(), 200).required();
 * check.end();
 * </pre>
 */
public final class InputCheck {

    private final List<Violation> violations = new ArrayList<>();

    /** Adds a violation whose message stands in the kernel's bundle. */
    public InputCheck violated(String field, String key, Object... arguments) {
        violations.add(Violation.of(field, key, arguments));
        return this;
    }

    /** Adds a violation if the condition does not hold. */
    public InputCheck that(boolean holds, String field, String key, Object... arguments) {
        return holds ? this : violated(field, key, arguments);
    }

    /** A violation of a module's own, with a message from its bundle. */
    public InputCheck add(Violation violation) {
        violations.add(violation);
        return this;
    }

    /**
     * A text of at most {@code most} characters, without control characters other than line breaks and tabs.
     *
     * @return the text stripped, or null if there is none
     */
    public String optionalText(String field, String value, int most) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = value.replace("\r\n", "\n").strip();
        that(text.length() <= most, field, "tooLong", most);
        that(
                text.codePoints().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t'),
                field,
                "controlCharacters");
        return text;
    }

    /** As {@link #optionalText}, but there must be one. */
    public String requiredText(String field, String value, int most) {
        String text = optionalText(field, value, most);
        that(text != null, field, "required");
        return text;
    }

    /** A text of one line. */
    public String requiredLine(String field, String value, int most) {
        String text = requiredText(field, value, most);
        that(text == null || text.indexOf('\n') < 0, field, "oneLine");
        return text;
    }

    /** There must be a value. Nothing is added where something else is wrong with the field already. */
    public <T> T required(String field, T value) {
        boolean told =
                violations.stream().anyMatch(violation -> violation.field().equals(field));
        that(value != null || told, field, "required");
        return value;
    }

    /** A number within bounds, both included; null passes. */
    public Integer range(String field, Integer value, int least, int most) {
        that(value == null || value >= least && value <= most, field, "range", least, most);
        return value;
    }

    /** The name of one of the enum's constants; null or blank gives null. */
    public <E extends Enum<E>> E constant(String field, String value, Class<E> type) {
        if (value == null || value.isBlank()) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        violated(
                field,
                "notOneOf",
                String.join(
                        ", ",
                        List.of(type.getEnumConstants()).stream()
                                .map(Enum::name)
                                .toList()));
        return null;
    }

    /** A moment in ISO 8601 with its offset, such as {@code 2026-11-27T20:00:00Z}; null or blank gives null. */
    public Instant moment(String field, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            OffsetDateTime moment = OffsetDateTime.parse(value.strip());
            if (isUsual(moment.getYear())) {
                return moment.toInstant().truncatedTo(ChronoUnit.MILLIS);
            }
        } catch (DateTimeParseException e) {
            // told below, as for a moment that the database can't keep
        }
        violated(field, "notAMoment");
        return null;
    }

    /** A date in ISO 8601, such as {@code 2026-11-27}; null or blank gives null. */
    public LocalDate date(String field, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(value.strip());
            if (isUsual(date.getYear())) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // told below, as for a date that the database can't keep
        }
        violated(field, "notADate");
        return null;
    }

    private static boolean isUsual(int year) {
        return year >= 1900 && year < 3000;
    }

    /** At most so many entries; null passes as an empty list. */
    public <T> List<T> list(String field, Collection<T> values, int most) {
        if (values == null) {
            return List.of();
        }
        that(values.size() <= most, field, "tooMany", most);
        return values.stream().filter(value -> value != null).distinct().toList();
    }

    /** Whether nothing is wrong so far. */
    public boolean isClean() {
        return violations.isEmpty();
    }

    /** What is wrong so far. */
    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    /** @throws InvalidInput if anything was wrong */
    public void end() {
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }
}
