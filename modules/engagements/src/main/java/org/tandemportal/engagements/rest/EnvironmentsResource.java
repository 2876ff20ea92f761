package org.tandemportal.engagements.rest;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tandemportal.engagements.usecases.ListEnvironments;
import org.tandemportal.engagements.usecases.SetUpEngagement;
import org.tandemportal.engagements.usecases.ShowEngagement;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.rest.ListAnswer;
import org.tandemportal.kernel.rest.RequestBody;

/** The environments of engagements. */
@Path("environments")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Engagements")
public class EnvironmentsResource {

    @Inject
    private ListEnvironments listEnvironments;

    @Inject
    private ShowEngagement showEngagement;

    @Inject
    private SetUpEngagement setUpEngagement;

    /** The environments that the caller may see. */
    @GET
    @APIResponseSchema(value = EnvironmentAnswer.class, responseCode = "200")
    @Operation(summary = "List environments by engagement, there in their order")
    public Response list(
            @QueryParam("engagement") String engagement,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @Context UriInfo address) {
        return ListAnswer.of(
                listEnvironments
                        .slice(engagement, after, ListAnswer.limit(limit))
                        .map(EnvironmentAnswer::of),
                address);
    }

    /** A new one. */
    @POST
    @APIResponseSchema(value = EnvironmentAnswer.class, responseCode = "201")
    @Operation(summary = "Name one more environment of an engagement; for administrators")
    public Response add(NewEnvironment environment, @Context UriInfo address) {
        NewEnvironment body = RequestBody.present(environment);
        String name = setUpEngagement.nameEnvironment(body.engagement, body.name);
        EnvironmentAnswer added = new EnvironmentAnswer(body.engagement.strip(), name);
        return Response.created(address.getAbsolutePathBuilder()
                        .path("{engagement}/{name}")
                        .build(added.engagement(), added.name()))
                .entity(added)
                .build();
    }

    /** One. */
    @GET
    @Path("{engagement}/{name}")
    @Operation(summary = "One environment")
    public EnvironmentAnswer one(@PathParam("engagement") String engagement, @PathParam("name") String name) {
        if (!showEngagement.briefly(engagement).facts().environments().contains(name)) {
            throw new NotFound(name);
        }
        return new EnvironmentAnswer(engagement, name);
    }
}
