package org.tandemportal.clients.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tandemportal.kernel.api.Cursor;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.data.Sql;

/** Clients as lists and pages show them; one statement each. */
@ApplicationScoped
public class ClientList {

    private static final String QUERY =
            "select o.id, o.name, o.archived_at, o.created_at, o.version, o.required_second_factor, p.people, p.invited from (select *"
                    + " from clients.organisation o where o.kind = 'CLIENT'";

    private static final String PEOPLE = ") o cross join lateral (select count(*) filter (where p.active) people,"
            + " count(*) filter (where p.active and not p.has_come_in) invited"
            + " from clients.person p where p.organisation_id = o.id) p";

    @Inject
    private Sql sql;

    /**
     * A client.
     *
     * @param archivedAt null if it is not archived
     * @param people how many of it can sign in or have been invited
     * @param invited how many of those have not set a password yet
     * @param version grows with each change
     * @param secondFactorRequired whether its people have to have a second factor
     */
    public record Row(
            UUID id,
            String name,
            Instant archivedAt,
            int people,
            int invited,
            Instant createdAt,
            int version,
            boolean secondFactorRequired) {

        /** For pages. */
        public boolean isSecondFactorRequired() {
            return secondFactorRequired;
        }

        /** For the audit log. */
        public SubjectRef subject() {
            return new SubjectRef(SubjectType.CLIENT, id.toString(), null, id);
        }

        /** For pages. */
        public UUID getId() {
            return id;
        }

        /** For pages. */
        public String getName() {
            return name;
        }

        /** For pages. */
        public boolean isArchived() {
            return archivedAt != null;
        }

        /** For pages. */
        public Instant getArchivedAt() {
            return archivedAt;
        }

        /** For pages. */
        public int getPeople() {
            return people;
        }

        /** For pages. */
        public int getInvited() {
            return invited;
        }

        /** For pages. */
        public Instant getCreatedAt() {
            return createdAt;
        }
    }

    /**
     * A slice of those that the viewer may see, by name.
     *
     * @param archived null for all
     * @param text within the name; null for all
     * @param after a cursor of an earlier slice; null for the first
     */
    public Slice<Row> slice(Boolean archived, String text, String after, int limit) {
        StringBuilder condition = new StringBuilder();
        List<Object> parameters = new ArrayList<>();
        if (archived != null) {
            condition.append(archived ? " and o.archived_at is not null" : " and o.archived_at is null");
        }
        if (text != null) {
            condition.append(" and strpos(lower(o.name), lower(?)) > 0");
            parameters.add(text);
        }
        Cursor cursor = Cursor.decode(after, 2);
        if (cursor != null) {
            condition.append(" and (o.name, o.id) > (?, ?)");
            parameters.add(cursor.values().get(0));
            parameters.add(PeopleList.id(cursor.values().get(1)));
        }
        parameters.add(limit + 1);
        return Slice.of(
                sql.list(
                        QUERY + condition + " order by o.name, o.id limit ?" + PEOPLE + " order by o.name, o.id",
                        ClientList::row,
                        parameters.toArray()),
                limit,
                row -> Cursor.at(row.name(), row.id()),
                -1);
    }

    /** One; empty if there is none that the viewer may see. */
    public Optional<Row> find(UUID id) {
        return sql.list(QUERY + " and o.id = ?" + PEOPLE, ClientList::row, id).stream()
                .findFirst();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Sql.instant(row, "archived_at"),
                row.getInt("people"),
                row.getInt("invited"),
                Sql.instant(row, "created_at"),
                row.getInt("version"),
                row.getBoolean("required_second_factor"));
    }
}
