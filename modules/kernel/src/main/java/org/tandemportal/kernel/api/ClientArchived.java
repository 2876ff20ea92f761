package org.tandemportal.kernel.api;

/** The record's client is archived, so the record is read only: 409 in the API. */
public class ClientArchived extends Refused {

    /** See the class. */
    public ClientArchived() {
        super("org.tandemportal.kernel.messages", "clientArchived");
    }
}
