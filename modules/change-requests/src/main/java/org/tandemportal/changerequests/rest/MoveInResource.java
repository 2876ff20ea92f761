package org.tandemportal.changerequests.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tandemportal.changerequests.domain.MovingIn;
import org.tandemportal.changerequests.domain.MovingIns;
import org.tandemportal.changerequests.usecases.MoveIn;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Messages;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.SpreadsheetText;
import org.tandemportal.kernel.rest.AcceptedLanguage;
import org.tandemportal.kernel.rest.LongBody;

/** Records of another tool that are brought in as change requests. */
@Path("change-requests/import")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Change requests")
public class MoveInResource {

    private static final String BUNDLE = "org.tandemportal.changerequests.messages";
    private static final int LINES_AT_A_TIME = 500;

    @Inject
    private MoveIn moveIn;

    @Inject
    private CurrentViewer viewer;

    /** Brings in a file. */
    @POST
    @Consumes("text/csv")
    @LongBody(MovingIn.MOST_BYTES + 1)
    @APIResponseSchema(value = MoveInAnswer.class, responseCode = "202")
    @Operation(
            summary = "Bring in records of another tool with their history, by a CSV file",
            description =
                    "A line for each record, or for each state that a record entered; lines of the same number are one"
                            + " record. Files of ServiceNow, Jira and Redmine are known by their columns; other files need a `layout`"
                            + " that was kept under a name on `/change-requests/import`. Commas, semicolons or tabs; UTF-8, UTF-16 with"
                            + " a byte order mark, or Windows-1252; at most 200,000 lines and 50 MiB. `dateFormat` is needed where days"
                            + " and months could be either way. With `dryRun=true` nothing is brought in. The work goes on after the"
                            + " answer: ask `Location` how far it is. A file that is sent again makes nothing twice.")
    public Response bringIn(
            InputStream file,
            @QueryParam("engagement") String engagement,
            @QueryParam("fileName") String fileName,
            @QueryParam("layout") String layout,
            @QueryParam("source") String source,
            @QueryParam("dateFormat") String dateFormat,
            @QueryParam("zone") String zone,
            @QueryParam("dryRun") boolean dryRun,
            @Context UriInfo uri,
            @Context HttpHeaders headers)
            throws IOException {
        viewer.get().requireSomewhere(Permission.MOVE_IN);
        new InputCheck()
                .that(engagement != null && !engagement.isBlank(), "engagement", "required")
                .end();
        // The database is not kept waiting for the network.
        java.nio.file.Path spooled = Files.createTempFile("tandem-moving-in", ".csv");
        try {
            if (file != null) {
                Files.copy(file, spooled, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
            UUID id;
            try (InputStream content = Files.newInputStream(spooled)) {
                id = moveIn.run(engagement, fileName, content, layout, source, dateFormat, zone, dryRun);
            }
            return Response.accepted(answer(id.toString(), headers))
                    .location(uri.getAbsolutePathBuilder().path(id.toString()).build())
                    .build();
        } finally {
            Files.deleteIfExists(spooled);
        }
    }

    /** How far it is. */
    @GET
    @Path("{id}")
    @APIResponseSchema(value = MoveInAnswer.class, responseCode = "200")
    @Operation(summary = "How far the bringing in of a file is, and what came of it")
    public MoveInAnswer progress(@PathParam("id") String id, @Context HttpHeaders headers) {
        return answer(id, headers);
    }

    private MoveInAnswer answer(String id, HttpHeaders headers) {
        return MoveInAnswer.of(moveIn.progress(id), AcceptedLanguage.of(headers.getAcceptableLanguages()));
    }

    /** The lines that were left out. */
    @GET
    @Path("{id}/rejected.csv")
    @Produces("text/csv; charset=UTF-8")
    @Operation(
            summary = "The lines that are left out, with the reasons; they can be put right and sent again",
            description = "They are kept for 30 days.")
    public Response rejected(@PathParam("id") String id) {
        MovingIn movingIn = moveIn.progress(id);
        List<MovingIns.Kept> first = moveIn.rejected(id, 0, LINES_AT_A_TIME);
        Locale locale = Messages.locale(viewer.get().language());
        StreamingOutput body = out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            // Spreadsheets take it for UTF-8 by this mark only.
            writer.write('\uFEFF');
            CSVPrinter printer = new CSVPrinter(
                    writer,
                    CSVFormat.RFC4180
                            .builder()
                            .setDelimiter(movingIn.separator())
                            .get());
            printer.printRecord(headings(movingIn, locale));
            List<MovingIns.Kept> slice = first;
            while (!slice.isEmpty()) {
                for (MovingIns.Kept kept : slice) {
                    printer.printRecord(cells(movingIn, kept, locale));
                }
                writer.flush();
                slice = moveIn.rejected(id, slice.get(slice.size() - 1).line().number(), LINES_AT_A_TIME);
            }
            writer.flush();
        };
        return Response.ok(body)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + Messages.text(BUNDLE, locale, "moveIn.rejected.fileName") + "\"")
                .build();
    }

    private static List<Object> headings(MovingIn movingIn, Locale locale) {
        List<Object> headings = new ArrayList<>();
        movingIn.headings().forEach(heading -> headings.add(SpreadsheetText.safe(heading)));
        headings.add(Messages.text(BUNDLE, locale, "moveIn.line"));
        headings.add(Messages.text(BUNDLE, locale, "moveIn.reason"));
        return headings;
    }

    private static List<Object> cells(MovingIn movingIn, MovingIns.Kept kept, Locale locale) {
        List<Object> cells = new ArrayList<>();
        for (int place = 0; place < movingIn.headings().size(); place++) {
            cells.add(SpreadsheetText.safe(kept.line().cell(place)));
        }
        cells.add(kept.line().number());
        cells.add(SpreadsheetText.safe(
                kept.reasons().stream().map(reason -> reason.message(locale)).collect(Collectors.joining(" "))));
        return cells;
    }
}
