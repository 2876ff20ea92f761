package org.tandemportal.changerequests.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tandemportal.changerequests.api.State;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.data.Sql;

/** How much work in progress the two sides of an engagement allow themselves. */
@ApplicationScoped
public class WipLimits {

    @PersistenceContext(unitName = "tandem")
    private EntityManager entities;

    @Inject
    private Sql sql;

    /** What both sides have said; of a side that has said nothing, limits without numbers. One statement. */
    public Map<Side, SideLimits> of(UUID clientId, String engagement) {
        Map<Side, SideLimits> limits = new EnumMap<>(Side.class);
        entities.createQuery("select l from SideLimits l where l.engagement = :engagement", SideLimits.class)
                .setParameter("engagement", engagement)
                .getResultList()
                .forEach(found -> limits.put(found.side(), found));
        for (Side side : Side.values()) {
            limits.computeIfAbsent(side, missing -> SideLimits.none(clientId, engagement, missing));
        }
        return limits;
    }

    /** Keeps what a side has said for the first time. */
    public void add(SideLimits limits) {
        entities.persist(limits);
    }

    /** Writes what has changed to the database, so that the version is the new one. */
    public void flush() {
        entities.flush();
    }

    /**
     * A limit that a move would pass.
     *
     * @param count how many stand in the column now
     */
    public record Passed(Side side, int most, int count) {}

    /**
     * The lowest limit that one change more in a state's column would pass; empty where there is none. Whoever moves another
     * change of the engagement at the same time waits until this transaction has ended, so that two moves do not take the
     * same place.
     */
    public Optional<Passed> passedBy(String engagement, State target) {
        String column =
                switch (target) {
                    case IN_ASSESSMENT -> "in_assessment";
                    case AGREED -> "agreed";
                    case SCHEDULED -> "scheduled";
                    case IN_PROGRESS -> "in_progress";
                    default -> null;
                };
        if (column == null) {
            return Optional.empty();
        }
        List<Passed> limits = sql.list(
                "select side, " + column + " as most from change_requests.side_limits where engagement = ? and "
                        + column + " is not null order by id for update",
                row -> new Passed(Side.valueOf(row.getString("side")), row.getInt("most"), 0),
                engagement);
        if (limits.isEmpty()) {
            return Optional.empty();
        }
        int count = sql.list(
                        "select count(*) as n from (select 1 from change_requests.change_request"
                                + " where engagement = ? and state = ? limit ?) counted",
                        row -> row.getInt("n"),
                        engagement,
                        target.name(),
                        SideLimits.HIGHEST + 1)
                .get(0);
        return limits.stream()
                .filter(limit -> count >= limit.most())
                .min((one, other) -> Integer.compare(one.most(), other.most()))
                .map(limit -> new Passed(limit.side(), limit.most(), count));
    }
}
