package org.tandemportal.engagements.domain;

import java.time.LocalDate;
import java.util.List;
import org.tandemportal.engagements.api.ExpectedLoad;

/**
 * What a feature says, checked.
 *
 * @param description plain text; null if there is none
 * @param targetDate when it shall be released; null if not known yet
 * @param environments names of the environments that it will run in
 */
public record FeatureContent(
        String title, String description, LocalDate targetDate, List<String> environments, ExpectedLoad load) {

    /** What operations plan by. */
    Plan plan() {
        return new Plan(targetDate, load);
    }
}
