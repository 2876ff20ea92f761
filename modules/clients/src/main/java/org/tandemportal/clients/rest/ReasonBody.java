package org.tandemportal.clients.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something is done. */
public class ReasonBody {

    /** In a sentence. */
    @Schema(example = "The phone was lost")
    public String reason;
}
