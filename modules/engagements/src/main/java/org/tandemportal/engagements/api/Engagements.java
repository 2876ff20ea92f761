package org.tandemportal.engagements.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.data.Sql;

/** The engagements that the viewer may see. Called within a transaction of the caller's; each question is one statement. */
@ApplicationScoped
public class Engagements {

    private static final String COLUMNS =
            "select code, client_id, name, zone, state, started_on from engagements.engagement ";

    @Inject
    private Sql sql;

    /** The one with this code; empty if there is none that the viewer may see. */
    public Optional<EngagementSummary> find(String code) {
        return sql.list(COLUMNS + "where code = ?", Engagements::summary, code).stream()
                .findFirst();
    }

    /**
     * The one with this code.
     *
     * @throws NotFound if there is none that the viewer may see
     */
    public EngagementSummary require(String code) {
        return find(code).orElseThrow(() -> new NotFound(code));
    }

    /** All of them, in the order of the codes. */
    public List<EngagementSummary> all() {
        return sql.list(COLUMNS + "order by code", Engagements::summary);
    }

    /** Those of these codes that there are, in the order of the codes. */
    public List<EngagementSummary> of(Collection<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : sql.list(COLUMNS + "where code = any (?) order by code", Engagements::summary, codes);
    }

    /**
     * Those that are worked in, in the order of the codes.
     *
     * @param clientId the client that they are for; null for all that the viewer may see
     */
    public List<EngagementSummary> active(UUID clientId, int most) {
        return clientId == null
                ? sql.list(COLUMNS + "where state = 'ACTIVE' order by code limit ?", Engagements::summary, most)
                : sql.list(
                        COLUMNS + "where state = 'ACTIVE' and client_id = ? order by code limit ?",
                        Engagements::summary,
                        clientId,
                        most);
    }

    /** All of a client's, in the order of the codes. */
    public List<EngagementSummary> ofClient(UUID clientId, int most) {
        return sql.list(COLUMNS + "where client_id = ? order by code limit ?", Engagements::summary, clientId, most);
    }

    private static EngagementSummary summary(ResultSet row) throws SQLException {
        return new EngagementSummary(
                row.getString("code"),
                row.getObject("client_id", UUID.class),
                row.getString("name"),
                row.getString("zone"),
                EngagementState.valueOf(row.getString("state")),
                row.getObject("started_on", LocalDate.class));
    }
}
