package org.tandemportal.engagements.rest;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;

/** People as answers name them. */
final class PersonAnswers {

    private PersonAnswers() {}

    /**
     * What somebody did.
     *
     * @param by null if the caller may not know them
     */
    public record DeedAnswer(PersonName by, Instant at) {}

    /** A deed; null if nobody did it. */
    static DeedAnswer deed(UUID person, Instant at, Map<UUID, PersonName> names) {
        return at == null ? null : new DeedAnswer(names.get(person), at);
    }

    /** Somebody by id; the name is null if the caller may not know them. */
    static PersonName person(UUID id, PersonName known, Side side) {
        return known == null ? new PersonName(id, null, side) : known;
    }
}
