package org.tandemportal.statusreports.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tandemportal.discussions.rest.CommentsOf;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.rest.ListAnswer;
import org.tandemportal.kernel.rest.Versions;
import org.tandemportal.statusreports.api.StatusReportSummary;
import org.tandemportal.statusreports.exports.Format;
import org.tandemportal.statusreports.exports.ReportFiles;
import org.tandemportal.statusreports.usecases.ListReports;
import org.tandemportal.statusreports.usecases.PublishReport;
import org.tandemportal.statusreports.usecases.ShowReport;
import org.tandemportal.statusreports.usecases.WriteParagraph;

/** Status reports in the API. */
@Path("status-reports")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Status reports")
public class StatusReportsResource {

    private static final String JSON = "json";

    @Inject
    private ListReports listReports;

    @Inject
    private ShowReport showReport;

    @Inject
    private WriteParagraph writeParagraph;

    @Inject
    private PublishReport publishReport;

    @Inject
    private ReportFiles files;

    @Inject
    private CommentsOf.Door comments;

    @Inject
    private CurrentViewer viewer;

    /** The list. */
    @GET
    @APIResponseSchema(value = StatusReportSummary.class, responseCode = "200")
    @Operation(summary = "List the status reports that somebody has written in, the latest week first")
    public Response list(
            @QueryParam("engagement") String engagement,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        return ListAnswer.of(listReports.slice(engagement, after, ListAnswer.limit(limit)), uri);
    }

    /** One. */
    @GET
    @Path("{code}/{week}")
    @APIResponseSchema(value = StatusReportJson.class, responseCode = "200")
    @Operation(summary = "An engagement's week: the edition, or the draft as it is now, marked as one")
    public Response one(
            @PathParam("code") String code,
            @PathParam("week") String week,
            @QueryParam("language") String language,
            @Context Request request) {
        return json(showReport.bare(code, week), locale(language), request).build();
    }

    /** One as a file. */
    @GET
    @Path("{code}/{week}.{ending: pdf|xlsx|csv|md|html|json}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The same as a file: PDF, XLSX, CSV, Markdown, HTML or JSON")
    public Response file(
            @PathParam("code") String code,
            @PathParam("week") String week,
            @PathParam("ending") String ending,
            @QueryParam("language") String language,
            @Context Request request) {
        Locale locale = locale(language);
        ShowReport.Shown shown = showReport.bare(code, week);
        Response.ResponseBuilder answer;
        if (ending.equals(JSON)) {
            answer = json(shown, locale, request).type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"));
        } else {
            Format format = Format.of(ending).orElseThrow(() -> new NotFound(code + "-" + week + "." + ending));
            answer = Response.ok(files.write(shown.content(), format, locale)).type(format.mediaType());
        }
        return answer.header(
                        "Content-Disposition",
                        "attachment; filename=\"" + shown.content().key() + "." + ending + "\"")
                .header("Content-Language", locale.getLanguage())
                .build();
    }

    /** What a side writes. */
    public static class AskedParagraph {
        public String paragraph;
    }

    /** Writes the paragraph of the caller's side. */
    @PATCH
    @Path("{code}/{week}")
    @APIResponseSchema(value = StatusReportJson.class, responseCode = "200")
    @Operation(summary = "Write your side's paragraph (Markdown)")
    public Response write(
            @PathParam("code") String code,
            @PathParam("week") String week,
            @HeaderParam("If-Match") String ifMatch,
            AskedParagraph asked) {
        Integer seen = Versions.seen(ifMatch, code + "-" + week, () -> showReport.subject(code, week));
        InputCheck check = new InputCheck();
        check.required("body", asked);
        check.end();
        writeParagraph.write(code, week, new WriteParagraph.Seen(seen, null), asked.paragraph);
        return tagged(Response.ok(), code, week);
    }

    /** Publishes it. */
    @POST
    @Path("{code}/{week}/editions")
    @APIResponseSchema(value = StatusReportJson.class, responseCode = "201")
    @Operation(
            summary = "Publish the report as an edition that never changes; with If-Match only if it is as you read it")
    public Response publish(
            @PathParam("code") String code,
            @PathParam("week") String week,
            @HeaderParam("If-Match") String ifMatch,
            @Context UriInfo uri) {
        Integer seen = ifMatch == null || ifMatch.isBlank() ? Versions.ANY : Versions.seen(ifMatch, code + "-" + week);
        publishReport.publish(code, week, seen);
        URI location = uri.getBaseUriBuilder()
                .path(StatusReportsResource.class)
                .path(code)
                .path(week)
                .build();
        return tagged(Response.created(location), code, week);
    }

    /** Its discussion. */
    @Path("{code}/{week}/comments")
    public CommentsOf comments(@PathParam("code") String code, @PathParam("week") String week) {
        return comments.of(showReport.subject(code, week));
    }

    private Response tagged(Response.ResponseBuilder answer, String code, String week) {
        ShowReport.Shown shown = showReport.bare(code, week);
        return answer.entity(StatusReportJson.of(shown, files.document(shown.content(), locale(null))))
                .tag(Versions.tag(shown.report().version()))
                .build();
    }

    private Response.ResponseBuilder json(ShowReport.Shown shown, Locale locale, Request request) {
        EntityTag tag = Versions.tag(shown.report().version());
        // The figures of a draft change without anybody touching the report.
        Response.ResponseBuilder unchanged = shown.content().isDraft() ? null : request.evaluatePreconditions(tag);
        return unchanged != null
                ? unchanged.tag(tag)
                : Response.ok(StatusReportJson.of(shown, files.document(shown.content(), locale)))
                        .tag(tag);
    }

    /** @param language {@code en} or {@code de}; null for the caller's own */
    private Locale locale(String language) {
        if (language == null || language.isBlank()) {
            return Locale.forLanguageTag(viewer.getLanguage());
        }
        InputCheck check = new InputCheck();
        check.that(language.equals("en") || language.equals("de"), "language", "notOneOf", "en, de");
        check.end();
        return Locale.forLanguageTag(language);
    }
}
