package org.tandemportal.kernel.api;

import java.util.Set;
import java.util.UUID;

/**
 * Something happened to a record that others who care for it want to know. Sent as a plain CDI event by the use case that did
 * it, and observed in the same transaction.
 *
 * @param subject the record
 * @param title its title
 * @param kind what kind of thing happened
 * @param action what was done, as in the audit log
 * @param turn the side whose turn it has become by that; null if it was before, or is nobody's
 * @param turnPerson the person of that side whose turn it is; null for anybody of the side who may act
 * @param owners people who wrote or own the record: they watch it from now on
 */
public record RecordMoved(
        SubjectRef subject, String title, Kind kind, String action, Side turn, UUID turnPerson, Set<UUID> owners) {

    /** What happened. */
    public enum Kind {
        /** A side agreed, or wants something changed. */
        AGREEMENT,
        /** It came to be, came into another state, or says something else now. */
        STATE,
        /** A small step on its way, which open pages show and nobody is told of. */
        PROGRESS,
        /** Nothing but time: what its side aimed at is near or has passed. Only those whose turn it is are told. */
        DUE
    }

    /** The owners may contain null, which stands for nobody. */
    public RecordMoved {
        owners = owners.stream().filter(java.util.Objects::nonNull).collect(java.util.stream.Collectors.toSet());
    }
}
