package org.tandemportal.discussions.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tandemportal.discussions.api.Said;
import org.tandemportal.discussions.usecases.ChangeComment;
import org.tandemportal.discussions.usecases.ReadThread;
import org.tandemportal.kernel.api.Ids;
import org.tandemportal.kernel.rest.Versions;

/** One comment, whatever record it is about. */
@Path("comments")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Comments")
public class CommentResource {

    @Inject
    private ReadThread readThread;

    @Inject
    private ChangeComment changeComment;

    /** What to change; what is null stays. */
    public static class Change {

        /** The new text; only the author may change it. */
        public String body;

        /** Whether the thread that the comment began is resolved. */
        public Boolean resolved;
    }

    /** The comment. */
    @GET
    @Path("{id}")
    @APIResponseSchema(value = CommentAnswer.class, responseCode = "200")
    @Operation(summary = "One comment")
    public Response get(@PathParam("id") String id) {
        return answer(Ids.require(id), List.of());
    }

    /** Edits one's own comment, resolves or reopens a thread. */
    @PATCH
    @Path("{id}")
    @APIResponseSchema(value = CommentAnswer.class, responseCode = "200")
    @Operation(summary = "Edit your own comment; resolve or reopen the thread that a comment began")
    public Response change(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, Change change) {
        UUID comment = Ids.require(id);
        Integer seen = Versions.seen(ifMatch, id, () -> readThread.comment(comment));
        Said said = changeComment.to(
                comment, change == null ? null : change.body, change == null ? null : change.resolved, seen);
        return answer(comment, said.notTold());
    }

    private Response answer(UUID id, List<String> notTold) {
        CommentAnswer answer = new CommentAnswer(readThread.comment(id), notTold);
        return Response.ok(answer).tag(Versions.tag(answer.version)).build();
    }
}
