package org.tandemportal.changerequests.domain.plan;

/** A file that cannot be read as a plan; its reason is the key of a message. */
public class NotAPlan extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /** @param reason key of the message that says why, below {@code plan.wrong.} */
    public NotAPlan(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** The key of the message. */
    public String reason() {
        return reason;
    }
}
