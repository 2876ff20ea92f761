package org.tandemportal.clients.rest;

import java.time.Instant;
import java.util.UUID;
import org.tandemportal.clients.domain.ClientList;

/**
 * A client.
 *
 * @param archivedAt null if the work with it goes on
 * @param secondFactorRequired whether its people have to have a second factor
 * @param people how many of it can sign in or have been invited
 * @param invited how many of those have not set a password yet
 */
public record ClientAnswer(
        UUID id,
        String name,
        boolean archived,
        Instant archivedAt,
        boolean secondFactorRequired,
        int people,
        int invited,
        Instant createdAt) {

    /** Of a client as listed. */
    static ClientAnswer of(ClientList.Row client) {
        return new ClientAnswer(
                client.id(),
                client.name(),
                client.archivedAt() != null,
                client.archivedAt(),
                client.secondFactorRequired(),
                client.people(),
                client.invited(),
                client.createdAt());
    }
}
