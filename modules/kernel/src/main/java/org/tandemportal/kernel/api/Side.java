package org.tandemportal.kernel.api;

/** One of the two sides that share an engagement. */
public enum Side {
    /** The client's people: developers, leads, observers. */
    CLIENT,
    /** The managed-services provider's people: ops engineers, service managers, observers. */
    PROVIDER;

    /** The side across the table. */
    public Side other() {
        return this == CLIENT ? PROVIDER : CLIENT;
    }
}
