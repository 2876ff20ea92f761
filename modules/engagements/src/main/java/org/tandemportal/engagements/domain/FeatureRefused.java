package org.tandemportal.engagements.domain;

import org.tandemportal.kernel.api.Refused;

/** A feature does not allow what was asked of it; the reason stands in the module's bundle. */
public class FeatureRefused extends Refused {

    /**
     * @param reason the reason's key below {@code refused.feature.}
     * @param arguments what it names
     */
    public FeatureRefused(String reason, Object... arguments) {
        super("org.tandemportal.engagements.messages", "refused.feature." + reason, arguments);
    }
}
