package org.tandemportal.kernel.api;

import java.time.Instant;

/**
 * What a module tells about an engagement's week in the status report. Costs no statement of its own, because the selects of
 * all modules are run as one.
 */
public interface ReportQuerySource {

    /** Where the section stands in the report: changes 10, builds 20, features 30, flags 40, reviews 50, actions 60. */
    int order();

    /**
     * The section about the time from {@code start} to before {@code end}.
     *
     * @param engagement a code that the viewer may see
     */
    ReportQuery query(String engagement, Instant start, Instant end);
}
