package org.tandemportal.serverbuilds.rest;

import java.util.Map;
import java.util.UUID;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;

/**
 * A person as the API gives them.
 *
 * @param name null if the caller may not know them
 * @param side null as before
 */
public record PersonAnswer(UUID id, String name, Side side) {

    /** The person, with their name if it is known. */
    static PersonAnswer of(UUID id, Map<UUID, PersonName> names) {
        PersonName person = names.get(id);
        return new PersonAnswer(id, person == null ? null : person.name(), person == null ? null : person.side());
    }
}
