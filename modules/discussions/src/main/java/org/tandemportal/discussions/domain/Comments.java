package org.tandemportal.discussions.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tandemportal.kernel.api.Cursor;
import org.tandemportal.kernel.api.InvalidInput;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.data.Sql;

/** The comments. Row-level security lets through those of the viewer's clients only, and no notes of the other side. */
@ApplicationScoped
public class Comments {

    private static final String ROWS = "select id, client_id, subject_type, subject_key, engagement, anchor, reply_to,"
            + " author_id, body, created_at, edited_at, resolved_at, resolved_by, version, only_for from discussions.comment";
    private static final String OF_SUBJECT = " where subject_type = ? and subject_key = ? and client_id = ?";
    private static final String IN_ORDER = " order by created_at, id";

    @PersistenceContext(unitName = "tandem")
    private EntityManager entities;

    @Inject
    private Sql sql;

    /** Keeps a new one. */
    public void add(Comment comment) {
        entities.persist(comment);
        // Those who are told of it are written by plain SQL and point at it.
        entities.flush();
    }

    /**
     * What a record's page asks for.
     *
     * @param watching whether the reader watches the record; null if they never did
     */
    public record OnPage(List<CommentRow> rows, Boolean watching) {}

    /** All of a record, oldest first, and whether somebody watches it; one statement. */
    public OnPage onPage(SubjectRef subject, UUID reader) {
        Boolean[] watching = new Boolean[1];
        List<CommentRow> rows = new ArrayList<>();
        sql.list(
                "select (select w.watching from discussions.watch w"
                        + " where w.subject_type = ? and w.subject_key = ? and w.person_id = ?) as watching, c.*"
                        + " from (select 1) one left join (" + ROWS + OF_SUBJECT
                        + ") c on true order by c.created_at, c.id",
                row -> {
                    watching[0] = row.getObject("watching", Boolean.class);
                    return row.getObject("id") != null && rows.add(read(row));
                },
                subject.type().name(),
                subject.key(),
                reader,
                subject.type().name(),
                subject.key(),
                subject.clientId());
        return new OnPage(rows, watching[0]);
    }

    /** Keeps a text that has been replaced. */
    public void add(CommentRevision earlier) {
        entities.persist(earlier);
    }

    /** One that the viewer may see. */
    public Optional<Comment> find(UUID id) {
        return Optional.ofNullable(entities.find(Comment.class, id));
    }

    /** As {@link #find}; throws {@link NotFound} if there is none. */
    public Comment require(UUID id) {
        return find(id).orElseThrow(() -> new NotFound(id.toString()));
    }

    /**
     * Lets only one transaction at a time go on with this id, until it ends: of a form that was sent twice at once, the
     * second finds what the first has made.
     */
    public void alone(UUID id) {
        sql.list(
                "select pg_advisory_xact_lock(?)",
                row -> null,
                id.getMostSignificantBits() ^ id.getLeastSignificantBits());
    }

    /** The texts that a comment had before, oldest first. */
    public List<CommentRevision> earlierTexts(UUID commentId) {
        return entities.createQuery(
                        "select r from CommentRevision r where r.commentId = :comment order by r.number",
                        CommentRevision.class)
                .setParameter("comment", commentId)
                .getResultList();
    }

    /** One, for reading. */
    public CommentRow row(UUID id) {
        return sql.list(ROWS + " where id = ?", Comments::read, id).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound(id.toString()));
    }

    /**
     * Some of a record, oldest first, and one more if there is one.
     *
     * @param after the cursor of the row before; null for the beginning
     * @throws InvalidInput if the cursor is none (field {@code after})
     */
    public List<CommentRow> rowsOf(SubjectRef subject, int limit, String after) {
        Cursor cursor = Cursor.decode(after, 2);
        if (cursor == null) {
            return sql.list(
                    ROWS + OF_SUBJECT + IN_ORDER + " limit ?",
                    Comments::read,
                    subject.type().name(),
                    subject.key(),
                    subject.clientId(),
                    limit + 1);
        }
        return sql.list(
                ROWS + OF_SUBJECT + " and (created_at, id) > (?, ?)" + IN_ORDER + " limit ?",
                Comments::read,
                subject.type().name(),
                subject.key(),
                subject.clientId(),
                cursor.moment(0),
                cursor.id(1),
                limit + 1);
    }

    /** The cursor that stands for "after this comment". */
    public static Cursor after(CommentRow row) {
        return Cursor.at(row.createdAt(), row.id());
    }

    /** How many comments each of these records has; records without any are left out. */
    public Map<String, Integer> count(SubjectType type, Collection<String> keys) {
        Map<String, Integer> counts = new HashMap<>();
        if (!keys.isEmpty()) {
            sql.list(
                    "select subject_key, count(*) from discussions.comment where subject_type = ? and subject_key = any (?)"
                            + " group by subject_key",
                    row -> counts.put(row.getString(1), row.getInt(2)),
                    type.name(),
                    keys);
        }
        return counts;
    }

    private static CommentRow read(ResultSet row) throws SQLException {
        SubjectRef on = new SubjectRef(
                SubjectType.valueOf(row.getString("subject_type")),
                row.getString("subject_key"),
                row.getString("engagement"),
                row.getObject("client_id", UUID.class));
        return new CommentRow(
                row.getObject("id", UUID.class),
                on,
                row.getString("anchor"),
                row.getObject("reply_to", UUID.class),
                row.getObject("author_id", UUID.class),
                row.getString("body"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "edited_at"),
                Sql.instant(row, "resolved_at"),
                row.getObject("resolved_by", UUID.class),
                row.getInt("version"),
                row.getString("only_for") == null ? null : Side.valueOf(row.getString("only_for")));
    }
}
