package org.tandemportal.engagements.domain;

import org.tandemportal.kernel.api.Refused;

/** A flag does not allow what was asked of it; the reason stands in the module's bundle. */
public class FlagRefused extends Refused {

    /**
     * @param reason the reason's key below {@code refused.flag.}
     * @param arguments what it names
     */
    public FlagRefused(String reason, Object... arguments) {
        super("org.tandemportal.engagements.messages", "refused.flag." + reason, arguments);
    }
}
