package org.tandemportal.statusreports.api;

import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.api.Week;

/**
 * Names a status report: the engagement's code and the week.
 *
 * @param engagement such as {@code PTV-WEB}
 */
public record StatusReportKey(String engagement, Week week) {

    /**
     * Reads the two parts of an address.
     *
     * @param week such as {@code 2026-W47}
     * @throws NotFound if there is no such week
     */
    public static StatusReportKey of(String engagement, String week) {
        return new StatusReportKey(
                engagement, Week.parse(week).orElseThrow(() -> new NotFound(engagement + "-" + week)));
    }

    /** The key as shown, such as {@code PTV-WEB-2026-W47}. */
    public String value() {
        return engagement + "-" + week;
    }

    /** The address of its page. */
    public String address() {
        return SubjectType.STATUS_REPORT.address(value());
    }

    @Override
    public String toString() {
        return value();
    }
}
