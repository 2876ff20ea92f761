package org.tandemportal.changerequests.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.tandemportal.kernel.data.Sql;

/** What people suggested for change requests. */
@ApplicationScoped
public class Suggestions {

    /** How many can be open on one change request. */
    public static final int MOST_OPEN = 50;

    private static final int MOST_SHOWN = 200;

    @Inject
    private Sql sql;

    /** Those on a change request, the open ones first, then the latest first; one statement. */
    public List<Suggestion> of(String changeRequest) {
        return sql.list(
                "select id, field, value, note, revision, author, made_at, state, decided_by, decided_at, decision_note"
                        + " from change_requests.suggestion where change_request = ?"
                        + " order by state <> 'OPEN', made_at desc, id limit " + MOST_SHOWN,
                Suggestions::suggestion,
                changeRequest);
    }

    /** Adds one. */
    public void add(ChangeRequest request, Suggestion suggestion) {
        sql.update(
                "insert into change_requests.suggestion"
                        + " (id, change_request, client_id, field, value, note, revision, author, made_at, state)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                suggestion.id(),
                request.key().value(),
                request.clientId(),
                suggestion.field(),
                suggestion.value(),
                suggestion.note(),
                suggestion.revision(),
                suggestion.author(),
                suggestion.madeAt(),
                suggestion.state().name());
    }

    /**
     * Decides on open ones.
     *
     * @return how many of them were still open; the others stay as they are
     */
    public int decide(Collection<UUID> ids, Suggestion.State state, String note, UUID by, Instant now) {
        return sql.update(
                "update change_requests.suggestion set state = ?, decided_by = ?, decided_at = ?, decision_note = ?"
                        + " where id = any (?) and state = 'OPEN'",
                state.name(),
                by,
                now,
                note,
                List.copyOf(ids));
    }

    private static Suggestion suggestion(ResultSet row) throws SQLException {
        return new Suggestion(
                row.getObject("id", UUID.class),
                row.getString("field"),
                row.getString("value"),
                row.getString("note"),
                row.getInt("revision"),
                row.getObject("author", UUID.class),
                Sql.instant(row, "made_at"),
                Suggestion.State.valueOf(row.getString("state")),
                row.getObject("decided_by", UUID.class),
                Sql.instant(row, "decided_at"),
                row.getString("decision_note"));
    }
}
