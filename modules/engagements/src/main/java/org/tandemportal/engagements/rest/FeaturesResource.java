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
import org.tandemportal.discussions.rest.CommentsOf;
import org.tandemportal.engagements.api.FeatureState;
import org.tandemportal.engagements.usecases.AcknowledgeFeature;
import org.tandemportal.engagements.usecases.AnnounceFeature;
import org.tandemportal.engagements.usecases.EditFeature;
import org.tandemportal.engagements.usecases.ListFeatures;
import org.tandemportal.engagements.usecases.ShowFeature;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.rest.ListAnswer;
import org.tandemportal.kernel.rest.RequestBody;
import org.tandemportal.kernel.rest.Versions;

/** Features in the API. */
@Path("features")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Features")
public class FeaturesResource {

    @Inject
    private ListFeatures listFeatures;

    @Inject
    private ShowFeature showFeature;

    @Inject
    private AnnounceFeature announceFeature;

    @Inject
    private EditFeature editFeature;

    @Inject
    private AcknowledgeFeature acknowledgeFeature;

    @Inject
    private CommentsOf.Door comments;

    /** The features that the caller may see. */
    @GET
    @APIResponseSchema(value = FeatureItem.class, responseCode = "200")
    @Operation(summary = "List features by target date, those without one last")
    public Response list(
            @QueryParam("engagement") String engagement,
            @QueryParam("state") String state,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @Context UriInfo address) {
        return ListAnswer.of(
                listFeatures
                        .slice(engagement, state, after, ListAnswer.limit(limit))
                        .map(FeatureItem::of),
                address);
    }

    /** A new one. */
    @POST
    @APIResponseSchema(value = FeatureAnswer.class, responseCode = "201")
    @Operation(summary = "Announce a feature to operations")
    public Response announce(FeatureBody feature, @Context UriInfo address) {
        FeatureBody body = RequestBody.present(feature);
        String key = announceFeature.announce(body.engagement, body.input());
        return answer(
                Response.created(address.getAbsolutePathBuilder().path(key).build()), key);
    }

    /** One. */
    @GET
    @Path("{key}")
    @APIResponseSchema(value = FeatureAnswer.class, responseCode = "200")
    @Operation(summary = "One feature")
    public Response one(@PathParam("key") String key, @Context Request request) {
        ShowFeature.Bare shown = showFeature.bare(key);
        return Bodies.read(request, FeatureAnswer.of(shown), shown.feature().version());
    }

    /** Edits it. */
    @PATCH
    @Path("{key}")
    @APIResponseSchema(value = FeatureAnswer.class, responseCode = "200")
    @Operation(summary = "Edit a feature; fields that are not named stay, null empties one that may be empty")
    public Response edit(@PathParam("key") String key, @HeaderParam("If-Match") String ifMatch, FeatureBody feature) {
        Integer seen = Versions.seen(ifMatch, key, () -> showFeature.subject(key));
        editFeature.edit(key, seen, RequestBody.present(feature)::over);
        return answer(Response.ok(), key);
    }

    /** The provider takes note of it. */
    @POST
    @Path("{key}/acknowledgements")
    @APIResponseSchema(value = FeatureAnswer.class, responseCode = "200")
    @Operation(
            summary = "Acknowledge a feature's target date and expected load on the provider's behalf",
            description = "Needs no body. `If-Match` is heeded if sent.")
    public Response acknowledge(@PathParam("key") String key, @HeaderParam("If-Match") String ifMatch) {
        acknowledgeFeature.acknowledge(key, ifMatch == null ? Versions.ANY : Versions.seen(ifMatch, key));
        return answer(Response.ok(), key);
    }

    /** Moves it. */
    @POST
    @Path("{key}/transitions")
    @APIResponseSchema(value = FeatureAnswer.class, responseCode = "200")
    @Operation(summary = "Move a feature to another state")
    public Response move(@PathParam("key") String key, @HeaderParam("If-Match") String ifMatch, StateChange change) {
        Integer seen = Versions.seen(ifMatch, key, () -> showFeature.subject(key));
        InputCheck check = new InputCheck();
        FeatureState to =
                check.required("to", check.constant("to", RequestBody.present(change).to, FeatureState.class));
        check.end();
        editFeature.moveTo(key, seen, to);
        return answer(Response.ok(), key);
    }

    /** Its discussion. */
    @Path("{key}/comments")
    public CommentsOf comments(@PathParam("key") String key) {
        return comments.of(showFeature.subject(key));
    }

    private Response answer(Response.ResponseBuilder answer, String key) {
        ShowFeature.Bare shown = showFeature.bare(key);
        return answer.entity(FeatureAnswer.of(shown))
                .tag(Versions.tag(shown.feature().version()))
                .build();
    }
}
