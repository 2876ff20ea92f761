package org.tandemportal.kernel.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * The sort values of the last row of a slice: the next slice begins behind it.
 *
 * @param values as texts, in the order of the sort
 */
public record Cursor(List<String> values) {

    private static final String SEPARATOR = "\u001f";
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("3000-01-01T00:00:00Z");

    /** A cursor of these sort values. */
    public static Cursor at(Object... values) {
        return new Cursor(List.of(values).stream().map(String::valueOf).toList());
    }

    /** As it stands in addresses: opaque and safe in a query. */
    public String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, values).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor back.
     *
     * @param text null or empty for the beginning
     * @param size how many values it must have
     * @return null for the beginning
     * @throws InvalidInput for a text that is no cursor (field {@code after})
     */
    public static Cursor decode(String text, int size) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> values = List.of(plain.split(SEPARATOR, -1));
            boolean clean = plain.chars().noneMatch(c -> Character.isISOControl(c) && c != SEPARATOR.charAt(0));
            if (clean && values.size() == size) {
                return new Cursor(values);
            }
        } catch (IllegalArgumentException e) {
            // told below, as for any other text that is no cursor
        }
        throw notACursor();
    }

    /**
     * One of the values as a moment.
     *
     * @param index from 0
     * @throws InvalidInput if it is none, or none that a list could have given out (field {@code after})
     */
    public Instant moment(int index) {
        try {
            Instant moment = Instant.parse(values.get(index));
            if (!moment.isBefore(FIRST) && moment.isBefore(LAST)) {
                return moment;
            }
        } catch (DateTimeParseException e) {
            // told below, as for a moment that can't be
        }
        throw notACursor();
    }

    /**
     * One of the values as a number that is not negative.
     *
     * @param index from 0
     * @throws InvalidInput if it is none (field {@code after})
     */
    public int number(int index) {
        String number = values.get(index);
        if (!number.matches("\\d{1,9}")) {
            throw notACursor();
        }
        return Integer.parseInt(number);
    }

    /**
     * One of the values as an id.
     *
     * @param index from 0
     * @throws InvalidInput if it is none, or not as a list gave it out (field {@code after})
     */
    public UUID id(int index) {
        return Ids.asGivenOut(values.get(index)).orElseThrow(Cursor::notACursor);
    }

    private static InvalidInput notACursor() {
        return new InvalidInput(List.of(Violation.of("after", "notACursor")));
    }
}
