package org.tandemportal.clients.rest;

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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tandemportal.clients.domain.ClientList;
import org.tandemportal.clients.usecases.ManageClients;
import org.tandemportal.kernel.api.Ids;
import org.tandemportal.kernel.rest.ListAnswer;
import org.tandemportal.kernel.rest.RequestBody;
import org.tandemportal.kernel.rest.Versions;

/** The clients; for administrators. */
@Path("clients")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
public class ClientsResource {

    @Inject
    private ManageClients manageClients;

    /** All of them. */
    @GET
    @APIResponseSchema(value = ClientAnswer.class, responseCode = "200")
    @Operation(summary = "List the clients by name; `state` is `OPEN` or `ARCHIVED`; for administrators")
    public Response list(
            @QueryParam("state") String state,
            @QueryParam("text") String text,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @Context UriInfo address) {
        return ListAnswer.of(
                manageClients.slice(state, text, after, ListAnswer.limit(limit)).map(ClientAnswer::of), address);
    }

    /** A new one. */
    @POST
    @APIResponseSchema(value = ClientAnswer.class, responseCode = "201")
    @Operation(summary = "Bring a client on board; for administrators")
    public Response create(ClientBody client, @Context UriInfo address) {
        UUID id = manageClients.create(RequestBody.present(client).name);
        return answer(
                Response.created(
                        address.getAbsolutePathBuilder().path(id.toString()).build()),
                id);
    }

    /** One. */
    @GET
    @Path("{id}")
    @APIResponseSchema(value = ClientAnswer.class, responseCode = "200")
    @Operation(summary = "One client; for administrators")
    public Response one(@PathParam("id") String id) {
        return answer(Response.ok(), Ids.require(id));
    }

    /** Changes it. */
    @PATCH
    @Path("{id}")
    @APIResponseSchema(value = ClientAnswer.class, responseCode = "200")
    @Operation(summary = "Rename a client, archive it or open it again; for administrators")
    public Response change(@PathParam("id") String text, @HeaderParam("If-Match") String ifMatch, ClientBody client) {
        UUID id = Ids.require(text);
        Integer seen = Versions.seen(ifMatch, text, () -> manageClients.one(id));
        manageClients.change(id, seen, RequestBody.present(client)::over);
        return answer(Response.ok(), id);
    }

    private Response answer(Response.ResponseBuilder answer, UUID id) {
        ClientList.Row client = manageClients.one(id);
        return answer.entity(ClientAnswer.of(client))
                .tag(Versions.tag(client.version()))
                .build();
    }
}
