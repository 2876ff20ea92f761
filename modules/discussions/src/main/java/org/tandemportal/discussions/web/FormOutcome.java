package org.tandemportal.discussions.web;

import java.io.Serializable;
import java.util.UUID;

/**
 * How a comment form ended, kept in the session until the page is shown again.
 *
 * @param page the page's address, with its query
 * @param form which form of it, as the form called itself
 * @param problem why it was refused, in the viewer's language; null if it was not
 * @param text what had been typed; null if it was not refused
 * @param comment the comment that was written; null if none was
 * @param notTold the names of those whom it names who were not told of it, with commas; null for nobody
 */
record FormOutcome(String page, String form, String problem, String text, UUID comment, String notTold)
        implements Serializable {

    /** The session attribute that holds it. */
    static final String ATTRIBUTE = "tandem.discussions.outcome";
}
