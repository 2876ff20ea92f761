package org.tandemportal.changerequests.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.data.Sql;

/** Who agrees in a lead's stead, and when. */
@ApplicationScoped
public class StandIns {

    private static final int MOST_SHOWN = 100;

    private static final String SELECT =
            "select id, side, lead_id, person_id, first_day, last_day from change_requests.stand_in";

    /** The lead in whose stead somebody speaks: by engagement, person, and the day twice. */
    static final String LEAD_FOR = "select lead_id from change_requests.stand_in where engagement = ? and person_id = ?"
            + " and first_day <= ? and last_day >= ? order by first_day, id limit 1";

    @Inject
    private Sql sql;

    /** Those of an engagement that are not over, the first day first; one statement. */
    public List<StandIn> of(String engagement, LocalDate today) {
        return sql.list(
                SELECT + " where engagement = ? and last_day >= ? order by first_day, id limit " + MOST_SHOWN,
                StandIns::standIn,
                engagement,
                today);
    }

    /** The lead in whose stead somebody speaks on a day; empty if in nobody's. One statement. */
    public Optional<UUID> leadFor(String engagement, UUID personId, LocalDate today) {
        return sql
                .list(LEAD_FOR, row -> row.getObject("lead_id", UUID.class), engagement, personId, today, today)
                .stream()
                .findFirst();
    }

    /** Adds one. */
    public void add(String engagement, UUID clientId, StandIn standIn) {
        sql.update(
                "insert into change_requests.stand_in"
                        + " (id, engagement, client_id, side, lead_id, person_id, first_day, last_day)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                standIn.id(),
                engagement,
                clientId,
                standIn.side().name(),
                standIn.leadId(),
                standIn.personId(),
                standIn.firstDay(),
                standIn.lastDay());
    }

    /** Ends one; what was agreed meanwhile stands. */
    public void end(UUID id) {
        sql.update("delete from change_requests.stand_in where id = ?", id);
    }

    private static StandIn standIn(ResultSet row) throws SQLException {
        return new StandIn(
                row.getObject("id", UUID.class),
                Side.valueOf(row.getString("side")),
                row.getObject("lead_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
    }
}
