package org.tandemportal.incidentreviews.domain;

import org.tandemportal.kernel.api.Refused;

/** An incident review does not allow what was asked of it; the reason stands in the module's bundle. */
public class IncidentReviewRefused extends Refused {

    /** The module's bundle. */
    public static final String BUNDLE = "org.tandemportal.incidentreviews.messages";

    /**
     * @param reason the reason's key below {@code refused.}
     * @param arguments what it names
     */
    public IncidentReviewRefused(String reason, Object... arguments) {
        super(BUNDLE, "refused." + reason, arguments);
    }
}
