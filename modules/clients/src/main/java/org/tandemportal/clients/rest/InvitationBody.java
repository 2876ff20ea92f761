package org.tandemportal.clients.rest;

import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tandemportal.clients.usecases.InvitationInput;

/** Who is to be invited. */
public class InvitationBody {

    /** Full name. */
    @Schema(example = "Dana Whitfield")
    public String name;

    /** The address to sign in with, which the one-time link is sent to. */
    @Schema(example = "dana@client.example")
    public String email;

    /** The organisation by name or id. */
    @Schema(description = "By name or id; your own if you leave it out", example = "Paramour Television")
    public String organisation;

    /** Whether they are to administer the installation. */
    @Schema(description = "For the provider's people only; administrators say so")
    public boolean administrator;

    /** What they are to take part in. */
    public List<Part> engagements;

    /** A part in an engagement. */
    public static class Part {

        /** Its code. */
        @Schema(example = "PTV-WEB")
        public String engagement;

        /** A role that fits their side. */
        @Schema(example = "DEVELOPER")
        public String role;
    }

    InvitationInput input() {
        return new InvitationInput(
                name,
                email,
                organisation,
                administrator,
                engagements == null
                        ? null
                        : engagements.stream()
                                .filter(Objects::nonNull)
                                .map(part -> new InvitationInput.Part(part.engagement, part.role))
                                .toList());
    }
}
