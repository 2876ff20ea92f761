package org.tandemportal.clients.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tandemportal.clients.usecases.OwnNotices;
import org.tandemportal.kernel.rest.RequestBody;

/** Of what the caller is told by mail: a kind's name and whether it is wanted, for each. */
@Path("me/notifications")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
public class NotificationsResource {

    @Inject
    private OwnNotices ownNotices;

    /** All kinds. */
    @GET
    @Operation(
            summary = "Of what you are told by mail: for each kind whether you want it",
            description = "Changes of the password and the second factor are always told, and stand in no list.")
    public Map<String, Boolean> show() {
        Map<String, Boolean> choices = new LinkedHashMap<>();
        ownNotices.show().forEach((kind, wanted) -> choices.put(kind.name(), wanted));
        return choices;
    }

    /** Chooses. */
    @PATCH
    @Operation(
            summary = "Choose of what you are told by mail; kinds that are not named stay as they are",
            description = "For tokens with the scope `admin`.")
    public Map<String, Boolean> choose(Map<String, Object> wanted) {
        Map<String, Boolean> choices = new LinkedHashMap<>();
        // A text that stands in place of true or false says neither.
        RequestBody.present(wanted).forEach((kind, mail) -> choices.put(kind, mail instanceof Boolean is ? is : null));
        ownNotices.choose(choices);
        return show();
    }
}
