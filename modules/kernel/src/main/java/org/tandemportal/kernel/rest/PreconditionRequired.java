package org.tandemportal.kernel.rest;

import org.tandemportal.kernel.api.Refused;

/** A change came without {@code If-Match}: 428. */
public class PreconditionRequired extends Refused {

    /** See the class. */
    public PreconditionRequired() {
        super("org.tandemportal.kernel.messages", "preconditionRequired");
    }
}
