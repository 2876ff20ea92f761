package org.tandemportal.incidentreviews.rest;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tandemportal.discussions.rest.CommentsOf;
import org.tandemportal.incidentreviews.api.IncidentReviewSummary;
import org.tandemportal.incidentreviews.usecases.AddCondition;
import org.tandemportal.incidentreviews.usecases.AddFact;
import org.tandemportal.incidentreviews.usecases.AttachComparison;
import org.tandemportal.incidentreviews.usecases.EditReview;
import org.tandemportal.incidentreviews.usecases.ListReviews;
import org.tandemportal.incidentreviews.usecases.MoveReview;
import org.tandemportal.incidentreviews.usecases.OpenReview;
import org.tandemportal.incidentreviews.usecases.ShowReview;
import org.tandemportal.kernel.rest.ListAnswer;
import org.tandemportal.kernel.rest.RequestBody;
import org.tandemportal.kernel.rest.Versions;

/** Incident reviews in the API. */
@Path("incident-reviews")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Incident reviews")
public class IncidentReviewsResource {

    @Inject
    private ListReviews listReviews;

    @Inject
    private ShowReview showReview;

    @Inject
    private OpenReview openReview;

    @Inject
    private EditReview editReview;

    @Inject
    private AddFact addFact;

    @Inject
    private AddCondition addCondition;

    @Inject
    private AttachComparison attachComparison;

    @Inject
    private MoveReview moveReview;

    @Inject
    private CommentsOf.Door comments;

    /** The list. */
    @GET
    @APIResponseSchema(value = IncidentReviewSummary.class, responseCode = "200")
    @Operation(summary = "List incident reviews, the latest changed first")
    public Response list(
            @QueryParam("engagement") String engagement,
            @QueryParam("state") String state,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        return ListAnswer.of(listReviews.slice(engagement, state, after, ListAnswer.limit(limit), false), uri);
    }

    /** Opens one. */
    @POST
    @APIResponseSchema(value = IncidentReviewJson.class, responseCode = "201")
    @Operation(summary = "Open the review of a problem")
    public Response open(AskedReview asked, @Context UriInfo uri) {
        AskedReview body = RequestBody.present(asked);
        String key = openReview.open(body.engagement, body.input()).value();
        return tagged(Response.created(uri.getAbsolutePathBuilder().path(key).build()), key);
    }

    /** One. */
    @GET
    @Path("{key}")
    @APIResponseSchema(value = IncidentReviewJson.class, responseCode = "200")
    @Operation(summary = "One incident review")
    public Response one(@PathParam("key") String key, @Context Request request) {
        ShowReview.Shown shown = showReview.bare(key);
        EntityTag tag = Versions.tag(shown.review().version());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged != null
                ? unchanged.tag(tag).build()
                : Response.ok(IncidentReviewJson.of(shown)).tag(tag).build();
    }

    /** Edits it. */
    @PATCH
    @Path("{key}")
    @APIResponseSchema(value = IncidentReviewJson.class, responseCode = "200")
    @Operation(summary = "Edit an open incident review; fields that are not named stay")
    public Response edit(@PathParam("key") String key, @HeaderParam("If-Match") String ifMatch, AskedReview asked) {
        Integer seen = Versions.seen(ifMatch, key, () -> showReview.subject(key));
        editReview.edit(key, seen, RequestBody.present(asked)::inputOver);
        return tagged(Response.ok(), key);
    }

    /** A fact. */
    public static class AskedFact {
        /** When it happened, ISO 8601 with offset. */
        public String at;

        public String what;
        /** Where it is known from. */
        public String source;
    }

    /** Adds a fact. */
    @POST
    @Path("{key}/facts")
    @APIResponseSchema(value = IncidentReviewJson.class, responseCode = "201")
    @Operation(summary = "Add a fact to the timeline; whoever else writes at the same time is not disturbed")
    public Response addFact(@PathParam("key") String key, AskedFact asked, @Context UriInfo uri) {
        AskedFact body = RequestBody.present(asked);
        addFact.add(key, body.at, body.what, body.source);
        return added(key, uri);
    }

    /** Takes a fact out. */
    @DELETE
    @Path("{key}/facts/{number}")
    @APIResponseSchema(value = IncidentReviewJson.class, responseCode = "200")
    @Operation(summary = "Take a fact out of the timeline; the history keeps it")
    public Response takeOutFact(@PathParam("key") String key, @PathParam("number") int number) {
        addFact.takeOut(key, number);
        return tagged(Response.ok(), key);
    }

    /** A condition. */
    public static class AskedCondition {
        public String text;
    }

    /** Adds a condition. */
    @POST
    @Path("{key}/conditions")
    @APIResponseSchema(value = IncidentReviewJson.class, responseCode = "201")
    @Operation(summary = "Add a contributing condition")
    public Response addCondition(@PathParam("key") String key, AskedCondition asked, @Context UriInfo uri) {
        addCondition.add(key, RequestBody.present(asked).text);
        return added(key, uri);
    }

    /** Takes a condition out. */
    @DELETE
    @Path("{key}/conditions/{number}")
    @APIResponseSchema(value = IncidentReviewJson.class, responseCode = "200")
    @Operation(summary = "Take a condition out; the history keeps it")
    public Response takeOutCondition(@PathParam("key") String key, @PathParam("number") int number) {
        addCondition.takeOut(key, number);
        return tagged(Response.ok(), key);
    }

    /** Two environments. */
    public static class AskedComparison {
        public String left;
        public String right;
    }

    /** Attaches a comparison. */
    @POST
    @Path("{key}/comparisons")
    @APIResponseSchema(value = IncidentReviewJson.class, responseCode = "201")
    @Operation(summary = "Keep with the review how two environments of its engagement differ now")
    public Response attach(@PathParam("key") String key, AskedComparison asked, @Context UriInfo uri) {
        AskedComparison body = RequestBody.present(asked);
        attachComparison.attach(key, body.left, body.right);
        return added(key, uri);
    }

    /** A move. */
    public static class AskedTransition {
        public String to;
        /** On closing without an action, why none is needed; on reopening, why. */
        public String reason;
    }

    /** Moves it. */
    @POST
    @Path("{key}/transitions")
    @APIResponseSchema(value = IncidentReviewJson.class, responseCode = "200")
    @Operation(summary = "Close an incident review, or open it again")
    public Response move(@PathParam("key") String key, @HeaderParam("If-Match") String ifMatch, AskedTransition asked) {
        Integer seen = Versions.seen(ifMatch, key, () -> showReview.subject(key));
        AskedTransition body = RequestBody.present(asked);
        moveReview.move(key, seen, body.to, body.reason);
        return tagged(Response.ok(), key);
    }

    /** Its discussion. */
    @Path("{key}/comments")
    public CommentsOf comments(@PathParam("key") String key) {
        return comments.of(showReview.subject(key));
    }

    /** What was added is read with its review. */
    private Response added(String key, UriInfo uri) {
        return tagged(
                Response.created(uri.getBaseUriBuilder()
                        .path(IncidentReviewsResource.class)
                        .path(key)
                        .build()),
                key);
    }

    private Response tagged(Response.ResponseBuilder answer, String key) {
        ShowReview.Shown shown = showReview.bare(key);
        return answer.entity(IncidentReviewJson.of(shown))
                .tag(Versions.tag(shown.review().version()))
                .build();
    }
}
