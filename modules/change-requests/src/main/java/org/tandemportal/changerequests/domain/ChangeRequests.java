package org.tandemportal.changerequests.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tandemportal.changerequests.api.ChangeRequestKey;
import org.tandemportal.kernel.api.ChangedMeanwhile;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.data.KeyNumbers;
import org.tandemportal.kernel.data.Sql;
import org.tandemportal.kernel.data.TextListConverter;

/** The change requests. */
@ApplicationScoped
public class ChangeRequests {

    private static final String SELECT_REVISION =
            "select number, author, message, created_at, touched, credited, content from change_requests.revision";

    @PersistenceContext(unitName = "tandem")
    private EntityManager entities;

    @Inject
    private KeyNumbers keyNumbers;

    @Inject
    private Sql sql;

    private final Jsonb jsonb = JsonbBuilder.create();

    /** The key for the next one of an engagement. */
    public ChangeRequestKey nextKey(UUID clientId, String engagement) {
        return ChangeRequestKey.of(engagement, keyNumbers.next(clientId, engagement, ""));
    }

    /** Keeps a new one. */
    public void add(ChangeRequest request) {
        entities.persist(request);
    }

    /**
     * The one with this key.
     *
     * @throws NotFound if there is none that the viewer may see
     */
    public ChangeRequest require(String key) {
        return entities.createQuery(
                        "select r from ChangeRequest r left join fetch r.verdicts where r.key = :key",
                        ChangeRequest.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound(key));
    }

    /**
     * The one with this key, if it is still the version that the viewer has seen.
     *
     * @param seen null for any
     * @throws ChangedMeanwhile if it is another version by now
     */
    public ChangeRequest require(String key, Integer seen) {
        ChangeRequest request = require(key);
        if (seen != null && seen != request.version()) {
            throw new ChangedMeanwhile(key, null, request.updatedAt());
        }
        return request;
    }

    /** Writes what has changed to the database, so that the version is the new one. */
    public void flush() {
        entities.flush();
    }

    /**
     * Keeps what the current revision says.
     *
     * @param touched the sections that it touched
     * @param credited whose suggestions it takes in
     */
    public void keepRevision(
            ChangeRequest request, Set<Section> touched, Set<UUID> credited, UUID author, String message, Instant now) {
        entities.flush();
        sql.update(
                "insert into change_requests.revision"
                        + "(change_request, number, client_id, author, message, created_at, touched, credited, content)"
                        + " values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb)",
                request.key().value(),
                request.revision(),
                request.clientId(),
                author,
                message,
                now,
                jsonb.toJson(touched),
                jsonb.toJson(credited),
                jsonb.toJson(request.content().facts()));
    }

    /** Its revisions, the newest first; none while it is a draft. */
    public List<Revision> revisionsOf(String key) {
        return sql.list(SELECT_REVISION + " where change_request = ? order by number desc", this::revision, key);
    }

    @SuppressWarnings("unchecked")
    private Revision revision(ResultSet row) throws SQLException {
        return new Revision(
                row.getInt("number"),
                row.getObject("author", UUID.class),
                row.getString("message"),
                Sql.instant(row, "created_at"),
                touched(row.getString("touched")),
                TextListConverter.read(row.getString("credited")).stream()
                        .map(UUID::fromString)
                        .toList(),
                jsonb.fromJson(row.getString("content"), LinkedHashMap.class));
    }

    /** What stands around one that has no window; one statement. Else {@link Schedule#around} tells it with the rest. */
    public Around around(Around.Wanted wanted) {
        return sql.list(Around.SELECT, row -> Around.of(row.getString("detail")), wanted.parameters())
                .get(0);
    }

    /**
     * Takes those for whose agreement a side is to be reminded, and keeps that it was.
     *
     * @param before only those that were not reminded of since
     * @return their keys; no other transaction is given the same
     */
    public List<String> remindOfAgreement(Instant now, Instant before, int most) {
        return sql.list(
                "update change_requests.change_request set agreement_reminded_at = ? where key in (select key"
                        + " from change_requests.change_request where agreement_due is not null and waiting_for is not null"
                        + " and coalesce(agreement_reminded_at, state_since) < ? order by agreement_due, key limit ?"
                        + " for update skip locked) returning key",
                row -> row.getString("key"),
                now,
                before,
                most);
    }

    /** Keeps that a step is done, or forgets it. */
    public void keepStep(ChangeRequest request, int number, boolean done, UUID person, Instant now) {
        if (done) {
            sql.update(
                    "insert into change_requests.step_done (change_request, number, client_id, person_id, moment)"
                            + " values (?, ?, ?, ?, ?) on conflict (change_request, number) do nothing",
                    request.key().value(),
                    number,
                    request.clientId(),
                    person,
                    now);
        } else {
            sql.update(
                    "delete from change_requests.step_done where change_request = ? and number = ?",
                    request.key().value(),
                    number);
        }
    }

    private static Set<Section> touched(String json) {
        return json == null
                ? null
                : TextListConverter.read(json).stream().map(Section::valueOf).collect(Collectors.toSet());
    }
}
