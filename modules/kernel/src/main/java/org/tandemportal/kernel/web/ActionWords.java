package org.tandemportal.kernel.web;

import java.util.Set;
import org.tandemportal.kernel.api.SubjectType;

/** Where a module keeps the words for what was done to its records, for pages that show records of all modules. */
public interface ActionWords {

    /** The kinds of its records. */
    Set<SubjectType> types();

    /** Base name of the bundle that has the words. */
    String bundle();

    /**
     * The words' key.
     *
     * @param action as it stands in the audit log
     */
    String key(String action);
}
