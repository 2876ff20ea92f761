package org.tandemportal.changerequests.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tandemportal.kernel.api.ChangedMeanwhile;
import org.tandemportal.kernel.api.Cursor;
import org.tandemportal.kernel.api.Ids;
import org.tandemportal.kernel.api.InvalidInput;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.api.Violation;
import org.tandemportal.kernel.data.Sql;

/** The freeze windows. */
@ApplicationScoped
public class Freezes {

    @PersistenceContext(unitName = "tandem")
    private EntityManager entities;

    @Inject
    private Sql sql;

    /** Keeps a new one. */
    public void add(Freeze freeze) {
        entities.persist(freeze);
        entities.flush();
    }

    /**
     * The one with this id.
     *
     * @throws NotFound if there is none that the viewer may see
     */
    public Freeze require(String id) {
        return Ids.asGivenOut(id)
                .map(known -> entities.find(Freeze.class, known))
                .orElseThrow(() -> new NotFound(id));
    }

    /**
     * The one with this id, if it is still the version that the viewer has seen.
     *
     * @param seen null for any
     */
    public Freeze require(String id, Integer seen) {
        Freeze freeze = require(id);
        if (seen != null && seen != freeze.version()) {
            throw new ChangedMeanwhile(freeze.content().name(), null, freeze.updatedAt());
        }
        return freeze;
    }

    /** Which of them are listed. */
    public enum Scope {
        /** Those that concern an engagement, or all if none is named. */
        ALL,
        /** Those of the provider as a whole. */
        PROVIDER
    }

    /**
     * A slice of them, those that begin last first; one statement.
     *
     * @param engagement with {@link Scope#ALL}: only what concerns it, the provider's own included; null for all
     * @param ended whether those that have ended are listed too
     */
    public Slice<Freeze> slice(Scope scope, String engagement, boolean ended, String after, int limit) {
        Cursor cursor = Cursor.decode(after, 2);
        StringBuilder query = new StringBuilder("select f from Freeze f where 1 = 1");
        List<Object> parameters = new ArrayList<>();
        if (scope == Scope.PROVIDER) {
            query.append(" and f.engagement is null");
        } else if (engagement != null) {
            parameters.add(engagement);
            query.append(" and (f.engagement is null or f.engagement = ?")
                    .append(parameters.size())
                    .append(")");
        }
        if (!ended) {
            query.append(" and f.endedAt is null");
        }
        if (cursor != null) {
            parameters.add(wallTime(cursor));
            parameters.add(cursor.id(1));
            query.append(" and (f.startsAt < ?")
                    .append(parameters.size() - 1)
                    .append(" or f.startsAt = ?")
                    .append(parameters.size() - 1)
                    .append(" and f.id < ?")
                    .append(parameters.size())
                    .append(")");
        }
        query.append(" order by f.startsAt desc, f.id desc");
        var wanted = entities.createQuery(query.toString(), Freeze.class).setMaxResults(limit + 1);
        for (int i = 0; i < parameters.size(); i++) {
            wanted.setParameter(i + 1, parameters.get(i));
        }
        return Slice.of(
                wanted.getResultList(), limit, freeze -> Cursor.at(freeze.rule().start(), freeze.id()), -1);
    }

    private static LocalDateTime wallTime(Cursor cursor) {
        try {
            return LocalDateTime.parse(cursor.values().get(0));
        } catch (DateTimeParseException e) {
            throw new InvalidInput(List.of(Violation.of("after", "notACursor")));
        }
    }

    /** Keeps that a change is scheduled in spite of a freeze. */
    public void keepOverride(ChangeRequest request, Frozen.Now frozen, String reason, UUID by, Instant now) {
        sql.update(
                "insert into change_requests.freeze_override"
                        + "(change_request, client_id, engagement, freeze_id, freeze_name, reason, person_id, given_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                request.key().value(),
                request.clientId(),
                request.engagement(),
                frozen.freeze().id(),
                frozen.freeze().name(),
                reason,
                by,
                now);
    }
}
