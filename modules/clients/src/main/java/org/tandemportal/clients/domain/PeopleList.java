package org.tandemportal.clients.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tandemportal.kernel.api.Cursor;
import org.tandemportal.kernel.api.Ids;
import org.tandemportal.kernel.api.InvalidInput;
import org.tandemportal.kernel.api.Role;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.api.Violation;
import org.tandemportal.kernel.data.Sql;

/** People as lists and pages show them; one statement each. */
@ApplicationScoped
public class PeopleList {

    private static final String QUERY = "select p.asked_email is not null known_elsewhere,"
            + " exists (select from clients.second_factor f where f.person_id = p.id and f.confirmed_at is not null)"
            + "   or exists (select from clients.passkey k where k.person_id = p.id) second_factor,"
            + " p.id, p.client_id, p.name, coalesce(p.email, p.asked_email) email, p.side, p.organisation_id, o.name organisation,"
            + " p.administrator, p.active, p.has_come_in, p.version, p.created_at,"
            + " i.expires_at,"
            + " (select string_agg(a.engagement || '=' || a.role, ',' order by a.engagement)"
            + "   from clients.participation a where a.person_id = p.id) parts"
            + " from clients.person p join clients.organisation o on o.id = p.organisation_id"
            + " left join clients.invitation i on i.person_id = p.id where true";

    @Inject
    private Sql sql;

    /**
     * Somebody.
     *
     * @param organisation its name
     * @param cameIn whether they have been in
     * @param linkUntil until when their latest one-time link works; null if there is none
     * @param parts their role in each engagement that they take part in, by code, in the order of the codes
     * @param version grows with each change
     * @param knownElsewhere whether with their address somebody signs in at another organisation, so that they wait for
     *     another; for administrators only
     * @param secondFactor whether a code or a passkey is asked for after their password
     */
    public record Row(
            UUID id,
            UUID clientId,
            String name,
            String email,
            Side side,
            UUID organisationId,
            String organisation,
            boolean administrator,
            PersonState state,
            boolean cameIn,
            Instant linkUntil,
            Map<String, Role> parts,
            Instant createdAt,
            int version,
            boolean knownElsewhere,
            boolean secondFactor) {

        /** For the audit log. */
        public SubjectRef subject() {
            return new SubjectRef(SubjectType.PERSON, id.toString(), null, clientId);
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
        public String getEmail() {
            return email;
        }

        /** For pages. */
        public Side getSide() {
            return side;
        }

        /** For pages. */
        public UUID getOrganisationId() {
            return organisationId;
        }

        /** For pages. */
        public String getOrganisation() {
            return organisation;
        }

        /** For pages. */
        public boolean isAdministrator() {
            return administrator;
        }

        /** For pages. */
        public PersonState getState() {
            return state;
        }

        /** For pages. */
        public Instant getLinkUntil() {
            return linkUntil;
        }

        /** For pages. */
        public List<Map.Entry<String, Role>> getParts() {
            return List.copyOf(parts.entrySet());
        }

        /** For pages. */
        public boolean isSecondFactor() {
            return secondFactor;
        }

        /** For administrators' pages. */
        public boolean isKnownElsewhere() {
            return knownElsewhere;
        }

        /** For pages. */
        public Instant getCreatedAt() {
            return createdAt;
        }
    }

    /**
     * A slice, by name.
     *
     * @param organisationId null for all that the viewer may see
     * @param state null for all
     * @param text within name or address; null for all
     * @param after a cursor of an earlier slice; null for the first
     */
    public Slice<Row> slice(UUID organisationId, PersonState state, String text, String after, int limit) {
        StringBuilder query = new StringBuilder(QUERY);
        List<Object> parameters = new ArrayList<>();
        if (organisationId != null) {
            query.append(" and p.organisation_id = ?");
            parameters.add(organisationId);
        }
        if (state != null) {
            query.append(
                    switch (state) {
                        case ACTIVE -> " and p.active and p.has_come_in";
                        case INVITED -> " and p.active and not p.has_come_in";
                        case DEACTIVATED -> " and not p.active";
                    });
        }
        if (text != null) {
            query.append(
                    " and (strpos(lower(p.name), lower(?)) > 0 or strpos(coalesce(p.email, p.asked_email), lower(?)) > 0)");
            parameters.add(text);
            parameters.add(text);
        }
        return slice(query.toString(), parameters, after, limit);
    }

    /** Those who wait for another address, of all organisations, by name; see {@link Row#knownElsewhere}. */
    public Slice<Row> waitingForAnAddress(String after, int limit) {
        return slice(QUERY + " and p.asked_email is not null and p.active", new ArrayList<>(), after, limit);
    }

    private Slice<Row> slice(String query, List<Object> parameters, String after, int limit) {
        Cursor cursor = Cursor.decode(after, 2);
        String rest = "";
        if (cursor != null) {
            rest = " and (p.name, p.id) > (?, ?)";
            parameters.add(cursor.values().get(0));
            parameters.add(id(cursor.values().get(1)));
        }
        parameters.add(limit + 1);
        return Slice.of(
                sql.list(query + rest + " order by p.name, p.id limit ?", PeopleList::row, parameters.toArray()),
                limit,
                row -> Cursor.at(row.name(), row.id()),
                -1);
    }

    /** How many wait for another address, at most as many as asked for; one statement. */
    public int countWaitingForAnAddress(int most) {
        return sql.list(
                        "select count(*) waiting from (select from clients.person"
                                + " where asked_email is not null and active limit ?) w",
                        row -> row.getInt("waiting"),
                        most)
                .get(0);
    }

    /** The one who signs in with an address; empty if there is none that the viewer may see. */
    public Optional<Row> signingInWith(String email) {
        return sql.list(QUERY + " and p.email = ?", PeopleList::row, email).stream()
                .findFirst();
    }

    /** One; empty if there is none that the viewer may see. */
    public Optional<Row> find(UUID id) {
        return sql.list(QUERY + " and p.id = ?", PeopleList::row, id).stream().findFirst();
    }

    static UUID id(String text) {
        return Ids.of(text).orElseThrow(() -> new InvalidInput(List.of(Violation.of("after", "notACursor"))));
    }

    private static Row row(ResultSet row) throws SQLException {
        Map<String, Role> parts = new LinkedHashMap<>();
        String told = row.getString("parts");
        if (told != null) {
            for (String part : told.split(",")) {
                parts.put(part.substring(0, part.indexOf('=')), Role.valueOf(part.substring(part.indexOf('=') + 1)));
            }
        }
        PersonState state = !row.getBoolean("active")
                ? PersonState.DEACTIVATED
                : row.getBoolean("has_come_in") ? PersonState.ACTIVE : PersonState.INVITED;
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("client_id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                Side.valueOf(row.getString("side")),
                row.getObject("organisation_id", UUID.class),
                row.getString("organisation"),
                row.getBoolean("administrator"),
                state,
                row.getBoolean("has_come_in"),
                state == PersonState.INVITED ? Sql.instant(row, "expires_at") : null,
                parts,
                Sql.instant(row, "created_at"),
                row.getInt("version"),
                row.getBoolean("known_elsewhere"),
                row.getBoolean("second_factor"));
    }
}
