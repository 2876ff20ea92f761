package org.tandemportal.statusreports.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tandemportal.kernel.data.Sql;
import org.tandemportal.statusreports.api.StatusReportKey;

/** The status reports that somebody has written in, and the editions of those that are published. */
@ApplicationScoped
public class StatusReports {

    @PersistenceContext(unitName = "tandem")
    private EntityManager entities;

    @Inject
    private Sql sql;

    /**
     * A report that is kept.
     *
     * @param edition null for a draft
     */
    public record Kept(StatusReport report, Edition edition) {}

    /** The one with this key; empty if the viewer may see none, or nobody has written in it; one statement. */
    public Optional<Kept> find(StatusReportKey key) {
        List<Object[]> rows = entities.createQuery(
                        "select r, e from StatusReport r left join Edition e on e.key = r.key where r.key = :key",
                        Object[].class)
                .setParameter("key", key.value())
                .getResultList();
        return rows.stream()
                .map(row -> new Kept((StatusReport) row[0], (Edition) row[1]))
                .findFirst();
    }

    /**
     * The one with this key, for changing it: made if there is none. Nobody else changes it until the transaction ends, so
     * that of two who publish the second is told that it is done.
     *
     * @param clientId the engagement's client
     */
    public StatusReport open(StatusReportKey key, UUID clientId, Instant now) {
        // Two people of both sides may write the first word at once.
        sql.update(
                "insert into status_reports.report(key, client_id, engagement, week, state, waiting_since, updated_at,"
                        + " version) values (?, ?, ?, ?, 'DRAFT', ?, ?, 0) on conflict (key) do nothing",
                key.value(),
                clientId,
                key.engagement(),
                key.week().toString(),
                now,
                now);
        return entities.find(StatusReport.class, key.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Keeps the edition of a report that has just been published. */
    public void add(Edition edition) {
        entities.flush();
        entities.persist(edition);
        entities.flush();
    }

    /** Writes what has changed to the database, so that the version is the new one. */
    public void flush() {
        entities.flush();
    }
}
