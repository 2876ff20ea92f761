package org.tandemportal.kernel.api;

import java.time.Instant;

/**
 * What a module tells about an engagement's week in the status report, where one select cannot say it; see {@link
 * ReportQuerySource}. Called within a transaction of the caller's.
 */
public interface ReportSource {

    /** Where the section stands in the report: changes 10, builds 20, features 30, flags 40, reviews 50, actions 60. */
    int order();

    /**
     * The section about the time from {@code start} to before {@code end}; at most two statements.
     *
     * @param engagement a code that the viewer may see
     */
    ReportSection section(String engagement, Instant start, Instant end);
}
