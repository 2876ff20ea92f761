package org.tandemportal.discussions.domain;

import org.tandemportal.kernel.api.NotAllowed;

/** A comment is edited by its author only. */
public class NotTheAuthor extends NotAllowed {

    /** See the class. */
    public NotTheAuthor() {
        super(DiscussionRefused.BUNDLE, "notTheAuthor");
    }
}
