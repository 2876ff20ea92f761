package org.tandemportal.kernel.api;

/** There is no such record, or the viewer may not know of it; the two look the same: 404. */
public class NotFound extends Refused {

    /** @param key what was asked for, as the viewer wrote it */
    public NotFound(String key) {
        super("org.tandemportal.kernel.messages", "notFound", key);
    }
}
