package org.tandemportal.kernel.rest;

import java.util.List;
import java.util.Locale;

/** The language that the API answers in. */
public final class AcceptedLanguage {

    private AcceptedLanguage() {}

    /**
     * German if it is what the caller wants most, else English.
     *
     * @param acceptable what the caller accepts, the most wanted first
     */
    public static Locale of(List<Locale> acceptable) {
        boolean german = acceptable.stream()
                .findFirst()
                .map(locale -> locale.getLanguage().equals("de"))
                .orElse(false);
        return german ? Locale.GERMAN : Locale.ENGLISH;
    }
}
