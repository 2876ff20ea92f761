package org.tandemportal.engagements.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tandemportal.discussions.rest.CommentsOf;
import org.tandemportal.engagements.usecases.AnswerFlag;
import org.tandemportal.engagements.usecases.ListFlags;
import org.tandemportal.engagements.usecases.RaiseFlag;
import org.tandemportal.engagements.usecases.ShowFlag;
import org.tandemportal.kernel.rest.ListAnswer;
import org.tandemportal.kernel.rest.RequestBody;
import org.tandemportal.kernel.rest.Versions;

/** Flags in the API. */
@Path("flags")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Flags")
public class FlagsResource {

    @Inject
    private ListFlags listFlags;

    @Inject
    private ShowFlag showFlag;

    @Inject
    private RaiseFlag raiseFlag;

    @Inject
    private AnswerFlag answerFlag;

    @Inject
    private CommentsOf.Door comments;

    /** The flags that the caller may see. */
    @GET
    @APIResponseSchema(value = FlagItem.class, responseCode = "200")
    @Operation(
            summary = "List flags, the newest first",
            description = "`state` takes several, separated by commas, or `OPEN`; `subject` takes a key.")
    public Response list(
            @QueryParam("engagement") String engagement,
            @QueryParam("state") String state,
            @QueryParam("severity") String severity,
            @QueryParam("subject") String subject,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @Context UriInfo address) {
        ListFlags.Query query = new ListFlags.Query(engagement, state, severity, subject);
        return ListAnswer.of(
                listFlags.slice(query, after, ListAnswer.limit(limit)).map(FlagItem::of), address);
    }

    /** A new one. */
    @POST
    @APIResponseSchema(value = FlagAnswer.class, responseCode = "201")
    @Operation(summary = "Raise a flag on a record")
    public Response raise(NewFlag flag, @Context UriInfo address) {
        NewFlag body = RequestBody.present(flag);
        String key = body.subject == null
                ? raiseFlag.on(null, null, body.input())
                : raiseFlag.on(body.subject.type, body.subject.key, body.input());
        return answer(
                Response.created(address.getAbsolutePathBuilder().path(key).build()), key);
    }

    /** One. */
    @GET
    @Path("{key}")
    @APIResponseSchema(value = FlagAnswer.class, responseCode = "200")
    @Operation(summary = "One flag")
    public Response one(@PathParam("key") String key, @Context Request request) {
        ShowFlag.Bare shown = showFlag.bare(key);
        return Bodies.read(request, FlagAnswer.of(shown), shown.flag().version());
    }

    /** Acknowledges, lowers or accepts it. */
    @POST
    @Path("{key}/transitions")
    @APIResponseSchema(value = FlagAnswer.class, responseCode = "200")
    @Operation(
            summary = "Acknowledge a flag, lower it, or accept it as a risk",
            description =
                    "`to` is `ACKNOWLEDGED`, `LOWERED` (with a `reason`) or `ACCEPTED`. A flag is accepted once both"
                            + " sides have said so.")
    public Response move(@PathParam("key") String key, @HeaderParam("If-Match") String ifMatch, StateChange change) {
        Integer seen = Versions.seen(ifMatch, key, () -> showFlag.subject(key));
        StateChange body = RequestBody.present(change);
        answerFlag.move(key, seen, body.to, body.reason);
        return answer(Response.ok(), key);
    }

    /** Its discussion. */
    @Path("{key}/comments")
    public CommentsOf comments(@PathParam("key") String key) {
        return comments.of(showFlag.subject(key));
    }

    private Response answer(Response.ResponseBuilder answer, String key) {
        ShowFlag.Bare shown = showFlag.bare(key);
        return answer.entity(FlagAnswer.of(shown))
                .tag(Versions.tag(shown.flag().version()))
                .build();
    }
}
