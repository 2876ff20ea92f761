package org.tandemportal.engagements.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is to take part in an engagement, as what. */
public class NewParticipant {

    /** Sign-in address or id. */
    @Schema(description = "Sign-in address or id", example = "developer@paramour.example")
    public String person;

    /** A role that fits the person's side. */
    @Schema(
            description = "`DEVELOPER` or `LEAD` for the client's people, `OPS` or `MANAGER` for the provider's,"
                    + " `OBSERVER` for either",
            example = "DEVELOPER")
    public String role;
}
