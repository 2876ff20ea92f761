package org.tandemportal.statusreports.domain;

import org.tandemportal.kernel.api.Refused;

/** A status report does not allow what was asked of it; the reason stands in the module's bundle. */
public class StatusReportRefused extends Refused {

    /** The module's bundle. */
    public static final String BUNDLE = "org.tandemportal.statusreports.messages";

    /**
     * @param reason the reason's key below {@code refused.}
     * @param arguments what it names
     */
    public StatusReportRefused(String reason, Object... arguments) {
        super(BUNDLE, "refused." + reason, arguments);
    }
}
