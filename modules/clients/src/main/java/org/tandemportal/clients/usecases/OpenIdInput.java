package org.tandemportal.clients.usecases;

import java.util.List;

/**
 * How a client's people are to sign in at their own identity provider, as typed.
 *
 * @param secret null or blank: the one that there is stays
 * @param domains what stands after the @ of the addresses that it vouches for
 * @param active whether people sign in by it
 * @param makesPeople whether somebody of its domains who is not known yet is made one of the client's people
 * @param onlyWay whether people of its domains can no longer sign in by a password
 */
public record OpenIdInput(
        String issuer,
        String oauthClientId,
        String secret,
        List<String> domains,
        boolean active,
        boolean makesPeople,
        boolean onlyWay) {

    @Override
    public String toString() {
        return "OpenIdInput[" + issuer + ", " + oauthClientId + "]";
    }
}
