package org.tandemportal.engagements.domain;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.tandemportal.kernel.api.InvalidInput;
import org.tandemportal.kernel.api.Violation;

/** Reads the parts of a cursor that somebody may have made up. */
final class Cursors {

    private Cursors() {}

    /** A date as a text that PostgreSQL reads, {@code infinity} included. */
    static String date(String text) {
        try {
            if (text.equals("infinity") || LocalDate.parse(text).toString().length() == "2026-11-27".length()) {
                return text;
            }
        } catch (DateTimeParseException e) {
            // told below, as for a year that the database can't keep
        }
        throw notACursor();
    }

    private static InvalidInput notACursor() {
        return new InvalidInput(List.of(Violation.of("after", "notACursor")));
    }
}
