package org.tandemportal.clients.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tandemportal.clients.domain.PeopleList;
import org.tandemportal.clients.domain.PersonState;
import org.tandemportal.kernel.api.Role;
import org.tandemportal.kernel.api.Side;

/**
 * Somebody of an organisation.
 *
 * @param secondFactor whether a code or a passkey is asked for after their password
 * @param linkUntil until when the one-time link works that they were sent last; null if there is none
 */
public record PersonAnswer(
        UUID id,
        String name,
        String email,
        Side side,
        OrganisationAnswer organisation,
        boolean administrator,
        PersonState state,
        boolean secondFactor,
        Instant linkUntil,
        List<PartAnswer> engagements,
        Instant createdAt) {

    /** The organisation that somebody belongs to. */
    public record OrganisationAnswer(UUID id, String name) {}

    /** A part in an engagement. */
    public record PartAnswer(String engagement, Role role) {}

    /** Of somebody as listed. */
    static PersonAnswer of(PeopleList.Row person) {
        return new PersonAnswer(
                person.id(),
                person.name(),
                person.email(),
                person.side(),
                new OrganisationAnswer(person.organisationId(), person.organisation()),
                person.administrator(),
                person.state(),
                person.secondFactor(),
                person.linkUntil(),
                person.parts().entrySet().stream()
                        .map(part -> new PartAnswer(part.getKey(), part.getValue()))
                        .toList(),
                person.createdAt());
    }
}
