package org.tandemportal.engagements.usecases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.tandemportal.engagements.api.Environments;
import org.tandemportal.engagements.api.ExpectedLoad;
import org.tandemportal.engagements.api.FeatureState;
import org.tandemportal.engagements.domain.Feature;
import org.tandemportal.engagements.domain.FeatureContent;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Violation;

/**
 * A feature as somebody typed or sent it, before it is checked. Null stands for "nothing said".
 *
 * @param state a constant's name of {@link FeatureState}; null for {@code IDEA} where it is new
 * @param targetDate ISO 8601
 */
public record FeatureInput(
        String title,
        String description,
        String state,
        String targetDate,
        List<String> environments,
        BigDecimal peakRequestsPerSecond,
        BigDecimal concurrentUsers,
        BigDecimal storageGbPerMonth,
        BigDecimal egressGbPerDay) {

    /** What a description may hold at most, in characters. */
    public static final int LONGEST_TEXT = 20_000;

    /** The largest figure of an expected load, and its most decimal places. */
    public static final int LARGEST_FIGURE = 100_000_000;

    private static final int MOST_PLACES = 3;
    private static final int MOST_ENVIRONMENTS = 30;
    private static final LocalDate FIRST_DATE = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DATE = LocalDate.of(2199, 12, 31);

    /** What a feature says now. */
    static FeatureInput of(Feature feature) {
        FeatureContent content = feature.content();
        return new FeatureInput(
                content.title(),
                content.description(),
                feature.state().name(),
                content.targetDate() == null ? null : content.targetDate().toString(),
                content.environments(),
                content.load().peakRequestsPerSecond(),
                content.load().concurrentUsers(),
                content.load().storageGbPerMonth(),
                content.load().egressGbPerDay());
    }

    /** Checked: content and state. */
    record Checked(FeatureContent content, FeatureState state) {}

    /**
     * The checked input.
     *
     * @throws org.tandemportal.kernel.api.InvalidInput telling all that is wrong at once
     */
    Checked checked(InputCheck check, String engagement, Environments environments) {
        String checkedTitle = check.requiredLine("title", title, 200);
        String checkedDescription = check.optionalText("description", description, LONGEST_TEXT);
        FeatureState checkedState = check.constant("state", state, FeatureState.class);
        LocalDate date = check.date("targetDate", targetDate);
        if (date != null && (date.isBefore(FIRST_DATE) || date.isAfter(LAST_DATE))) {
            check.violated("targetDate", "notADate");
        }
        List<String> checkedEnvironments = check.list("environments", this.environments, MOST_ENVIRONMENTS);
        environments.check(check, "environments", engagement, checkedEnvironments);
        figure(check, "peakRequestsPerSecond", peakRequestsPerSecond);
        figure(check, "concurrentUsers", concurrentUsers);
        figure(check, "storageGbPerMonth", storageGbPerMonth);
        figure(check, "egressGbPerDay", egressGbPerDay);
        check.end();
        return new Checked(
                new FeatureContent(
                        checkedTitle,
                        checkedDescription,
                        date,
                        checkedEnvironments,
                        new ExpectedLoad(peakRequestsPerSecond, concurrentUsers, storageGbPerMonth, egressGbPerDay)),
                checkedState == null ? FeatureState.IDEA : checkedState);
    }

    private static void figure(InputCheck check, String name, BigDecimal figure) {
        if (figure == null) {
            return;
        }
        String field = "expectedLoad." + name;
        if (figure.signum() < 0 || figure.compareTo(BigDecimal.valueOf(LARGEST_FIGURE)) > 0) {
            check.violated(field, "range", 0, LARGEST_FIGURE);
        } else if (figure.stripTrailingZeros().scale() > MOST_PLACES) {
            check.add(new Violation(
                    field, "org.tandemportal.engagements.messages", "tooManyPlaces", List.of(MOST_PLACES)));
        }
    }
}
