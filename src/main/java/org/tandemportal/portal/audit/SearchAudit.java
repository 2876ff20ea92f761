package org.tandemportal.portal.audit;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.audit.AuditLog;

/** The audit log, searched: by administrators over all, by a client's leads over their own client. */
@UseCase
@Allowed(Permission.SEE_AUDIT)
public class SearchAudit {

    @Inject
    private AuditLog log;

    @Inject
    private CurrentViewer currentViewer;

    /**
     * A search as it stands in an address; null or blank stands for "all".
     *
     * @param person a full name
     * @param record a record's key
     * @param from the first day, in the viewer's zone, such as {@code 2026-11-27}
     * @param until the last day
     */
    public record Query(String person, String record, String from, String until) {}

    /**
     * Entries, the latest first; one statement.
     *
     * @param after a cursor of an earlier slice; null for the first
     * @throws org.tandemportal.kernel.api.NotAllowed unless the viewer is an administrator or a client's lead
     * @throws org.tandemportal.kernel.api.InvalidInput for a search that can't be
     */
    public Slice<AuditLog.Entry> slice(Query query, String after, int limit) {
        Viewer viewer = currentViewer.get();
        InputCheck check = new InputCheck();
        String person = check.optionalText("person", query.person(), 120);
        String record = check.optionalText("record", query.record(), 120);
        LocalDate from = check.date("from", query.from());
        LocalDate until = check.date("until", query.until());
        check.that(from == null || until == null || !until.isBefore(from), "until", "beforeFrom");
        check.end();
        List<UUID> clients = new ArrayList<>(viewer.clients());
        if (viewer.administrator()) {
            clients.add(Viewer.PROVIDER_RECORDS);
        }
        return log.slice(
                clients,
                new AuditLog.Filter(
                        person,
                        record,
                        start(from, viewer.zone()),
                        until == null ? null : start(until.plusDays(1), viewer.zone())),
                after,
                limit);
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }
}
