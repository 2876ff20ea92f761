package org.tandemportal.clients.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An address to sign in with. */
public class AddressBody {

    /** The address. */
    @Schema(example = "dana@client.example")
    public String email;
}
