package org.tandemportal.changerequests.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tandemportal.changerequests.api.ChangeRequestSummary;
import org.tandemportal.changerequests.usecases.ListChanges;
import org.tandemportal.kernel.api.SpreadsheetText;
import org.tandemportal.kernel.rest.CsvAnswer;

/** The list of change requests as CSV: streamed slice by slice, so that it takes no more memory when it is long. */
@Path("change-requests.csv")
@ApplicationScoped
@Tag(name = "Change requests")
public class ChangeRequestsCsv {

    private static final List<String> COLUMNS = List.of(
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
        return CsvAnswer.of(
                "change-requests.csv",
                COLUMNS,
                listChanges.slice(query, null, CsvAnswer.ROWS_AT_A_TIME, false),
                after -> listChanges.slice(query, after, CsvAnswer.ROWS_AT_A_TIME, false),
                ChangeRequestsCsv::cells);
    }

    private static Object[] cells(ChangeRequestSummary row) {
        return new Object[] {
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
            moment(row.updatedAt())
        };
    }

    private static String moment(Instant moment) {
        return moment == null ? "" : moment.toString();
    }
}
