package org.tandemportal.discussions.rest;

import jakarta.json.bind.annotation.JsonbNillable;
import java.time.Instant;
import java.util.UUID;
import org.tandemportal.discussions.api.Audience;
import org.tandemportal.discussions.api.Reason;
import org.tandemportal.discussions.domain.Notices;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.SubjectType;

/**
 * Something that somebody was told of, as the API gives it.
 *
 * @param reason why
 * @param record what it is about
 * @param comment the comment's id; null for what is none
 * @param action what was done, as in the audit log; null for a comment
 * @param actor who did it; null for the portal
 * @param said the beginning of the comment; null for what is none
 * @param readAt null while it is unread
 */
@JsonbNillable
public record InboxItem(
        UUID id,
        Reason reason,
        Item record,
        UUID comment,
        Audience audience,
        String action,
        Actor actor,
        String said,
        Instant createdAt,
        Instant readAt) {

    /**
     * A record.
     *
     * @param title null where it has none
     * @param address of its page, from the root of the portal
     */
    @JsonbNillable
    public record Item(SubjectType type, String key, String engagement, String title, String address) {}

    /**
     * Who did something.
     *
     * @param name null if the caller may not know them, as is the side
     */
    @JsonbNillable
    public record Actor(UUID id, String name, Side side) {}

    /** One, with the name of who did it. */
    static InboxItem of(Notices.Row row, PersonName actor) {
        Notices.Happened what = row.happened();
        return new InboxItem(
                row.id(),
                row.reason(),
                new Item(
                        what.subject().type(),
                        what.subject().key(),
                        what.subject().engagement(),
                        what.title(),
                        what.subject().type().address(what.subject().key())),
                what.commentId(),
                what.onlyFor() == null ? Audience.BOTH_SIDES : Audience.OWN_SIDE,
                what.action(),
                what.actor() == null
                        ? null
                        : new Actor(
                                what.actor(), actor == null ? null : actor.name(), actor == null ? null : actor.side()),
                row.said(),
                row.createdAt(),
                row.readAt());
    }
}
