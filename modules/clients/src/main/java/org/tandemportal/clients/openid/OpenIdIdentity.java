package org.tandemportal.clients.openid;

/**
 * Whom an identity provider vouched for.
 *
 * @param subject what it calls them, for ever
 * @param sessionId what it calls their session there; null if it does not say
 * @param email their verified address, in lower case
 * @param name their full name; null if it does not say
 * @param idToken as it came: shown to the provider again when they sign out
 */
public record OpenIdIdentity(String subject, String sessionId, String email, String name, String idToken) {

    @Override
    public String toString() {
        return "OpenIdIdentity[" + subject + "]";
    }
}
