package org.tandemportal.kernel.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * The sort values of the last row of a slice: the next slice begins behind it.
 *
 * @param values as texts, in the order of the sort
 */
public record Cursor(List<String> values) {

    private static final String SEPARATOR = "\u001f";

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
            if (values.size() == size) {
                return new Cursor(values);
            }
        } catch (IllegalArgumentException e) {
            // told below, as for any other text that is no cursor
        }
        throw new InvalidInput(List.of(Violation.of("after", "notACursor")));
    }
}
