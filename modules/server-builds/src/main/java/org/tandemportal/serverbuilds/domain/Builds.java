package org.tandemportal.serverbuilds.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tandemportal.kernel.api.Cursor;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.api.Verdict;
import org.tandemportal.serverbuilds.api.ServerBuildState;
import org.tandemportal.serverbuilds.api.ServerBuildSummary;

/** The server builds with their revisions, as far as the viewer may see them. */
@ApplicationScoped
public class Builds {

    private static final String SUMMARY =
            "select b.key, b.title, b.environment, b.state, b.revision from ServerBuild b";

    private static final String ROW =
            "select b.key, b.clientId, b.engagement, b.environment, b.title, b.state, b.revision, b.waitingFor,"
                    + " b.waitingSince, b.createdAt, b.updatedAt from ServerBuild b";

    @PersistenceContext(unitName = "tandem")
    private EntityManager entities;

    /** Keeps a new one with its first revision. */
    public void add(ServerBuild build, Revision first) {
        entities.persist(build);
        // The revision points at the build by its key, which tells the order only to the database.
        entities.flush();
        entities.persist(first);
        entities.persist(new Step(build));
        entities.flush();
    }

    /** Keeps a further revision. */
    public void add(Revision revision) {
        entities.persist(revision);
    }

    /** Keeps that the build has just come into the state that it is in. */
    public void entered(ServerBuild build) {
        entities.persist(new Step(build));
    }

    /** Writes what has changed, so that the new version is known. */
    public void write() {
        entities.flush();
    }

    /**
     * The build with all verdicts; one statement.
     *
     * @throws NotFound if there is none, or the viewer may not see it
     */
    public ServerBuild require(String key) {
        return entities.createQuery(
                        "select distinct b from ServerBuild b left join fetch b.verdicts where b.key = :key",
                        ServerBuild.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound(key));
    }

    /** One revision; empty if there is no such number. */
    public Optional<Revision> revision(String key, int number) {
        return Optional.ofNullable(entities.find(Revision.class, new Revision.Key(key, number)));
    }

    /** The revisions of these numbers; one statement. */
    public Map<Integer, Revision> revisions(String key, Collection<Integer> numbers) {
        Map<Integer, Revision> found = new LinkedHashMap<>();
        entities.createQuery(
                        "select r from Revision r where r.build = :key and r.number in :numbers order by r.number",
                        Revision.class)
                .setParameter("key", key)
                .setParameter("numbers", numbers)
                .getResultList()
                .forEach(revision -> found.put(revision.number(), revision));
        return found;
    }

    /**
     * A revision as listed.
     *
     * @param specification null where it was not asked for
     */
    public record RevisionRow(
            int number, String message, UUID authorId, Instant createdAt, Specification specification) {}

    /** All revisions, newest first, with the specification of those that are named; one statement. */
    public List<RevisionRow> allRevisions(String key, Collection<Integer> withSpecification) {
        List<Object[]> rows = entities.createQuery(
                        "select r.number, r.message, r.authorId, r.createdAt, s from Revision r"
                                + " left join Revision s on s.build = r.build and s.number = r.number"
                                + " and s.number in :numbers where r.build = :key order by r.number desc",
                        Object[].class)
                .setParameter("numbers", withSpecification.isEmpty() ? List.of(0) : withSpecification)
                .setParameter("key", key)
                .getResultList();
        return rows.stream()
                .map(row -> new RevisionRow(
                        (Integer) row[0],
                        (String) row[1],
                        (UUID) row[2],
                        (Instant) row[3],
                        row[4] == null ? null : ((Revision) row[4]).specification()))
                .toList();
    }

    /** A build as listed. */
    public record Row(
            String key,
            UUID clientId,
            String engagement,
            String environment,
            String title,
            ServerBuildState state,
            int revision,
            Side waitingFor,
            Instant waitingSince,
            Instant createdAt,
            Instant updatedAt) {}

    /**
     * A slice of the builds, newest first; one statement.
     *
     * @param engagement null for all that the viewer sees
     * @param environment null for all
     * @param state null for all
     * @param after a cursor; null for the beginning
     */
    public Slice<Row> slice(String engagement, String environment, ServerBuildState state, int limit, String after) {
        Cursor cursor = Cursor.decode(after, 2);
        StringBuilder where = new StringBuilder(" where 1 = 1");
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (engagement != null) {
            where.append(" and b.engagement = :engagement");
            parameters.put("engagement", engagement);
        }
        if (environment != null) {
            where.append(" and b.environment = :environment");
            parameters.put("environment", environment);
        }
        if (state != null) {
            where.append(" and b.state = :state");
            parameters.put("state", state);
        }
        if (cursor != null) {
            where.append(" and (b.createdAt < :at or b.createdAt = :at and b.key < :key)");
            parameters.put("at", cursor.moment(0).truncatedTo(ChronoUnit.MILLIS));
            parameters.put("key", cursor.values().get(1));
        }
        TypedQuery<Object[]> query =
                entities.createQuery(ROW + where + " order by b.createdAt desc, b.key desc", Object[].class);
        parameters.forEach(query::setParameter);
        List<Row> rows = query.setMaxResults(limit + 1)
                .getResultStream()
                .map(Builds::row)
                .toList();
        return Slice.of(rows, limit, row -> Cursor.at(row.createdAt(), row.key()), -1);
    }

    /** What was said of these builds, on any revision, by key; one statement, none for no keys. */
    public Map<String, List<Verdict>> verdicts(Collection<String> keys) {
        Map<String, List<Verdict>> verdicts = new LinkedHashMap<>();
        if (!keys.isEmpty()) {
            entities.createQuery(
                            "select b.key, v from ServerBuild b join b.verdicts v where b.key in :keys", Object[].class)
                    .setParameter("keys", keys)
                    .getResultList()
                    .forEach(row -> verdicts.computeIfAbsent((String) row[0], key -> new ArrayList<>())
                            .add((Verdict) row[1]));
        }
        return verdicts;
    }

    private static Row row(Object[] row) {
        return new Row(
                (String) row[0],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (ServerBuildState) row[5],
                (Integer) row[6],
                (Side) row[7],
                (Instant) row[8],
                (Instant) row[9],
                (Instant) row[10]);
    }

    /** Summaries by key; one statement. */
    public Map<String, ServerBuildSummary> summaries(Collection<String> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        return byKey(entities.createQuery(SUMMARY + " where b.key in :keys order by b.createdAt, b.key", Object[].class)
                .setParameter("keys", keys)
                .getResultList());
    }

    /** Summaries of an engagement's builds that are not retired, in the order of drafting; one statement. */
    public Map<String, ServerBuildSummary> summariesIn(String engagement) {
        return byKey(entities.createQuery(
                        SUMMARY
                                + " where b.engagement = :engagement and b.state <> :retired order by b.createdAt, b.key",
                        Object[].class)
                .setParameter("engagement", engagement)
                .setParameter("retired", ServerBuildState.RETIRED)
                .getResultList());
    }

    /** Which of these builds stand in the engagement; one statement. */
    public List<String> keysIn(String engagement, Collection<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select b.key from ServerBuild b where b.engagement = :engagement and b.key in :keys",
                                String.class)
                        .setParameter("engagement", engagement)
                        .setParameter("keys", keys)
                        .getResultList();
    }

    private static Map<String, ServerBuildSummary> byKey(List<Object[]> rows) {
        Map<String, ServerBuildSummary> summaries = new LinkedHashMap<>();
        rows.forEach(row -> summaries.put(
                (String) row[0],
                new ServerBuildSummary(
                        (String) row[0], (String) row[1], (String) row[2], (ServerBuildState) row[3], (Integer)
                                row[4])));
        return summaries;
    }

    /** A build that is not retired, with what its current revision says. */
    public record Current(ServerBuildSummary summary, Specification specification) {}

    /** What stands in these environments of an engagement, in the order of drafting; one statement. */
    public List<Current> current(String engagement, Collection<String> environments) {
        List<Object[]> rows = entities.createQuery(
                        "select b.key, b.title, b.environment, b.state, b.revision, r from ServerBuild b, Revision r"
                                + " where r.build = b.key and r.number = b.revision and b.engagement = :engagement"
                                + " and b.environment in :environments and b.state <> :retired"
                                + " order by b.createdAt, b.key",
                        Object[].class)
                .setParameter("engagement", engagement)
                .setParameter("environments", environments)
                .setParameter("retired", ServerBuildState.RETIRED)
                .getResultList();
        List<Current> current = new ArrayList<>();
        rows.forEach(row -> current.add(new Current(
                new ServerBuildSummary(
                        (String) row[0], (String) row[1], (String) row[2], (ServerBuildState) row[3], (Integer) row[4]),
                ((Revision) row[5]).specification())));
        return current;
    }
}
