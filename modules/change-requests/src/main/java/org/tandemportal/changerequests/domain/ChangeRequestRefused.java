package org.tandemportal.changerequests.domain;

import org.tandemportal.kernel.api.Refused;

/** A change request does not allow what was asked of it; the reason stands in the module's bundle. */
public class ChangeRequestRefused extends Refused {

    /**
     * @param reason the reason's key below {@code refused.}
     * @param arguments what it names
     */
    public ChangeRequestRefused(String reason, Object... arguments) {
        super("org.tandemportal.changerequests.messages", "refused." + reason, arguments);
    }
}
