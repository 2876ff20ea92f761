package org.tandemportal.engagements.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tandemportal.engagements.usecases.EngagementView;
import org.tandemportal.engagements.usecases.ListEngagements;
import org.tandemportal.engagements.usecases.SetUpEngagement;
import org.tandemportal.engagements.usecases.ShowEngagement;
import org.tandemportal.kernel.api.Cursor;
import org.tandemportal.kernel.api.Ids;
import org.tandemportal.kernel.api.InvalidInput;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.api.Violation;
import org.tandemportal.kernel.rest.ListAnswer;
import org.tandemportal.kernel.rest.RequestBody;
import org.tandemportal.kernel.rest.Versions;

/** Engagements and who takes part in them. */
@Path("engagements")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Engagements")
public class EngagementsResource {

    @Inject
    private ListEngagements listEngagements;

    @Inject
    private ShowEngagement showEngagement;

    @Inject
    private SetUpEngagement setUpEngagement;

    /** The engagements that the caller may see. */
    @GET
    @APIResponseSchema(value = EngagementItem.class, responseCode = "200")
    @Operation(summary = "List the engagements that you can see, by code")
    public Response list(
            @QueryParam("state") String state,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @Context UriInfo address) {
        return ListAnswer.of(
                listEngagements.slice(state, after, ListAnswer.limit(limit)).map(EngagementItem::of), address);
    }

    /** A new one. */
    @POST
    @APIResponseSchema(value = EngagementAnswer.class, responseCode = "201")
    @Operation(summary = "Begin an engagement; for administrators")
    public Response begin(EngagementBody engagement, @Context UriInfo address) {
        EngagementBody body = RequestBody.present(engagement);
        setUpEngagement.create(body.code, body.client, body.name, body.zone, body.environments);
        return answer(
                Response.created(
                        address.getAbsolutePathBuilder().path(body.code.strip()).build()),
                body.code.strip());
    }

    /** One. */
    @GET
    @Path("{code}")
    @APIResponseSchema(value = EngagementAnswer.class, responseCode = "200")
    @Operation(summary = "One engagement with its environments and participants")
    public Response one(@PathParam("code") String code, @Context Request request) {
        EngagementView shown = showEngagement.briefly(code);
        return Bodies.read(request, EngagementAnswer.of(shown), shown.facts().version());
    }

    /** Changes it. */
    @PATCH
    @Path("{code}")
    @APIResponseSchema(value = EngagementAnswer.class, responseCode = "200")
    @Operation(summary = "Rename an engagement, change its zone, close it or open it again; for administrators")
    public Response change(
            @PathParam("code") String code, @HeaderParam("If-Match") String ifMatch, EngagementBody engagement) {
        Integer seen = Versions.seen(ifMatch, code, () -> showEngagement.briefly(code));
        setUpEngagement.change(code, seen, RequestBody.present(engagement)::over);
        return answer(Response.ok(), code);
    }

    /** Who takes part. */
    @GET
    @Path("{code}/participants")
    @APIResponseSchema(value = ParticipantAnswer.class, responseCode = "200")
    @Operation(summary = "Who takes part in an engagement, the client's people first")
    public Response participants(
            @PathParam("code") String code,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @Context UriInfo address) {
        int most = ListAnswer.limit(limit);
        ParticipantAnswer last = last(after);
        List<ParticipantAnswer> rows = ParticipantAnswer.allOf(showEngagement.briefly(code)).stream()
                .filter(participant -> last == null || participant.isAfter(last))
                .limit(most + 1L)
                .toList();
        return ListAnswer.of(Slice.of(rows, most, ParticipantAnswer::cursor, -1), address);
    }

    private static ParticipantAnswer last(String after) {
        Cursor cursor = Cursor.decode(after, 3);
        if (cursor == null) {
            return null;
        }
        try {
            return new ParticipantAnswer(
                    UUID.fromString(cursor.values().get(2)),
                    cursor.values().get(1),
                    Side.valueOf(cursor.values().get(0)),
                    null);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(List.of(Violation.of("after", "notACursor")));
        }
    }

    /** Lets somebody take part. */
    @POST
    @Path("{code}/participants")
    @APIResponseSchema(value = ParticipantAnswer.class, responseCode = "201")
    @Operation(summary = "Let somebody take part, or give them another role; for administrators")
    public Response join(@PathParam("code") String code, NewParticipant participant, @Context UriInfo address) {
        NewParticipant body = RequestBody.present(participant);
        UUID person = setUpEngagement.addParticipant(code, body.person, body.role);
        return Response.created(
                        address.getAbsolutePathBuilder().path(person.toString()).build())
                .entity(participant(code, person.toString()))
                .build();
    }

    /** One of those who take part. */
    @GET
    @Path("{code}/participants/{person}")
    @Operation(summary = "One participant")
    public ParticipantAnswer participant(@PathParam("code") String code, @PathParam("person") String person) {
        return showEngagement.briefly(code).parties().participants().stream()
                .filter(participant -> participant.person().id().toString().equals(person))
                .map(ParticipantAnswer::of)
                .findFirst()
                .orElseThrow(() -> new NotFound(person));
    }

    /** Ends somebody's part. */
    @DELETE
    @Path("{code}/participants/{person}")
    @Operation(summary = "End somebody's part; for administrators")
    public Response leave(@PathParam("code") String code, @PathParam("person") String person) {
        setUpEngagement.removeParticipant(code, Ids.of(person).orElseThrow(() -> new NotFound(person)));
        return Response.noContent().build();
    }

    private Response answer(Response.ResponseBuilder answer, String code) {
        EngagementView shown = showEngagement.briefly(code);
        return answer.entity(EngagementAnswer.of(shown))
                .tag(Versions.tag(shown.facts().version()))
                .build();
    }
}
