package org.tandemportal.engagements.rest;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tandemportal.engagements.usecases.AddAction;
import org.tandemportal.engagements.usecases.EditAction;
import org.tandemportal.engagements.usecases.ListActions;
import org.tandemportal.engagements.usecases.ShowAction;
import org.tandemportal.kernel.rest.ListAnswer;
import org.tandemportal.kernel.rest.RequestBody;
import org.tandemportal.kernel.rest.Versions;

/** Actions in the API. */
@Path("actions")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Actions")
public class ActionsResource {

    @Inject
    private ListActions listActions;

    @Inject
    private ShowAction showAction;

    @Inject
    private AddAction addAction;

    @Inject
    private EditAction editAction;

    /** The actions that the caller may see. */
    @GET
    @APIResponseSchema(value = ActionItem.class, responseCode = "200")
    @Operation(summary = "List actions by due date, those without one last")
    public Response list(
            @QueryParam("engagement") String engagement,
            @QueryParam("state") String state,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @Context UriInfo address) {
        return ListAnswer.of(
                listActions
                        .slice(engagement, state, after, ListAnswer.limit(limit))
                        .map(ActionItem::of),
                address);
    }

    /** A new one. */
    @POST
    @APIResponseSchema(value = ActionAnswer.class, responseCode = "201")
    @Operation(summary = "Add an action that came from a record, or from an engagement as a whole")
    public Response add(ActionBody action, @Context UriInfo address) {
        ActionBody body = RequestBody.present(action);
        String due = Bodies.orNull(body.due);
        String key = body.subject == null
                ? addAction.in(body.engagement, body.title, body.owner, due)
                : addAction.from(body.subject.type, body.subject.key, body.title, body.owner, due);
        return answer(
                Response.created(address.getAbsolutePathBuilder().path(key).build()), key);
    }

    /** One. */
    @GET
    @Path("{key}")
    @APIResponseSchema(value = ActionAnswer.class, responseCode = "200")
    @Operation(summary = "One action")
    public Response one(@PathParam("key") String key, @Context Request request) {
        ShowAction.Bare shown = showAction.bare(key);
        return Bodies.read(request, ActionAnswer.of(shown), shown.action().version());
    }

    /** Edits it. */
    @PATCH
    @Path("{key}")
    @APIResponseSchema(value = ActionAnswer.class, responseCode = "200")
    @Operation(summary = "Plan an action anew, mark it as done, or open it again; fields that are not named stay")
    public Response edit(@PathParam("key") String key, @HeaderParam("If-Match") String ifMatch, ActionBody action) {
        Integer seen = Versions.seen(ifMatch, key, () -> showAction.subject(key));
        editAction.edit(key, seen, RequestBody.present(action)::over);
        return answer(Response.ok(), key);
    }

    private Response answer(Response.ResponseBuilder answer, String key) {
        ShowAction.Bare shown = showAction.bare(key);
        return answer.entity(ActionAnswer.of(shown))
                .tag(Versions.tag(shown.action().version()))
                .build();
    }
}
