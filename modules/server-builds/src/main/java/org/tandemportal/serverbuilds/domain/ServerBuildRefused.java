package org.tandemportal.serverbuilds.domain;

import org.tandemportal.kernel.api.Refused;

/** What a server build does not allow as it stands. The reasons are in the module's message bundle. */
public class ServerBuildRefused extends Refused {

    /** The module's message bundle. */
    public static final String BUNDLE = "org.tandemportal.serverbuilds.messages";

    /** A reason by its key. */
    public ServerBuildRefused(String key, Object... arguments) {
        super(BUNDLE, key, arguments);
    }
}
