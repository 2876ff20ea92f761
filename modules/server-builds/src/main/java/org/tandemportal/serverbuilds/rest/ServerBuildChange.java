package org.tandemportal.serverbuilds.rest;

import org.tandemportal.serverbuilds.domain.SpecificationData;

/** What is to change of a server build. */
public class ServerBuildChange {

    /** What to call it; left out, it stays. */
    public String title;

    /** What the specification is to say: what it does not name stays. Left out, no revision is made. */
    public SpecificationData specification;

    /** Why; needed with a specification. */
    public String message;
}
