package org.tandemportal.engagements.web;

import java.math.BigDecimal;
import java.util.List;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Violation;

/** Figures of an expected load as inputs hold them. */
final class Figures {

    private static final int LONGEST = 30;

    private Figures() {}

    /**
     * The typed figure, with a point or a comma before its decimal places.
     *
     * @return null if nothing was typed, or, told to {@code check}, no number
     */
    static BigDecimal read(InputCheck check, String field, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String text = typed.strip().replace(',', '.');
        if (text.length() <= LONGEST && text.matches("[+-]?\\d*\\.?\\d+")) {
            return new BigDecimal(text);
        }
        check.add(new Violation(field, EngagementWords.BUNDLE, "notANumber", List.of()));
        return null;
    }

    /** As an input of type number wants it. Null gives null. */
    static String input(BigDecimal figure) {
        return figure == null ? null : figure.toPlainString();
    }
}
