package org.tandemportal.portal.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tandemportal.kernel.api.InvalidInput;
import org.tandemportal.kernel.api.PortalAddress;
import org.tandemportal.kernel.api.Violation;
import org.tandemportal.kernel.rest.ToldOnce;
import org.tandemportal.portal.home.MakeAdministrator;

/** Makes administrators; for administrators, and for the launcher's {@code admin} command. */
@Path("administrators")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
public class AdministratorsResource {

    @Inject
    private MakeAdministrator makeAdministrator;

    @Inject
    private PortalAddress portalAddress;

    /** Who is to become one. */
    public static class NewAdministrator {

        /** The address to sign in with. */
        public String email;

        /** Full name. */
        public String name;
    }

    /** The one-time link to set the password, valid for 72 hours. */
    public record MadeAdministrator(String email, String link) implements ToldOnce {}

    /** Makes one. */
    @POST
    @APIResponseSchema(value = MadeAdministrator.class, responseCode = "201")
    @Operation(summary = "Make an administrator and a one-time link to set the password")
    public Response make(NewAdministrator asked) {
        if (asked == null) {
            throw new InvalidInput(List.of(Violation.of("body", "required")));
        }
        String secret = makeAdministrator.make(asked.name, asked.email);
        String link = portalAddress.of("/password/" + secret);
        return Response.created(URI.create("/api/v1/administrators"))
                .entity(new MadeAdministrator(asked.email, link))
                .build();
    }
}
