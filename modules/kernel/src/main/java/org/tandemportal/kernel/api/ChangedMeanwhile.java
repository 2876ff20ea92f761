package org.tandemportal.kernel.api;

import java.time.Instant;

/** Somebody else changed the record since the viewer read it: 412 in the API, both versions shown on the page. */
public class ChangedMeanwhile extends Refused {

    private final transient PersonName by;
    private final Instant at;

    /**
     * @param key the record
     * @param by who changed it last; null if not known
     * @param at when
     */
    public ChangedMeanwhile(String key, PersonName by, Instant at) {
        super("org.tandemportal.kernel.messages", "changedMeanwhile", key);
        this.by = by;
        this.at = at;
    }

    /** Who changed it last; null if not known. */
    public PersonName by() {
        return by;
    }

    /** When it was changed last. */
    public Instant at() {
        return at;
    }
}
