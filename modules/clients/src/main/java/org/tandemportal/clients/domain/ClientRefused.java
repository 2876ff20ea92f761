package org.tandemportal.clients.domain;

import org.tandemportal.kernel.api.Refused;

/** What was asked of an organisation or person is not possible as things stand. */
public class ClientRefused extends Refused {

    /** @param key the reason's key in this module's bundle, without {@code refused.} */
    public ClientRefused(String key, Object... arguments) {
        super("org.tandemportal.clients.messages", "refused." + key, arguments);
    }
}
