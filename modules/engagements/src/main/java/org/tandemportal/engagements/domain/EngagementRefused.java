package org.tandemportal.engagements.domain;

import org.tandemportal.kernel.api.Refused;

/** An engagement does not allow what was asked of it; the reason stands in the module's bundle. */
public class EngagementRefused extends Refused {

    /**
     * @param reason the reason's key below {@code refused.engagement.}
     * @param arguments what it names
     */
    public EngagementRefused(String reason, Object... arguments) {
        super("org.tandemportal.engagements.messages", "refused.engagement." + reason, arguments);
    }
}
