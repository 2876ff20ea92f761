package org.tandemportal.clients.api;

/**
 * What people can choose to be told of by mail. How each is called stands in the texts of the account, as {@code notice.kind.}
 * and its name. What is kept by name stays as it is when kinds are added or taken away.
 */
public enum NoticeKind {
    /** Somebody signed in as them with a kind of device that was not used in the last 90 days. */
    NEW_DEVICE,
    /** A token of theirs was made. */
    TOKEN_MADE,
    /** A token of theirs ends within a week. */
    TOKEN_ENDS
}
