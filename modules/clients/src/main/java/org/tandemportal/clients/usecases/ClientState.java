package org.tandemportal.clients.usecases;

/** Whether the work with a client goes on. */
public enum ClientState {
    /** It goes on. */
    OPEN,
    /** It has ended; the client's records can only be read. */
    ARCHIVED
}
