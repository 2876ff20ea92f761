package org.tandemportal.portal.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.audit.AuditLog;
import org.tandemportal.kernel.web.ActionTexts;
import org.tandemportal.kernel.web.Address;

/** The audit log's page; the search stands in its address. */
@Named
@RequestScoped
public class AuditPage {

    private static final int ROWS = 50;

    @Inject
    private SearchAudit searchAudit;

    @Inject
    private ActionTexts actionTexts;

    private String person;
    private String record;
    private String from;
    private String until;
    private String after;
    private Slice<AuditLog.Entry> slice;

    /** Reads the rows. */
    public void load() {
        slice = searchAudit.slice(new SearchAudit.Query(person, record, from, until), after, ROWS);
    }

    /** The rows. */
    public List<AuditRow> getRows() {
        return slice.items().stream()
                .map(entry ->
                        new AuditRow(entry, actionTexts.of(SubjectType.valueOf(entry.subjectType()), entry.action())))
                .toList();
    }

    /** The address of the next rows; null at the end. */
    public String getNextAddress() {
        return slice.next() == null ? null : address("/admin/audit", slice.next());
    }

    /** The address of the first rows; null on them. */
    public String getFirstAddress() {
        return after == null ? null : address("/admin/audit", null);
    }

    /** The address of the same as CSV. */
    public String getCsvAddress() {
        return address("/api/v1/audit.csv", null);
    }

    /** The address of the same as JSON. */
    public String getJsonAddress() {
        return address("/api/v1/audit", null);
    }

    private String address(String path, String next) {
        return Address.of(path, "person", person, "record", record, "from", from, "until", until, "after", next);
    }

    /** Whether something is searched for. */
    public boolean isFiltered() {
        return !address("", null).isEmpty();
    }

    /** Search. */
    public String getPerson() {
        return person;
    }

    /** Search. */
    public void setPerson(String person) {
        this.person = person;
    }

    /** Search. */
    public String getRecord() {
        return record;
    }

    /** Search. */
    public void setRecord(String record) {
        this.record = record;
    }

    /** Search. */
    public String getFrom() {
        return from;
    }

    /** Search. */
    public void setFrom(String from) {
        this.from = from;
    }

    /** Search. */
    public String getUntil() {
        return until;
    }

    /** Search. */
    public void setUntil(String until) {
        this.until = until;
    }

    /** Where the rows begin. */
    public String getAfter() {
        return after;
    }

    /** Where the rows begin. */
    public void setAfter(String after) {
        this.after = after;
    }
}
