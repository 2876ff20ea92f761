package org.tandemportal.engagements.api;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An engagement in brief.
 *
 * @param code such as {@code PTV-WEB}
 * @param clientId the client that it is for
 * @param zone the time zone that it is worked in, such as {@code Europe/Berlin}
 * @param startedOn its first day
 */
public record EngagementSummary(
        String code, UUID clientId, String name, String zone, EngagementState state, LocalDate startedOn) {

    /** For pages. */
    public String getCode() {
        return code;
    }

    /** For pages. */
    public String getName() {
        return name;
    }

    /** For pages. */
    public String getZone() {
        return zone;
    }

    /** For pages. */
    public EngagementState getState() {
        return state;
    }

    /** Whether new records may be begun in it. */
    public boolean isActive() {
        return state == EngagementState.ACTIVE;
    }
}
