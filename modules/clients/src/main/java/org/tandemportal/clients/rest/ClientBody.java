package org.tandemportal.clients.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tandemportal.clients.usecases.ManageClients;

/** The body of bringing a client on board and of changing one. With PATCH, a field that is not named stays. */
public class ClientBody {

    /** What it is called. */
    @Schema(example = "Paramour Television")
    public String name;

    /** Whether the work with it has ended; with PATCH only. */
    @Schema(description = "With PATCH only: true makes its records read only, false opens it again")
    public Boolean archived;

    /** Whether its people have to have a second factor; with PATCH only. */
    @Schema(description = "With PATCH only: true makes those without a second factor set one up at their next step")
    public Boolean secondFactorRequired;

    /** What is not named is taken from {@code present}. */
    ManageClients.Description over(ManageClients.Description present) {
        return new ManageClients.Description(
                name == null ? present.name() : name,
                archived == null ? present.archived() : archived,
                secondFactorRequired == null ? present.secondFactorRequired() : secondFactorRequired);
    }
}
