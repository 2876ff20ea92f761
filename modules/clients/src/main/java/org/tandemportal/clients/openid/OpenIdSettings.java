package org.tandemportal.clients.openid;

/**
 * How the portal is known to an identity provider.
 *
 * @param issuer the provider's address, such as {@code https://login.example.org/realms/staff}
 * @param oauthClientId the id that it gave the portal
 * @param secret the secret that it gave the portal; null for none
 */
public record OpenIdSettings(String issuer, String oauthClientId, String secret) {

    @Override
    public String toString() {
        return "OpenIdSettings[" + issuer + ", " + oauthClientId + "]";
    }
}
