package org.tandemportal.discussions.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tandemportal.discussions.api.Reason;
import org.tandemportal.discussions.api.Told;
import org.tandemportal.kernel.api.Cursor;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.data.Sql;

/**
 * What people are told of in their inboxes. Row-level security shows everybody their own only, whoever wrote it. Keeps no entry
 * in the audit log: what is told of has one, and who has read what is their own affair.
 */
@ApplicationScoped
public class Notices {

    private static final String ROWS =
            "select n.id, n.client_id, n.reason, n.subject_type, n.subject_key, n.engagement,"
                    + " n.subject_title, n.comment_id, n.action, n.actor_id, n.only_for, n.created_at, n.read_at,"
                    + " left(c.body, 600) as said from discussions.notification n"
                    + " left join discussions.comment c on c.id = n.comment_id where n.person_id = ?";

    /** Counting stops here: shown as "99+". */
    public static final int COUNTED = 100;

    @Inject
    private Sql sql;

    @Inject
    private PortalClock clock;

    @Inject
    private Calls calls;

    @Inject
    private Event<InboxesChanged> changes;

    @Inject
    private Event<Told> told;

    /**
     * What happened, the same for all who are told of it.
     *
     * @param title the record's title; null where it has none
     * @param commentId the comment; null for what is none
     * @param action what was done, as in the audit log; null for a comment
     * @param actor who did it; null for the portal
     * @param onlyFor the side that only may know of it; null for both
     */
    public record Happened(SubjectRef subject, String title, UUID commentId, String action, UUID actor, Side onlyFor) {}

    /**
     * What somebody was told.
     *
     * @param said the beginning of the comment, Markdown; null for what is none
     * @param readAt null while it is unread
     */
    public record Row(UUID id, Reason reason, Happened happened, String said, Instant createdAt, Instant readAt) {}

    /** Some people's inboxes are no longer as they were. Sent within the transaction. */
    public record InboxesChanged(Set<UUID> people) {}

    /**
     * Tells people, each for their reason; one statement, beside what those who hear of it do.
     *
     * @param said the comment, Markdown; null for what is none
     */
    public void tell(Happened what, Map<UUID, Reason> people, String said) {
        if (people.isEmpty()) {
            return;
        }
        List<UUID> ids = List.copyOf(people.keySet());
        sql.update(
                "insert into discussions.notification (id, client_id, person_id, reason, subject_type, subject_key, engagement,"
                        + " subject_title, comment_id, action, actor_id, only_for, created_at)"
                        + " select gen_random_uuid(), ?::uuid, p.person, p.reason, ?::text, ?::text, ?::text, ?::text, ?::uuid,"
                        + " ?::text, ?::uuid, ?::text, ?::timestamptz from unnest(?::uuid[], ?::text[]) as p(person, reason)",
                what.subject().clientId(),
                what.subject().type().name(),
                what.subject().key(),
                what.subject().engagement(),
                what.title(),
                what.commentId(),
                what.action(),
                what.actor(),
                what.onlyFor() == null ? null : what.onlyFor().name(),
                clock.instant(),
                ids,
                ids.stream().map(id -> people.get(id).name()).toList());
        changed(Set.copyOf(ids));
        told.fire(new Told(
                what.subject(),
                what.title(),
                what.commentId(),
                said == null ? null : MentionText.plain(said),
                what.action(),
                what.onlyFor(),
                Map.copyOf(people)));
    }

    private void changed(Set<UUID> people) {
        calls.inboxes(people);
        changes.fire(new InboxesChanged(people));
    }

    /** How many a person has not read, up to {@link #COUNTED}; one statement. */
    public int unread(UUID person) {
        return sql.list(
                        "select count(*) from (select 1 from discussions.notification where person_id = ? and read_at is null"
                                + " limit ?) as unread",
                        row -> row.getInt(1),
                        person,
                        COUNTED)
                .get(0);
    }

    /**
     * A slice of a person's, the latest first; one statement.
     *
     * @param reason null for all
     * @param unreadOnly whether those that were read are left out
     * @param after the cursor of the slice before; null for the beginning
     */
    public Slice<Row> slice(UUID person, Reason reason, boolean unreadOnly, String after, int limit) {
        StringBuilder where = new StringBuilder();
        List<Object> parameters = new ArrayList<>(List.of(person));
        if (reason != null) {
            where.append(" and n.reason = ?");
            parameters.add(reason.name());
        }
        if (unreadOnly) {
            where.append(" and n.read_at is null");
        }
        Cursor cursor = Cursor.decode(after, 2);
        if (cursor != null) {
            where.append(" and (n.created_at, n.id) < (?, ?)");
            parameters.add(cursor.moment(0));
            parameters.add(cursor.id(1));
        }
        parameters.add(limit + 1);
        List<Row> rows = sql.list(
                ROWS + where + " order by n.created_at desc, n.id desc limit ?", Notices::read, parameters.toArray());
        return Slice.of(rows, limit, row -> Cursor.at(row.createdAt(), row.id()), -1);
    }

    /** One of a person's; one statement. */
    public Optional<Row> find(UUID person, UUID id) {
        return sql.list(ROWS + " and n.id = ?", Notices::read, person, id).stream()
                .findFirst();
    }

    /** Marks one of a person's as read; one statement. */
    public void markRead(UUID person, UUID id) {
        mark(person, " and id = ?", id);
    }

    /** Marks all of a person's as read; one statement. */
    public void markAllRead(UUID person) {
        mark(person, "");
    }

    private void mark(UUID person, String which, Object... parameters) {
        List<Object> all = new ArrayList<>(List.of(clock.instant(), person));
        all.addAll(List.of(parameters));
        int marked = sql.update(
                "update discussions.notification set read_at = ? where person_id = ? and read_at is null" + which,
                all.toArray());
        if (marked > 0) {
            changed(Set.of(person));
        }
    }

    private static Row read(ResultSet row) throws SQLException {
        String onlyFor = row.getString("only_for");
        return new Row(
                row.getObject("id", UUID.class),
                Reason.valueOf(row.getString("reason")),
                new Happened(
                        new SubjectRef(
                                SubjectType.valueOf(row.getString("subject_type")),
                                row.getString("subject_key"),
                                row.getString("engagement"),
                                row.getObject("client_id", UUID.class)),
                        row.getString("subject_title"),
                        row.getObject("comment_id", UUID.class),
                        row.getString("action"),
                        row.getObject("actor_id", UUID.class),
                        onlyFor == null ? null : Side.valueOf(onlyFor)),
                row.getString("said"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "read_at"));
    }
}
