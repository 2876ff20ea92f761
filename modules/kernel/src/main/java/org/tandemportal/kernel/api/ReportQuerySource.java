package org.tandemportal.kernel.api;

import java.time.Instant;

/**
 * What a module tells about an engagement's week in the status report, where a select of its own can say it. Costs no
 * statement of its own, because the selects of all modules are run as one. {@link ReportSource} is for what takes more.
 */
public interface ReportQuerySource {

    /** Where the section stands in the report, see {@link ReportSource#order}. */
    int order();

    /**
     * The section about the time from {@code start} to before {@code end}.
     *
     * @param engagement a code that the viewer may see
     */
    ReportQuery query(String engagement, Instant start, Instant end);
}
