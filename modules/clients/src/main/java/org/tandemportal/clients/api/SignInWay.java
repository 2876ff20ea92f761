package org.tandemportal.clients.api;

/** How somebody showed who they are when a session began. */
public enum SignInWay {
    /** By a password, and a code where a second factor is set up. */
    PASSWORD,
    /** By a passkey whose device has checked its owner: stands for both factors. */
    PASSKEY,
    /** At their own organisation's identity provider, by OpenID Connect; a second factor is that provider's affair. */
    OPENID
}
