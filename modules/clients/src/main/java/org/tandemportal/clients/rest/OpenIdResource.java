package org.tandemportal.clients.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tandemportal.clients.usecases.KeepOpenId;
import org.tandemportal.clients.usecases.SetUpOpenId;
import org.tandemportal.kernel.api.Ids;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.rest.RequestBody;
import org.tandemportal.kernel.rest.Versions;

/** How a client's people sign in at their own identity provider; for administrators. */
@Path("clients/{id}/identity-provider")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
public class OpenIdResource {

    @Inject
    private SetUpOpenId setUpOpenId;

    @Inject
    private KeepOpenId keepOpenId;

    /** As it stands. */
    @GET
    @APIResponseSchema(value = OpenIdAnswer.class, responseCode = "200")
    @Operation(summary = "A client's identity provider (OpenID Connect); for administrators")
    public Response one(@PathParam("id") String id) {
        SetUpOpenId.Shown shown = shown(Ids.require(id));
        if (shown.version() == 0) {
            throw new NotFound("identity-provider");
        }
        return answer(shown);
    }

    /** Sets it up or changes it. */
    @PUT
    @APIResponseSchema(value = OpenIdAnswer.class, responseCode = "200")
    @Operation(
            summary =
                    "Set up a client's identity provider; `If-Match` is needed to change the one that there is; for administrators")
    public Response keep(@PathParam("id") String text, @HeaderParam("If-Match") String ifMatch, OpenIdBody body) {
        UUID id = Ids.require(text);
        SetUpOpenId.Shown present = shown(id);
        Integer seen = present.version() == 0 && ifMatch == null ? Integer.valueOf(0) : Versions.seen(ifMatch, text);
        keepOpenId.keep(id, seen, RequestBody.present(body).input());
        return answer(shown(id));
    }

    /** Takes it away. */
    @DELETE
    @APIResponse(responseCode = "204", description = "It is gone")
    @Operation(summary = "Take a client's identity provider away; for administrators")
    public Response remove(@PathParam("id") String text, @HeaderParam("If-Match") String ifMatch) {
        UUID id = Ids.require(text);
        setUpOpenId.remove(id, Versions.seen(ifMatch, text, () -> shown(id)));
        return Response.noContent().build();
    }

    private SetUpOpenId.Shown shown(UUID id) {
        return setUpOpenId.show(id);
    }

    private static Response answer(SetUpOpenId.Shown shown) {
        return Response.ok(OpenIdAnswer.of(shown))
                .tag(Versions.tag(shown.version()))
                .build();
    }
}
