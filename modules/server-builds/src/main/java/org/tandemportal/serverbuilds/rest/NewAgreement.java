package org.tandemportal.serverbuilds.rest;

/** What a lead says of the current revision. */
public class NewAgreement {

    /** {@code AGREE} or {@code CHANGES_WANTED}. */
    public String verdict;

    /** The revision that was read. */
    public Integer revision;

    /** Needed to ask for changes. */
    public String reason;
}
