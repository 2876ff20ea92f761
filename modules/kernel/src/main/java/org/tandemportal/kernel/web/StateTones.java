package org.tandemportal.kernel.web;

import org.tandemportal.kernel.api.SubjectType;

/** The tones in which the states of a module's records show, for tables with records of all modules. */
public interface StateTones {

    /**
     * The tone of a state, as the tag {@code t:state} takes it.
     *
     * @param type what kind of record it is
     * @param state the name of its state
     * @return null if another module has such records
     */
    String tone(SubjectType type, String state);
}
