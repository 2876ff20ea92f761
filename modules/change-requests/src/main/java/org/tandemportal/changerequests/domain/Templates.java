package org.tandemportal.changerequests.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tandemportal.kernel.api.ChangedMeanwhile;
import org.tandemportal.kernel.api.Cursor;
import org.tandemportal.kernel.api.Ids;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.data.Sql;

/** The templates for standard changes. */
@ApplicationScoped
public class Templates {

    private static final String SELECT_SUMMARY =
            "select id, engagement, name, state, waiting_for, revision, agreed_revision, (content->>'usualMinutes')::int as minutes,"
                    + " updated_at from change_requests.template where engagement = ?";

    @PersistenceContext(unitName = "tandem")
    private EntityManager entities;

    @Inject
    private Sql sql;

    /** Keeps a new one. */
    public void add(Template template) {
        entities.persist(template);
    }

    /** The one with this id; empty if there is none that the viewer may see. One statement. */
    public Optional<Template> find(String id) {
        return Ids.asGivenOut(id).flatMap(known -> entities.createQuery(
                        "select t from Template t left join fetch t.verdicts where t.id = :id", Template.class)
                .setParameter("id", known)
                .getResultStream()
                .findFirst());
    }

    /**
     * The one with this id.
     *
     * @throws NotFound if there is none that the viewer may see
     */
    public Template require(String id) {
        return find(id).orElseThrow(() -> new NotFound(id));
    }

    /**
     * That this is still the version that the viewer has seen.
     *
     * @param seen null for any
     * @throws ChangedMeanwhile if it is another by now
     */
    public static void requireSeen(Template template, Integer seen) {
        if (seen != null && seen != template.version()) {
            throw new ChangedMeanwhile(template.content().name(), null, template.updatedAt());
        }
    }

    /** A slice of an engagement's, by name; one statement. */
    public Slice<TemplateSummary> slice(String engagement, String after, int limit) {
        Cursor cursor = Cursor.decode(after, 2);
        List<Object> parameters = new ArrayList<>();
        parameters.add(engagement);
        if (cursor != null) {
            parameters.add(cursor.values().get(0));
            parameters.add(cursor.id(1));
        }
        parameters.add(limit + 1);
        List<TemplateSummary> rows = sql.list(
                SELECT_SUMMARY + (cursor == null ? "" : " and (name, id) > (?, ?)") + " order by name, id limit ?",
                Templates::summary,
                parameters.toArray());
        return Slice.of(rows, limit, row -> Cursor.at(row.name(), row.id()), -1);
    }

    /** Those of an engagement that changes can be made from, by name; one statement. */
    public List<TemplateSummary> usable(String engagement, int most) {
        return sql.list(
                SELECT_SUMMARY + " and agreed_revision is not null and state <> 'RETIRED' order by name, id limit ?",
                Templates::summary,
                engagement,
                most);
    }

    private static TemplateSummary summary(ResultSet row) throws SQLException {
        String side = row.getString("waiting_for");
        int agreed = row.getInt("agreed_revision");
        Integer agreedRevision = row.wasNull() ? null : agreed;
        return new TemplateSummary(
                row.getObject("id", UUID.class),
                row.getString("engagement"),
                row.getString("name"),
                TemplateState.valueOf(row.getString("state")),
                side == null ? null : Side.valueOf(side),
                row.getInt("revision"),
                agreedRevision,
                row.getInt("minutes"),
                Sql.instant(row, "updated_at"));
    }

    /** Keeps what the current revision says. */
    public void keepRevision(Template template, UUID author, String message, Instant now) {
        entities.flush();
        sql.update(
                "insert into change_requests.template_revision"
                        + " (template, revision, client_id, engagement, author, message, created_at, content)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)",
                template.id(),
                template.revision(),
                template.clientId(),
                template.engagement(),
                author,
                message,
                now,
                TemplateContentConverter.write(template.content()));
    }

    /** Its revisions, the newest first; one statement. */
    public List<TemplateRevision> revisionsOf(Template template) {
        return sql.list(
                "select revision, author, message, created_at, content from change_requests.template_revision"
                        + " where template = ? order by revision desc",
                row -> new TemplateRevision(
                        row.getInt("revision"),
                        row.getObject("author", UUID.class),
                        row.getString("message"),
                        Sql.instant(row, "created_at"),
                        TemplateContentConverter.read(row.getString("content"))),
                template.id());
    }

    /** What a revision of it says; one statement, none for the current one. */
    public TemplateContent contentOf(Template template, int revision) {
        return revision == template.revision()
                ? template.content()
                : sql
                        .list(
                                "select content from change_requests.template_revision where template = ? and revision = ?",
                                row -> TemplateContentConverter.read(row.getString("content")),
                                template.id(),
                                revision)
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> new NotFound(template.id() + " " + revision));
    }
}
