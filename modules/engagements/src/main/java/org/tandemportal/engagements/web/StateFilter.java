package org.tandemportal.engagements.web;

/** The filter {@code state} of lists that show what is open unless something else is wanted. */
final class StateFilter {

    /** What is open. */
    static final String OPEN = "OPEN";

    /** Whatever its state. */
    static final String ALL = "ALL";

    private StateFilter() {}

    /** The state that the filter bar shows for what stands in the address. */
    static String shown(String state) {
        return state == null || state.isBlank() ? OPEN : state;
    }

    /** The state that a use case lists; null for all. */
    static String wanted(String state) {
        String shown = shown(state);
        return shown.equals(ALL) ? null : shown;
    }
}
