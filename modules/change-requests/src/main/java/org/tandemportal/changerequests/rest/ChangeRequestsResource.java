package org.tandemportal.changerequests.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tandemportal.changerequests.api.ChangeRequestSummary;
import org.tandemportal.changerequests.api.State;
import org.tandemportal.changerequests.usecases.AgreeToChange;
import org.tandemportal.changerequests.usecases.AskForChange;
import org.tandemportal.changerequests.usecases.AskFromTemplate;
import org.tandemportal.changerequests.usecases.CarryOutChange;
import org.tandemportal.changerequests.usecases.EditChange;
import org.tandemportal.changerequests.usecases.FindWindow;
import org.tandemportal.changerequests.usecases.ListChanges;
import org.tandemportal.changerequests.usecases.MoveChange;
import org.tandemportal.changerequests.usecases.ShowChange;
import org.tandemportal.changerequests.usecases.ShowConflicts;
import org.tandemportal.discussions.rest.CommentsOf;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Verdict;
import org.tandemportal.kernel.rest.ListAnswer;
import org.tandemportal.kernel.rest.RequestBody;
import org.tandemportal.kernel.rest.Versions;

/** Change requests in the API. */
@Path("change-requests")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Change requests")
public class ChangeRequestsResource {

    @Inject
    private ListChanges listChanges;

    @Inject
    private ShowChange showChange;

    @Inject
    private AskForChange askForChange;

    @Inject
    private AskFromTemplate askFromTemplate;

    @Inject
    private EditChange editChange;

    @Inject
    private MoveChange moveChange;

    @Inject
    private CarryOutChange carryOutChange;

    @Inject
    private AgreeToChange agreeToChange;

    @Inject
    private ShowConflicts showConflicts;

    @Inject
    private FindWindow findWindow;

    @Inject
    private CommentsOf.Door comments;

    /** The list. */
    @GET
    @APIResponseSchema(value = ChangeRequestSummary.class, responseCode = "200")
    @Operation(summary = "List change requests, the latest changed first")
    public Response list(
            @QueryParam("engagement") String engagement,
            @QueryParam("state") String state,
            @QueryParam("kind") String kind,
            @QueryParam("priority") String priority,
            @QueryParam("waitingFor") String waitingFor,
            @QueryParam("text") String text,
            @QueryParam("updatedSince") String updatedSince,
            @QueryParam("sort") @DefaultValue("-updatedAt") String sort,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        ListChanges.Query query =
                new ListChanges.Query(engagement, state, kind, priority, waitingFor, text, updatedSince, sort);
        return ListAnswer.of(listChanges.slice(query, after, ListAnswer.limit(limit), false), uri);
    }

    /** Asks for a change: as a draft, or from a template and at once. */
    @POST
    @APIResponseSchema(value = ChangeRequestJson.class, responseCode = "201")
    @Operation(
            summary =
                    "Ask for a change; it is a draft until it is moved to REQUESTED. Made from a template, it is agreed at once")
    public Response ask(AskedChange asked, @Context UriInfo uri) {
        AskedChange body = RequestBody.present(asked);
        String key = body.template == null
                ? askForChange.draft(body.engagement, body.kind, body.input()).value()
                : askFromTemplate
                        .ask(body.engagement, body.template, body.templateRevision, body.choices())
                        .value();
        URI location = uri.getAbsolutePathBuilder().path(key).build();
        return tagged(Response.created(location), key);
    }

    /** One. */
    @GET
    @Path("{key}")
    @APIResponseSchema(value = ChangeRequestJson.class, responseCode = "200")
    @Operation(summary = "One change request")
    public Response one(@PathParam("key") String key, @Context Request request) {
        ShowChange.Shown shown = showChange.bare(key);
        EntityTag tag = Versions.tag(shown.request().version());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged != null
                ? unchanged.tag(tag).build()
                : Response.ok(ChangeRequestJson.of(shown)).tag(tag).build();
    }

    /** Edits it. */
    @PATCH
    @Path("{key}")
    @APIResponseSchema(value = ChangeRequestJson.class, responseCode = "200")
    @Operation(
            summary =
                    "Edit a change request; fields that are not named stay. Once requested, this makes a new revision")
    public Response edit(@PathParam("key") String key, @HeaderParam("If-Match") String ifMatch, AskedChange asked) {
        Integer seen = Versions.seen(ifMatch, key, () -> showChange.subject(key));
        AskedChange body = RequestBody.present(asked);
        editChange.edit(key, seen, body::inputOver, body.message);
        return tagged(Response.ok(), key);
    }

    /** A move. */
    public static class AskedTransition {
        public String to;
        public String reason;
        /** What was learned from it, when it ends. */
        public String learned;
        /** Why it is scheduled although a freeze window holds then; null to keep to it. */
        public String freezeOverride;
    }

    /** Moves it. */
    @POST
    @Path("{key}/transitions")
    @APIResponseSchema(value = ChangeRequestJson.class, responseCode = "200")
    @Operation(summary = "Move a change request to another state")
    public Response move(@PathParam("key") String key, @HeaderParam("If-Match") String ifMatch, AskedTransition asked) {
        Integer seen = Versions.seen(ifMatch, key, () -> showChange.subject(key));
        AskedTransition body = RequestBody.present(asked);
        if (body.freezeOverride != null && State.SCHEDULED.name().equals(body.to)) {
            moveChange.scheduleInSpiteOfFreeze(key, seen, body.freezeOverride);
        } else {
            moveChange.move(key, seen, body.to, body.reason, body.learned);
        }
        return tagged(Response.ok(), key);
    }

    /** What is waited for, as sent. */
    public static class AskedPause {
        public String reason;
    }

    /** Pauses it. */
    @POST
    @Path("{key}/pause")
    @APIResponseSchema(value = ChangeRequestJson.class, responseCode = "200")
    @Operation(summary = "Pause a change that is being carried out")
    public Response pause(@PathParam("key") String key, @HeaderParam("If-Match") String ifMatch, AskedPause asked) {
        Integer seen = Versions.seen(ifMatch, key, () -> showChange.subject(key));
        carryOutChange.pause(key, seen, RequestBody.present(asked).reason);
        return tagged(Response.ok(), key);
    }

    /** Goes on. */
    @POST
    @Path("{key}/resume")
    @APIResponseSchema(value = ChangeRequestJson.class, responseCode = "200")
    @Operation(summary = "Go on after a pause")
    public Response resume(@PathParam("key") String key, @HeaderParam("If-Match") String ifMatch) {
        Integer seen = Versions.seen(ifMatch, key, () -> showChange.subject(key));
        carryOutChange.resume(key, seen);
        return tagged(Response.ok(), key);
    }

    /** What was learned, as sent. */
    public static class AskedLesson {
        public String learned;
    }

    /** Writes down what was learned. */
    @PUT
    @Path("{key}/lesson")
    @APIResponseSchema(value = ChangeRequestJson.class, responseCode = "200")
    @Operation(summary = "Write down what was learned from a change that has ended")
    public Response learn(@PathParam("key") String key, @HeaderParam("If-Match") String ifMatch, AskedLesson asked) {
        Integer seen = Versions.seen(ifMatch, key, () -> showChange.subject(key));
        carryOutChange.learn(key, seen, RequestBody.present(asked).learned);
        return tagged(Response.ok(), key);
    }

    /** Both sides' standing. */
    @GET
    @Path("{key}/agreements")
    @APIResponseSchema(value = ChangeRequestJson.AgreementsJson.class, responseCode = "200")
    @Operation(summary = "Where both sides stand on the current revision")
    public Response agreements(@PathParam("key") String key) {
        ShowChange.Shown shown = showChange.bare(key);
        return Response.ok(ChangeRequestJson.of(shown).agreements())
                .tag(Versions.tag(shown.request().version()))
                .build();
    }

    /** A verdict. */
    public static class AskedVerdict {
        public String verdict;
        public Integer revision;
        public String reason;
    }

    /** Agrees or asks for changes on behalf of the caller's side. */
    @POST
    @Path("{key}/agreements")
    @APIResponseSchema(value = ChangeRequestJson.class, responseCode = "200")
    @Operation(summary = "Agree to a revision, or ask for changes, on behalf of your side")
    public Response agree(@PathParam("key") String key, AskedVerdict asked) {
        AskedVerdict body = RequestBody.present(asked);
        InputCheck check = new InputCheck();
        Verdict.Kind verdict = check.required("verdict", check.constant("verdict", body.verdict, Verdict.Kind.class));
        check.required("revision", body.revision);
        check.end();
        if (verdict == Verdict.Kind.AGREE) {
            agreeToChange.agree(key, body.revision);
        } else {
            agreeToChange.askForChanges(key, body.revision, body.reason);
        }
        return tagged(Response.ok(), key);
    }

    /** What stands beside it. */
    @GET
    @Path("{key}/conflicts")
    @APIResponseSchema(value = ConflictJson.ListJson.class, responseCode = "200")
    @Operation(summary = "What stands beside a change request in its window: other changes, freeze windows, launches")
    public ConflictJson.ListJson conflicts(@PathParam("key") String key) {
        ShowConflicts.Shown shown = showConflicts.of(key);
        return new ConflictJson.ListJson(shown.conflicts().stream()
                .map(conflict -> ConflictJson.of(conflict, shown.names()))
                .toList());
    }

    /** Where it would fit. */
    @GET
    @Path("{key}/free-windows")
    @APIResponseSchema(value = FreeWindowsJson.class, responseCode = "200")
    @Operation(
            summary = "The next five windows within 90 days in which nothing gets in its way, the earliest of each day;"
                    + " hours are of the engagement's clock")
    public FreeWindowsJson freeWindows(
            @PathParam("key") String key,
            @QueryParam("minutes") Integer minutes,
            @QueryParam("from") String from,
            @QueryParam("hoursFrom") String hoursFrom,
            @QueryParam("hoursUntil") String hoursUntil,
            @QueryParam("days") List<String> days) {
        FindWindow.Answer answer =
                findWindow.free(key, new FindWindow.Wish(minutes, from, hoursFrom, hoursUntil, days));
        return FreeWindowsJson.of(answer.minutes(), answer.found());
    }

    /** Its discussion. */
    @Path("{key}/comments")
    public CommentsOf comments(@PathParam("key") String key) {
        return comments.of(showChange.subject(key));
    }

    private Response tagged(Response.ResponseBuilder answer, String key) {
        ShowChange.Shown shown = showChange.bare(key);
        return answer.entity(ChangeRequestJson.of(shown))
                .tag(Versions.tag(shown.request().version()))
                .build();
    }
}
