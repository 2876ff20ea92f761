package org.tandemportal.changerequests.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tandemportal.changerequests.api.ChangeRequestSummary;
import org.tandemportal.changerequests.usecases.ListChanges;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.api.SpreadsheetText;

/** The list of change requests as CSV: streamed slice by slice, so that it takes no more memory when it is long. */
@Path("change-requests.csv")
@ApplicationScoped
@Tag(name = "Change requests")
public class ChangeRequestsCsv {

    private static final int ROWS_AT_A_TIME = 200;

    @Inject
    private ListChanges listChanges;

    /** The list, with the same filters as the list in JSON. */
    @GET
    @Produces("text/csv; charset=UTF-8")
    @Operation(summary = "Change requests as CSV, with the filters of the list")
    public Response csv(
            @QueryParam("engagement") String engagement,
            @QueryParam("state") String state,
            @QueryParam("kind") String kind,
            @QueryParam("priority") String priority,
            @QueryParam("waitingFor") String waitingFor,
            @QueryParam("text") String text,
            @QueryParam("updatedSince") String updatedSince,
            @QueryParam("sort") String sort) {
        ListChanges.Query query =
                new ListChanges.Query(engagement, state, kind, priority, waitingFor, text, updatedSince, sort);
        // The first slice is read before the answer begins, so that a bad filter is still told as a problem.
        Slice<ChangeRequestSummary> first = listChanges.slice(query, null, ROWS_AT_A_TIME, false);
        StreamingOutput body = out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
            printer.printRecord(
                    "key",
                    "engagement",
                    "title",
                    "state",
                    "waitingFor",
                    "kind",
                    "priority",
                    "requestedBy",
                    "side",
                    "revision",
                    "windowStart",
                    "windowEnd",
                    "createdAt",
                    "updatedAt");
            Slice<ChangeRequestSummary> slice = first;
            while (true) {
                for (ChangeRequestSummary row : slice.items()) {
                    print(printer, row);
                }
                writer.flush();
                if (slice.next() == null) {
                    return;
                }
                slice = listChanges.slice(query, slice.next(), ROWS_AT_A_TIME, false);
            }
        };
        return Response.ok(body)
                .header("Content-Disposition", "attachment; filename=\"change-requests.csv\"")
                .build();
    }

    private static void print(CSVPrinter printer, ChangeRequestSummary row) throws java.io.IOException {
        printer.printRecord(
                row.key(),
                row.engagement(),
                SpreadsheetText.safe(row.title()),
                row.state(),
                row.waitingFor(),
                row.kind(),
                row.priority(),
                row.requestedBy() == null
                        ? ""
                        : SpreadsheetText.safe(row.requestedBy().name()),
                row.side(),
                row.revision(),
                moment(row.windowStart()),
                moment(row.windowEnd()),
                moment(row.createdAt()),
                moment(row.updatedAt()));
    }

    private static String moment(Instant moment) {
        return moment == null ? "" : moment.toString();
    }
}
