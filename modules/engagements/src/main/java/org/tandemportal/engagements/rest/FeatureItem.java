package org.tandemportal.engagements.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tandemportal.engagements.api.Acknowledgement;
import org.tandemportal.engagements.api.FeatureState;
import org.tandemportal.engagements.api.FeatureSummary;
import org.tandemportal.kernel.api.Side;

/** A feature in a list. */
public record FeatureItem(
        String key,
        String engagement,
        String title,
        FeatureState state,
        LocalDate targetDate,
        List<String> environments,
        LoadAnswer expectedLoad,
        Acknowledgement acknowledgement,
        Side waitingFor,
        Instant updatedAt) {

    /** Of a row. */
    static FeatureItem of(FeatureSummary row) {
        return new FeatureItem(
                row.key(),
                row.engagement(),
                row.title(),
                row.state(),
                row.targetDate(),
                row.environments(),
                LoadAnswer.of(row.load()),
                row.acknowledgement(),
                row.waitingFor(),
                row.updatedAt());
    }
}
