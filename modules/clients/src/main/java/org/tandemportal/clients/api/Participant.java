package org.tandemportal.clients.api;

import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Role;

/**
 * Somebody who takes part in an engagement.
 *
 * @param person who
 * @param role what they do there
 */
public record Participant(PersonName person, Role role) {

    /** The person, for pages. */
    public PersonName getPerson() {
        return person;
    }

    /** The role, for pages. */
    public Role getRole() {
        return role;
    }
}
