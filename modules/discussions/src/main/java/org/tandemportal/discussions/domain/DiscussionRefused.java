package org.tandemportal.discussions.domain;

import org.tandemportal.kernel.api.Refused;

/** A discussion does not allow this as it stands. */
public class DiscussionRefused extends Refused {

    /** Base name of the module's message bundle. */
    public static final String BUNDLE = "org.tandemportal.discussions.messages";

    /** @param key the reason's key in the module's bundle */
    public DiscussionRefused(String key, Object... arguments) {
        super(BUNDLE, key, arguments);
    }
}
