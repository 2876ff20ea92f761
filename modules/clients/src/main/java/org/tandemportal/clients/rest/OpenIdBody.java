package org.tandemportal.clients.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tandemportal.clients.usecases.OpenIdInput;

/** The body of setting up a client's identity provider. */
public class OpenIdBody {

    /** Its address, exactly as it names itself. */
    @Schema(example = "https://login.example.org/realms/staff", required = true)
    public String issuer;

    /** The id that it gave the portal. */
    @Schema(required = true)
    public String clientId;

    /** The secret that it gave the portal. */
    @Schema(description = "Never told again; without it, the one that there is stays")
    public String secret;

    /** What stands after the @ of the addresses that it vouches for. */
    @Schema(example = "[\"example.org\"]", required = true)
    public List<String> domains;

    /** Whether people sign in by it. */
    @Schema(defaultValue = "true")
    public Boolean active;

    /** Whether people are made on their first sign-in. */
    @Schema(defaultValue = "false")
    public boolean makesPeople;

    /** Whether passwords no longer count. */
    @Schema(defaultValue = "false")
    public boolean onlyWay;

    /** As typed. */
    OpenIdInput input() {
        return new OpenIdInput(issuer, clientId, secret, domains, active == null || active, makesPeople, onlyWay);
    }
}
