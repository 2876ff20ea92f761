package org.tandemportal.kernel.api;

/** The person may do it, but the token that acts for them was not made for it: 403 in the API. */
public class ScopeMissing extends NotAllowed {

    /** @param scope what the token lacks */
    public ScopeMissing(Scope scope) {
        super("org.tandemportal.kernel.messages", "scopeMissing", scope.word());
    }
}
