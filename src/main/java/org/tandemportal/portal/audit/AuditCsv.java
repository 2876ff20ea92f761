package org.tandemportal.portal.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.api.SpreadsheetText;
import org.tandemportal.kernel.audit.AuditLog;

/** The audit log as CSV: streamed slice by slice, so that it takes no more memory when it is long. */
@Path("audit.csv")
@ApplicationScoped
@Tag(name = "Administration")
public class AuditCsv {

    private static final int ROWS_AT_A_TIME = 200;

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
        // The first slice is read before the answer begins, so that a bad search is still told as a problem.
        Slice<AuditLog.Entry> first = searchAudit.slice(query, null, ROWS_AT_A_TIME);
        StreamingOutput body = out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
            printer.printRecord(
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
                    "sequence");
            Slice<AuditLog.Entry> slice = first;
            while (true) {
                for (AuditLog.Entry entry : slice.items()) {
                    print(printer, entry);
                }
                writer.flush();
                if (slice.next() == null) {
                    return;
                }
                slice = searchAudit.slice(query, slice.next(), ROWS_AT_A_TIME);
            }
        };
        return Response.ok(body)
                .header("Content-Disposition", "attachment; filename=\"audit.csv\"")
                .build();
    }

    private static void print(CSVPrinter printer, AuditLog.Entry entry) throws IOException {
        printer.printRecord(
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
                entry.sequence());
    }
}
