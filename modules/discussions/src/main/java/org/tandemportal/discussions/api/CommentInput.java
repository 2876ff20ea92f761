package org.tandemportal.discussions.api;

/**
 * What somebody who comments gives, unchecked.
 *
 * @param body Markdown
 * @param anchor the line or field; null or blank for the record itself, or to answer at the thread's place
 * @param replyTo the id of the comment that began the thread; null or blank to begin one
 * @param audience a constant's name of {@link Audience}; null or blank for both sides, or for whom the thread is that is
 *     answered in
 */
public record CommentInput(String body, String anchor, String replyTo, String audience) {

    /** For both sides, or for whom the thread is. */
    public CommentInput(String body, String anchor, String replyTo) {
        this(body, anchor, replyTo, null);
    }
}
