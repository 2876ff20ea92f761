package org.tandemportal.engagements.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tandemportal.kernel.api.Side;

/**
 * A feature as listed.
 *
 * @param key such as {@code PTV-WEB-F7}
 * @param targetDate when it shall be released; null if not known yet
 * @param environments names of the environments that it will run in
 * @param load what it is expected to bring
 * @param waitingFor whose turn it is; null for nobody's
 */
public record FeatureSummary(
        String key,
        String title,
        FeatureState state,
        LocalDate targetDate,
        String engagement,
        List<String> environments,
        ExpectedLoad load,
        Acknowledgement acknowledgement,
        Side waitingFor,
        Instant updatedAt) {

    /** For pages. */
    public String getKey() {
        return key;
    }

    /** For pages. */
    public String getTitle() {
        return title;
    }

    /** For pages. */
    public FeatureState getState() {
        return state;
    }

    /** For pages. */
    public LocalDate getTargetDate() {
        return targetDate;
    }

    /** For pages. */
    public String getEngagement() {
        return engagement;
    }

    /** For pages. */
    public List<String> getEnvironments() {
        return environments;
    }

    /** For pages. */
    public ExpectedLoad getLoad() {
        return load;
    }

    /** For pages. */
    public Acknowledgement getAcknowledgement() {
        return acknowledgement;
    }

    /** For pages. */
    public Side getWaitingFor() {
        return waitingFor;
    }

    /** For pages. */
    public Instant getUpdatedAt() {
        return updatedAt;
    }
}
