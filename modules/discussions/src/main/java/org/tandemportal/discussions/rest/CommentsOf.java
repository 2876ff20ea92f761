package org.tandemportal.discussions.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tandemportal.discussions.api.CommentInput;
import org.tandemportal.discussions.api.Said;
import org.tandemportal.discussions.usecases.AddComment;
import org.tandemportal.discussions.usecases.ReadThread;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.rest.ListAnswer;
import org.tandemportal.kernel.rest.Versions;

/**
 * The comments of one record, below the record's own address. A module's resource hands over the record that it has
 * loaded:
 *
 * <pre>
 * &#64;Inject
 * private CommentsOf.Door comments;
 *
 * &#64;Path("{key}/comments")
 * public CommentsOf comments(@PathParam("key") String key) {
 *     return comments.of(showServerBuild.subject(key));
 * }
 * </pre>
 */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Comments")
public class CommentsOf {

    /** Where the resources of other modules come in. */
    @ApplicationScoped
    public static class Door {

        @Inject
        private ReadThread readThread;

        @Inject
        private AddComment addComment;

        /** The comments of a record that the caller has loaded, so that the viewer may see it. */
        public CommentsOf of(SubjectRef subject) {
            return new CommentsOf(subject, readThread, addComment);
        }
    }

    private final SubjectRef subject;
    private final ReadThread readThread;
    private final AddComment addComment;

    CommentsOf(SubjectRef subject, ReadThread readThread, AddComment addComment) {
        this.subject = subject;
        this.readThread = readThread;
        this.addComment = addComment;
    }

    /** The record's comments, oldest first. */
    @GET
    @APIResponseSchema(value = CommentAnswer.class, responseCode = "200")
    @Operation(summary = "The record's comments, oldest first")
    public Response list(
            @QueryParam("limit") Integer limit, @QueryParam("after") String after, @Context UriInfo address) {
        return ListAnswer.of(
                readThread.slice(subject, ListAnswer.limit(limit), after).map(CommentAnswer::new), address);
    }

    /** Begins a thread, or answers in one. */
    @POST
    @APIResponseSchema(value = CommentAnswer.class, responseCode = "201")
    @Operation(
            summary =
                    "Comment on the record, on a line or field of it, or answer a comment; for both sides or one's own only")
    public Response add(NewComment comment, @Context UriInfo address) {
        Said said = addComment.to(
                subject,
                comment == null
                        ? new CommentInput(null, null, null)
                        : new CommentInput(comment.body, comment.anchor, comment.replyTo, comment.audience));
        CommentAnswer answer = new CommentAnswer(readThread.comment(said.id()), said.notTold());
        return Response.created(address.getBaseUriBuilder()
                        .path(CommentResource.class)
                        .path(said.id().toString())
                        .build())
                .entity(answer)
                .tag(Versions.tag(answer.version))
                .build();
    }
}
