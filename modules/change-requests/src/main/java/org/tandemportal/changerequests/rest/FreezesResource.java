package org.tandemportal.changerequests.rest;

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
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tandemportal.changerequests.domain.Freeze;
import org.tandemportal.changerequests.usecases.FreezeInput;
import org.tandemportal.changerequests.usecases.KeepFreeze;
import org.tandemportal.changerequests.usecases.ShowFreezes;
import org.tandemportal.kernel.rest.ListAnswer;
import org.tandemportal.kernel.rest.RequestBody;
import org.tandemportal.kernel.rest.Versions;

/** Freeze windows in the API. */
@Path("freezes")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Freeze windows")
public class FreezesResource {

    @Inject
    private ShowFreezes showFreezes;

    @Inject
    private KeepFreeze keepFreeze;

    /** The body of declaring and editing. A field that a PATCH does not name stays as it is. */
    public static class AskedFreeze {
        /** With POST only; null for the provider as a whole. */
        public String engagement;

        public String name;
        public String reason;
        public String zone;
        public String start;
        public String end;
        public String repeats;
        public List<String> days;
        public String lastDay;

        FreezeInput input() {
            return new FreezeInput(name, reason, zone, start, end, repeats, days, lastDay);
        }

        FreezeInput over(FreezeInput present) {
            return new FreezeInput(
                    name == null ? present.name() : name,
                    reason == null ? present.reason() : reason,
                    zone == null ? present.zone() : zone,
                    start == null ? present.start() : start,
                    end == null ? present.end() : end,
                    repeats == null ? present.repeats() : repeats,
                    days == null ? present.days() : days,
                    lastDay == null ? present.lastDay() : lastDay);
        }
    }

    /** The list. */
    @GET
    @APIResponseSchema(value = FreezeJson.class, responseCode = "200")
    @Operation(summary = "List the freeze windows that concern the caller, those that begin last first")
    public Response list(
            @QueryParam("engagement") String engagement,
            @QueryParam("ended") String ended,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        return ListAnswer.of(
                showFreezes
                        .slice(engagement, Boolean.parseBoolean(ended), after, ListAnswer.limit(limit))
                        .map(row -> FreezeJson.of(row.freeze(), row.next())),
                uri);
    }

    /** Declares one. */
    @POST
    @APIResponseSchema(value = FreezeJson.class, responseCode = "201")
    @Operation(summary = "Declare a freeze window, of an engagement or (administrators) of the provider as a whole")
    public Response declare(AskedFreeze asked, @Context UriInfo uri) {
        AskedFreeze body = RequestBody.present(asked);
        String id = keepFreeze.declare(body.engagement, body.input());
        return tagged(Response.created(uri.getAbsolutePathBuilder().path(id).build()), id);
    }

    /** One. */
    @GET
    @Path("{id}")
    @APIResponseSchema(value = FreezeJson.class, responseCode = "200")
    @Operation(summary = "One freeze window")
    public Response one(@PathParam("id") String id, @Context Request request) {
        Freeze freeze = showFreezes.bare(id);
        EntityTag tag = Versions.tag(freeze.version());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged != null
                ? unchanged.tag(tag).build()
                : Response.ok(FreezeJson.of(freeze, null)).tag(tag).build();
    }

    /** Edits it. */
    @PATCH
    @Path("{id}")
    @APIResponseSchema(value = FreezeJson.class, responseCode = "200")
    @Operation(summary = "Edit a freeze window; fields that are not named stay")
    public Response edit(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, AskedFreeze asked) {
        Integer seen = Versions.seen(ifMatch, id, () -> showFreezes.bare(id));
        AskedFreeze body = RequestBody.present(asked);
        keepFreeze.edit(id, seen, body::over);
        return tagged(Response.ok(), id);
    }

    /** Ends it. */
    @DELETE
    @Path("{id}")
    @APIResponseSchema(value = FreezeJson.class, responseCode = "200")
    @Operation(summary = "End a freeze window: from now on it holds no longer, and stays readable")
    public Response end(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        Integer seen = Versions.seen(ifMatch, id, () -> showFreezes.bare(id));
        keepFreeze.end(id, seen);
        return tagged(Response.ok(), id);
    }

    private Response tagged(Response.ResponseBuilder answer, String id) {
        Freeze freeze = showFreezes.bare(id);
        return answer.entity(FreezeJson.of(freeze, null))
                .tag(Versions.tag(freeze.version()))
                .build();
    }
}
