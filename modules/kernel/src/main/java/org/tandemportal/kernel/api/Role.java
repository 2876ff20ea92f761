package org.tandemportal.kernel.api;

import java.util.Optional;

/** What a participant does in an engagement. A role belongs to one side, except the observer's. */
public enum Role {
    /** Client developer: asks, comments, announces features. */
    DEVELOPER(Side.CLIENT),
    /** Client lead: the same, and agrees on the client's behalf. */
    LEAD(Side.CLIENT),
    /** Ops engineer: designs builds, carries out changes, raises flags. */
    OPS(Side.PROVIDER),
    /** Service manager: the same, and agrees on the provider's behalf. */
    MANAGER(Side.PROVIDER),
    /** Reads only; on either side. */
    OBSERVER(null);

    private final Side side;

    Role(Side side) {
        this.side = side;
    }

    /** The side that this role belongs to; empty for a role that either side can have. */
    public Optional<Side> side() {
        return Optional.ofNullable(side);
    }

    /** Whether somebody of {@code side} can have this role. */
    public boolean fits(Side side) {
        return this.side == null || this.side == side;
    }
}
