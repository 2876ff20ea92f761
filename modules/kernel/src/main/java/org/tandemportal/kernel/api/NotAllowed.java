package org.tandemportal.kernel.api;

/** The viewer sees the record but their role may not do this to it: 403 in the API. */
public class NotAllowed extends Refused {

    /** @param permission what would have been needed */
    public NotAllowed(Permission permission) {
        super("org.tandemportal.kernel.messages", "notAllowed." + permission);
    }

    /** For rules beside the roles, such as "only its author"; the reason stands in the module's own bundle. */
    protected NotAllowed(String bundle, String key, Object... arguments) {
        super(bundle, key, arguments);
    }
}
