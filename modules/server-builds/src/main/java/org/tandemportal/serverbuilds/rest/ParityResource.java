package org.tandemportal.serverbuilds.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tandemportal.serverbuilds.usecases.ShowParity;

/** Two environments side by side. */
@Path("parity")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Server builds")
public class ParityResource {

    @Inject
    private ShowParity showParity;

    /** What differs. */
    @GET
    @Operation(summary = "The builds of two environments of an engagement side by side")
    public ParityAnswer parity(
            @QueryParam("engagement") String engagement,
            @QueryParam("left") String left,
            @QueryParam("right") String right) {
        return ParityAnswer.of(showParity.between(engagement, left, right));
    }
}
