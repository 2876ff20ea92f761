package org.tandemportal.clients.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be changed of somebody. */
public class PersonBody {

    /** Whether they can sign in. */
    @Schema(description = "false ends their sessions, tokens and links at once; their name stays on records")
    public Boolean active;
}
