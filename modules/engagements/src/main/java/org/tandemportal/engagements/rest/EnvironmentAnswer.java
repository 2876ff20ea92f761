package org.tandemportal.engagements.rest;

import org.tandemportal.engagements.domain.EngagementList;

/** A named place of an engagement where software runs. */
public record EnvironmentAnswer(String engagement, String name) {

    /** Of a row. */
    static EnvironmentAnswer of(EngagementList.EnvironmentRow row) {
        return new EnvironmentAnswer(row.engagement(), row.name());
    }
}
