package org.tandemportal.changerequests.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.tandemportal.kernel.api.ChangedMeanwhile;
import org.tandemportal.kernel.data.Sql;

/** What engagements have said of their service hours, holidays and targets. */
@ApplicationScoped
public class ServiceLevels {

    @Inject
    private Sql sql;

    /**
     * What holds in an engagement.
     *
     * @param updatedAt when it was said last; null if it never was
     * @param updatedBy who said it; null if nobody did
     * @param version counts the changes; 0 before the first
     */
    public record Said(ServiceLevel level, Instant updatedAt, UUID updatedBy, int version) {}

    /** What holds in an engagement; one statement. */
    public Said of(String engagement) {
        return sql
                .list(
                        "select terms::text as terms, updated_at, updated_by, version from change_requests.service_level"
                                + " where engagement = ?",
                        row -> new Said(
                                ServiceLevel.of(row.getString("terms")),
                                Sql.instant(row, "updated_at"),
                                row.getObject("updated_by", UUID.class),
                                row.getInt("version")),
                        engagement)
                .stream()
                .findFirst()
                .orElse(new Said(ServiceLevel.USUAL, null, null, 0));
    }

    /**
     * Says it anew, and has the clocks of what is open looked at.
     *
     * @param before what held when it was read
     * @throws ChangedMeanwhile if somebody else said it anew meanwhile
     */
    public void say(String engagement, UUID clientId, Said before, ServiceLevel level, UUID by, Instant now) {
        int kept = before.version() == 0
                ? sql.update(
                        "insert into change_requests.service_level (engagement, client_id, terms, updated_at, updated_by, version)"
                                + " values (?, ?, ?::jsonb, ?, ?, 1) on conflict (engagement) do nothing",
                        engagement,
                        clientId,
                        level.json(),
                        now,
                        by)
                : sql.update(
                        "update change_requests.service_level set terms = ?::jsonb, updated_at = ?, updated_by = ?,"
                                + " version = version + 1 where engagement = ? and version = ?",
                        level.json(),
                        now,
                        by,
                        engagement,
                        before.version());
        if (kept == 0) {
            throw new ChangedMeanwhile(engagement, null, before.updatedAt());
        }
        sql.update(
                "update change_requests.target_clock t set next_check = ? from change_requests.change_request c"
                        + " where c.key = t.change_request and c.engagement = ?"
                        + " and c.state in ('REQUESTED', 'IN_ASSESSMENT', 'AGREED', 'SCHEDULED', 'IN_PROGRESS')",
                now,
                engagement);
    }
}
