package org.tandemportal.kernel.api;

import java.util.List;

/**
 * A module's open records, for My work and an engagement's overview. Costs no statement of its own, because the selects of all
 * modules are run as one.
 */
public interface WorkSource {

    /** What is open, a select for each kind of record, for the viewer who asks now. */
    List<WorkQuery> queries();
}
