package org.tandemportal.discussions.api;

/**
 * What somebody who comments gives, unchecked.
 *
 * @param body Markdown
 * @param anchor the line or field; null or blank for the record itself, or to answer at the thread's place
 * @param replyTo the id of the comment that began the thread; null or blank to begin one
 */
public record CommentInput(String body, String anchor, String replyTo) {}
