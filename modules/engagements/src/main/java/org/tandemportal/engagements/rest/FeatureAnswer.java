package org.tandemportal.engagements.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tandemportal.engagements.api.Acknowledgement;
import org.tandemportal.engagements.api.FeatureState;
import org.tandemportal.engagements.domain.Feature;
import org.tandemportal.engagements.domain.FeatureContent;
import org.tandemportal.engagements.usecases.ShowFeature;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;

/**
 * A feature as the API gives it.
 *
 * @param acknowledgement whether the provider has taken note of target date and load
 * @param acknowledged what it took note of last; null if of nothing yet
 * @param waitingFor the side whose turn it is; null for nobody's
 * @param announcedBy null if the caller may not know them
 * @param updatedBy null if the caller may not know them
 * @param version also the ETag
 */
public record FeatureAnswer(
        String key,
        String engagement,
        String title,
        String description,
        FeatureState state,
        Instant stateSince,
        LocalDate targetDate,
        List<String> environments,
        LoadAnswer expectedLoad,
        Acknowledgement acknowledgement,
        AcknowledgedAnswer acknowledged,
        Side waitingFor,
        PersonName announcedBy,
        Instant createdAt,
        PersonName updatedBy,
        Instant updatedAt,
        int version) {

    /**
     * What the provider took note of.
     *
     * @param by null if the caller may not know them
     */
    public record AcknowledgedAnswer(PersonName by, Instant at, LocalDate targetDate, LoadAnswer expectedLoad) {

        private static AcknowledgedAnswer of(Feature feature, Map<UUID, PersonName> names) {
            return feature.acknowledgedPlan() == null
                    ? null
                    : new AcknowledgedAnswer(
                            names.get(feature.acknowledgedBy()),
                            feature.acknowledgedAt(),
                            feature.acknowledgedPlan().targetDate(),
                            LoadAnswer.of(feature.acknowledgedPlan().load()));
        }
    }

    /** Of a feature. */
    static FeatureAnswer of(ShowFeature.Bare shown) {
        Feature feature = shown.feature();
        FeatureContent content = feature.content();
        return new FeatureAnswer(
                feature.key(),
                feature.engagement(),
                content.title(),
                content.description(),
                feature.state(),
                feature.stateSince(),
                content.targetDate(),
                content.environments(),
                LoadAnswer.of(content.load()),
                feature.acknowledgement(),
                AcknowledgedAnswer.of(feature, shown.names()),
                feature.waitingFor(),
                shown.names().get(feature.announcedBy()),
                feature.createdAt(),
                shown.names().get(feature.updatedBy()),
                feature.updatedAt(),
                feature.version());
    }
}
