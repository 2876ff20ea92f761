package org.tandemportal.serverbuilds.rest;

import org.tandemportal.serverbuilds.domain.SpecificationData;

/** What is to change of a server build. */
public class ServerBuildChange {

    /** What to call it; left out, it stays. */
    public String title;

    /** The whole specification; left out, it stays, and no revision is made. */
    public SpecificationData specification;

    /** Why; needed with a specification. */
    public String message;
}
