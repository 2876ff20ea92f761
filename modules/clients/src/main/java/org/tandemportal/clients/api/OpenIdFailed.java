package org.tandemportal.clients.api;

/** Somebody could not come in by way of an identity provider, or it could not be talked to. */
public class OpenIdFailed extends Exception {

    /** What went wrong, as far as it makes a difference to the person. */
    public enum Reason {
        /** It did not answer, not in time, or not as an identity provider does. */
        UNREACHABLE,
        /** It did not let the person in, or they turned back. */
        REFUSED,
        /** What it sent cannot be trusted: wrong signature, audience, nonce, issuer, or too old. */
        NOT_TRUSTED,
        /** It did not vouch for the person's e-mail address. */
        UNVERIFIED,
        /** The sign-in was begun too long ago, in another browser, or has been used. */
        EXPIRED,
        /** Nobody of the client has this address, and nobody is to be made with it. */
        UNKNOWN,
        /** Their access has ended. */
        DEACTIVATED
    }

    private final Reason reason;

    /**
     * @param detail for the log: nothing secret, nothing of a person
     * @param cause may be null
     */
    public OpenIdFailed(Reason reason, String detail, Throwable cause) {
        super(reason + ": " + detail, cause);
        this.reason = reason;
    }

    /** Without a cause. */
    public OpenIdFailed(Reason reason, String detail) {
        this(reason, detail, null);
    }

    /** What went wrong. */
    public Reason reason() {
        return reason;
    }
}
