package org.tandemportal.clients.openid;

import java.io.Serializable;

/**
 * What has to be kept in the browser's session between sending somebody to an identity provider and their return.
 *
 * @param state comes back in the address, which shows that this browser asked
 * @param nonce comes back in the ID token, which shows that it was made for this sign-in
 * @param verifier proves to the provider that whoever redeems the code is who asked for it (PKCE)
 */
public record BegunSignIn(String state, String nonce, String verifier) implements Serializable {

    @Override
    public String toString() {
        return "BegunSignIn[]";
    }
}
