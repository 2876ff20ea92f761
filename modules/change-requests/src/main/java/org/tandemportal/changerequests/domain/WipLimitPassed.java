package org.tandemportal.changerequests.domain;

import org.tandemportal.changerequests.api.State;

/** A move would pass a limit that a side has set, and no reason was given for it. */
public class WipLimitPassed extends ChangeRequestRefused {

    /** See the class. */
    public WipLimitPassed(String engagement, State target, WipLimits.Passed limit) {
        super("limit." + limit.side(), engagement, limit.count(), target, limit.most());
    }
}
