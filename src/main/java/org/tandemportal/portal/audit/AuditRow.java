package org.tandemportal.portal.audit;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.audit.AuditLog;
import org.tandemportal.kernel.web.HistoryRow;

/** An entry of the audit log, as its page lists it: the names of facts as they were kept. */
public final class AuditRow {

    private static final Jsonb JSON = JsonbBuilder.create();

    private final AuditLog.Entry entry;
    private final String action;

    /** @param action what was done, in words */
    AuditRow(AuditLog.Entry entry, String action) {
        this.entry = entry;
        this.action = action;
    }

    /** When. */
    public Instant getMoment() {
        return entry.at();
    }

    /** Who. */
    public String getPersonName() {
        return entry.personName();
    }

    /** Their side; null for the portal itself. */
    public String getSide() {
        return entry.side() == null ? null : entry.side().name();
    }

    /** The network address that it came from; null where it came from none. */
    public String getOrigin() {
        return entry.origin();
    }

    /** What they did, in words. */
    public String getAction() {
        return action;
    }

    /** The record's key. */
    public String getKey() {
        return entry.subjectKey();
    }

    /** What kind of record it is; its name stands in the page's words as {@code audit.subject.} and this. */
    public String getType() {
        return entry.subjectType();
    }

    /** The address of the record's page; null where records of its kind have none. */
    public String getAddress() {
        SubjectType type = SubjectType.valueOf(entry.subjectType());
        return switch (type) {
            case PERSON, CLIENT, COMMENT, ENVIRONMENT -> null;
            default -> type.address(entry.subjectKey());
        };
    }

    /** What changed, or what the record was made with. */
    public List<HistoryRow.Change> getChanges() {
        return HistoryRow.difference(facts(entry.before()), facts(entry.after()), name -> name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> facts(String json) {
        return json == null ? Map.of() : JSON.fromJson(json, LinkedHashMap.class);
    }
}
