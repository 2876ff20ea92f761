package org.tandemportal.portal.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.Role;
import org.tandemportal.kernel.api.Scope;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.Viewer;

/** Who the token is. */
@Path("me")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
public class MeResource {

    @Inject
    private CurrentViewer viewer;

    /** Who the caller is, and the scopes of the token. */
    public record Me(
            UUID id,
            String name,
            String email,
            Side side,
            boolean administrator,
            List<String> scopes,
            List<MyEngagement> engagements) {}

    /** An engagement that the caller takes part in. */
    public record MyEngagement(String code, Role role) {}

    /** See {@link Me}. */
    @GET
    @Operation(summary = "Who the token is, its side, its engagements")
    public Me me() {
        Viewer me = viewer.get();
        if (!me.isSignedIn()) {
            throw new NotFound("me");
        }
        return new Me(
                me.personId(),
                me.name(),
                me.email(),
                me.side(),
                me.administrator(),
                me.scopes().stream().sorted().map(Scope::word).toList(),
                me.participations().entrySet().stream()
                        .map(part -> new MyEngagement(part.getKey(), part.getValue()))
                        .toList());
    }
}
