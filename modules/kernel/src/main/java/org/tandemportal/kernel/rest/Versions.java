package org.tandemportal.kernel.rest;

import jakarta.ws.rs.core.EntityTag;
import org.tandemportal.kernel.api.ChangedMeanwhile;

/** ETags are the version numbers of aggregates. */
public final class Versions {

    /** Stands for "whatever it is now" where a use case takes the version that the caller has seen. */
    public static final Integer ANY = null;

    private Versions() {}

    /** The tag of a version. */
    public static EntityTag tag(int version) {
        return new EntityTag(Integer.toString(version));
    }

    /**
     * As {@link #seen(String, String)}, but that a record is not there is told before that the header is missing.
     *
     * @param find throws {@link org.tandemportal.kernel.api.NotFound} if the record is not there for the caller
     */
    public static Integer seen(String ifMatch, String key, Runnable find) {
        if (ifMatch == null || ifMatch.isBlank()) {
            find.run();
        }
        return seen(ifMatch, key);
    }

    /**
     * The version that the caller has seen, from {@code If-Match}.
     *
     * @param ifMatch the header; {@code *} gives {@link #ANY}
     * @throws PreconditionRequired if there is none: 428
     * @throws ChangedMeanwhile if it is no tag that was ever given out: 412
     */
    public static Integer seen(String ifMatch, String key) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new PreconditionRequired();
        }
        String tag = ifMatch.strip();
        if (tag.equals("*")) {
            return ANY;
        }
        String number = tag.replaceFirst("^W/", "").replace("\"", "");
        if (!number.matches("\\d{1,9}")) {
            throw new ChangedMeanwhile(key, null, null);
        }
        return Integer.valueOf(number);
    }
}
