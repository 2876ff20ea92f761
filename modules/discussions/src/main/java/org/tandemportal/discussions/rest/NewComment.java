package org.tandemportal.discussions.rest;

/** A comment as a caller sends it. */
public class NewComment {

    /** Markdown, 1 to 20,000 characters. */
    public String body;

    /** The line or field, such as {@code field:plan}; null for the record itself. */
    public String anchor;

    /** The comment that began the thread to answer in; null to begin one. */
    public String replyTo;

    /** {@code BOTH_SIDES}, or {@code OWN_SIDE} for a note; null for both sides, or for whom the thread is. */
    public String audience;
}
