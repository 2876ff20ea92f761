package org.tandemportal.portal.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tandemportal.kernel.api.SpreadsheetText;
import org.tandemportal.kernel.audit.AuditLog;
import org.tandemportal.kernel.rest.CsvAnswer;

/** The audit log as CSV: streamed slice by slice, so that it takes no more memory when it is long. */
@Path("audit.csv")
@ApplicationScoped
@Tag(name = "Administration")
public class AuditCsv {

    private static final List<String> COLUMNS = List.of(
            "at",
            "person",
            "side",
            "origin",
            "type",
            "record",
            "engagement",
            "action",
            "before",
            "after",
            "sequence",
            "onlyFor");

    @Inject
    private SearchAudit searchAudit;

    /** All that is found, streamed slice by slice. */
    @GET
    @Produces("text/csv; charset=UTF-8")
    @Operation(summary = "The same as CSV, whole")
    public Response csv(
            @QueryParam("person") String person,
            @QueryParam("record") String record,
            @QueryParam("from") String from,
            @QueryParam("until") String until) {
        SearchAudit.Query query = new SearchAudit.Query(person, record, from, until);
        return CsvAnswer.of(
                "audit.csv",
                COLUMNS,
                searchAudit.slice(query, null, CsvAnswer.ROWS_AT_A_TIME),
                after -> searchAudit.slice(query, after, CsvAnswer.ROWS_AT_A_TIME),
                AuditCsv::cells);
    }

    private static Object[] cells(AuditLog.Entry entry) {
        return new Object[] {
            entry.at(),
            SpreadsheetText.safe(entry.personName()),
            entry.side(),
            entry.origin(),
            entry.subjectType(),
            SpreadsheetText.safe(entry.subjectKey()),
            entry.engagement(),
            entry.action(),
            SpreadsheetText.safe(entry.before()),
            SpreadsheetText.safe(entry.after()),
            entry.sequence(),
            entry.onlyFor()
        };
    }
}
