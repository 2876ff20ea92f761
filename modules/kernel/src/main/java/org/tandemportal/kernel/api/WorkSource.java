package org.tandemportal.kernel.api;

import java.util.Collection;
import java.util.List;

/** A module's open records, for My work and an engagement's overview. Called within a transaction of the caller's. */
public interface WorkSource {

    /**
     * The open records of these engagements, those that have waited longest first; one statement.
     *
     * @param engagements codes; may be empty
     * @param waitingFor only those that wait for this side; null for all that are open
     * @param limit at most so many
     */
    List<WorkItem> open(Collection<String> engagements, Side waitingFor, int limit);
}
