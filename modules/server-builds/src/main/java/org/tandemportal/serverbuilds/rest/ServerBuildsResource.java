package org.tandemportal.serverbuilds.rest;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tandemportal.discussions.rest.CommentsOf;
import org.tandemportal.kernel.api.Cursor;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.InvalidInput;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.api.Violation;
import org.tandemportal.kernel.rest.ListAnswer;
import org.tandemportal.kernel.rest.Versions;
import org.tandemportal.serverbuilds.domain.Builds.RevisionRow;
import org.tandemportal.serverbuilds.usecases.BuildRecord;
import org.tandemportal.serverbuilds.usecases.DraftServerBuild;
import org.tandemportal.serverbuilds.usecases.GiveVerdict;
import org.tandemportal.serverbuilds.usecases.ListServerBuilds;
import org.tandemportal.serverbuilds.usecases.MoveServerBuild;
import org.tandemportal.serverbuilds.usecases.ReviseServerBuild;
import org.tandemportal.serverbuilds.usecases.ShowServerBuild;

/** Server builds. */
@Path("server-builds")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Server builds")
public class ServerBuildsResource {

    @Inject
    private ListServerBuilds listServerBuilds;

    @Inject
    private ShowServerBuild showServerBuild;

    @Inject
    private DraftServerBuild draftServerBuild;

    @Inject
    private ReviseServerBuild reviseServerBuild;

    @Inject
    private GiveVerdict giveVerdict;

    @Inject
    private MoveServerBuild moveServerBuild;

    @Inject
    private CommentsOf.Door comments;

    /** The builds that the caller may see. */
    @GET
    @APIResponseSchema(value = ServerBuildItem.class, responseCode = "200")
    @Operation(summary = "The server builds that the caller may see, newest first")
    public Response list(
            @QueryParam("engagement") String engagement,
            @QueryParam("environment") String environment,
            @QueryParam("state") String state,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @Context UriInfo address) {
        return ListAnswer.of(
                listServerBuilds
                        .slice(engagement, environment, state, ListAnswer.limit(limit), after)
                        .map(ServerBuildItem::of),
                address);
    }

    /** A new build. */
    @POST
    @APIResponseSchema(value = ServerBuildAnswer.class, responseCode = "201")
    @Operation(summary = "Draft a server build, from a specification or from the facts of a running machine")
    public Response draft(NewServerBuild build, @Context UriInfo address) {
        String key = draftServerBuild.draft(body(build).toInput());
        return answer(
                Response.created(address.getAbsolutePathBuilder().path(key).build()), showServerBuild.record(key));
    }

    /** One build. */
    @GET
    @Path("{key}")
    @APIResponseSchema(value = ServerBuildAnswer.class, responseCode = "200")
    @Operation(summary = "A server build with what its current revision says")
    public Response show(@PathParam("key") String key, @Context Request request) {
        BuildRecord build = showServerBuild.record(key);
        EntityTag tag = Versions.tag(build.version());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged == null
                ? answer(Response.ok(), build)
                : unchanged.tag(tag).build();
    }

    /** A new revision, a new title, or both. */
    @PATCH
    @Path("{key}")
    @APIResponseSchema(value = ServerBuildAnswer.class, responseCode = "200")
    @Operation(summary = "Save a new revision (specification and message), change the title, or both")
    public Response revise(
            @PathParam("key") String key, @HeaderParam("If-Match") String ifMatch, ServerBuildChange change) {
        Integer seen = Versions.seen(ifMatch, key, () -> showServerBuild.subject(key));
        ServerBuildChange wanted = body(change);
        reviseServerBuild.revise(key, wanted.title, wanted.specification, wanted.message, seen);
        return answer(Response.ok(), showServerBuild.record(key));
    }

    /** The revisions. */
    @GET
    @Path("{key}/revisions")
    @APIResponseSchema(value = RevisionAnswer.class, responseCode = "200")
    @Operation(summary = "The revisions of a server build, newest first, without their specifications")
    public Response revisions(
            @PathParam("key") String key,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @Context UriInfo address) {
        int most = ListAnswer.limit(limit);
        int below = below(after);
        ShowServerBuild.Revisions revisions = showServerBuild.revisions(key, List.of());
        List<RevisionRow> rows = revisions.rows().stream()
                .filter(row -> row.number() < below)
                .limit(most + 1L)
                .toList();
        return ListAnswer.of(
                Slice.of(rows, most, row -> Cursor.at(row.number()), -1).map(row -> RevisionAnswer.of(row, revisions)),
                address);
    }

    private static int below(String after) {
        Cursor cursor = Cursor.decode(after, 1);
        if (cursor == null) {
            return Integer.MAX_VALUE;
        }
        String number = cursor.values().get(0);
        if (!number.matches("\\d{1,9}")) {
            throw new InvalidInput(List.of(Violation.of("after", "notACursor")));
        }
        return Integer.parseInt(number);
    }

    /** One revision. */
    @GET
    @Path("{key}/revisions/{number}")
    @Operation(summary = "A revision of a server build with its specification")
    public RevisionAnswer revision(@PathParam("key") String key, @PathParam("number") String number) {
        int wanted = number.matches("\\d{1,9}") ? Integer.parseInt(number) : 0;
        ShowServerBuild.Revisions revisions = showServerBuild.revisions(key, List.of(wanted));
        return revisions.rows().stream()
                .filter(row -> row.number() == wanted)
                .findFirst()
                .map(row -> RevisionAnswer.of(row, revisions))
                .orElseThrow(() -> new NotFound(key + ", revision " + number));
    }

    /** What differs between two revisions. */
    @GET
    @Path("{key}/compare")
    @Operation(summary = "What differs between two revisions, line by line; without numbers, what the last one changed")
    public ComparisonAnswer compare(
            @PathParam("key") String key, @QueryParam("from") String from, @QueryParam("to") String to) {
        InputCheck check = new InputCheck();
        Integer first = number(check, "from", from);
        Integer second = number(check, "to", to);
        check.end();
        return ComparisonAnswer.of(showServerBuild.compare(key, first, second));
    }

    private static Integer number(InputCheck check, String field, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        boolean isNumber = text.matches("\\d{1,6}");
        check.that(isNumber, field, "range", 1, 999_999);
        return isNumber ? Integer.valueOf(text) : null;
    }

    /** Where both sides stand. */
    @GET
    @Path("{key}/agreements")
    @APIResponseSchema(value = AgreementsAnswer.WithVerdicts.class, responseCode = "200")
    @Operation(summary = "Where both sides stand on the current revision, and what was said of earlier ones")
    public Response agreements(@PathParam("key") String key) {
        BuildRecord build = showServerBuild.record(key);
        return Response.ok(AgreementsAnswer.withVerdicts(build))
                .tag(Versions.tag(build.version()))
                .build();
    }

    /** Agree, or ask for changes. The revision in the body says what was seen; {@code If-Match} is heeded if sent. */
    @POST
    @Path("{key}/agreements")
    @APIResponseSchema(value = ServerBuildAnswer.class, responseCode = "200")
    @Operation(summary = "Agree to the current revision on behalf of the caller's side, or ask for changes")
    public Response agree(
            @PathParam("key") String key, @HeaderParam("If-Match") String ifMatch, NewAgreement agreement) {
        NewAgreement said = body(agreement);
        Integer seen = ifMatch == null ? Versions.ANY : Versions.seen(ifMatch, key);
        giveVerdict.give(key, said.verdict, said.revision, said.reason, seen);
        return answer(Response.ok(), showServerBuild.record(key));
    }

    /** Take it to another state. */
    @POST
    @Path("{key}/transitions")
    @APIResponseSchema(value = ServerBuildAnswer.class, responseCode = "200")
    @Operation(summary = "Take a server build to the next step of its life, or back")
    public Response move(
            @PathParam("key") String key, @HeaderParam("If-Match") String ifMatch, NewTransition transition) {
        Integer seen = Versions.seen(ifMatch, key, () -> showServerBuild.subject(key));
        NewTransition wanted = body(transition);
        moveServerBuild.to(key, wanted.to, wanted.reason, seen);
        return answer(Response.ok(), showServerBuild.record(key));
    }

    /** The comments. */
    @Path("{key}/comments")
    public CommentsOf comments(@PathParam("key") String key) {
        return comments.of(showServerBuild.subject(key));
    }

    private static <T> T body(T body) {
        if (body == null) {
            throw new InvalidInput(List.of(Violation.of("body", "required")));
        }
        return body;
    }

    private static Response answer(Response.ResponseBuilder answer, BuildRecord build) {
        return answer.entity(ServerBuildAnswer.of(build))
                .tag(Versions.tag(build.version()))
                .build();
    }
}
