package org.tandemportal.discussions.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tandemportal.discussions.domain.Notices;
import org.tandemportal.discussions.usecases.Inbox;
import org.tandemportal.kernel.api.Ids;
import org.tandemportal.kernel.rest.ListAnswer;

/** What the caller was told of. */
@Path("inbox")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inbox")
public class InboxResource {

    @Inject
    private Inbox inbox;

    /** A slice, the latest first. */
    @GET
    @APIResponseSchema(value = InboxItem.class, responseCode = "200")
    @Operation(summary = "What you were told of, the latest first")
    public Response list(
            @QueryParam("unread") boolean unread,
            @QueryParam("reason") String reason,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @Context UriInfo address) {
        Inbox.Page page = inbox.slice(reason, unread, after, ListAnswer.limit(limit));
        return ListAnswer.of(page.slice().map(row -> item(page, row)), address);
    }

    /** Marks one as read; nothing happens if it is. */
    @POST
    @Path("{id}/read")
    @APIResponseSchema(value = InboxItem.class, responseCode = "200")
    @Operation(summary = "Mark one as read")
    public Response read(@PathParam("id") String id) {
        Inbox.Page page = inbox.read(Ids.require(id));
        return Response.ok(item(page, page.slice().items().get(0))).build();
    }

    /** Marks all as read. */
    @POST
    @Path("read")
    @Operation(summary = "Mark all as read")
    @APIResponseSchema(value = Left.class, responseCode = "200")
    public Left readAll() {
        inbox.readAll();
        return new Left(0);
    }

    /**
     * What is left.
     *
     * @param unread how many are unread
     */
    public record Left(int unread) {}

    private static InboxItem item(Inbox.Page page, Notices.Row row) {
        UUID actor = row.happened().actor();
        return InboxItem.of(row, actor == null ? null : page.names().get(actor));
    }
}
