package org.tandemportal.engagements.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tandemportal.engagements.usecases.FeatureInput;

class FeatureBodyTest {

    private static final FeatureInput PRESENT = new FeatureInput(
            "Live scores",
            "Scores while the game runs.",
            "PLANNED",
            "2026-11-27",
            List.of("staging", "production"),
            new BigDecimal("250"),
            new BigDecimal("4000"),
            null,
            new BigDecimal("900.5"));

    private final Jsonb jsonb = JsonbBuilder.create();

    @Test
    void whatIsNotNamedStays() {
        assertThat(read("{}").over(PRESENT)).isEqualTo(PRESENT);
    }

    @Test
    void whatIsNamedIsTaken() {
        FeatureInput wanted =
                read("{\"title\": \"Live results\", \"targetDate\": \"2026-12-04\", \"environments\": []}")
                        .over(PRESENT);

        assertThat(wanted.title()).isEqualTo("Live results");
        assertThat(wanted.targetDate()).isEqualTo("2026-12-04");
        assertThat(wanted.environments()).isEmpty();
        assertThat(wanted.description()).isEqualTo(PRESENT.description());
    }

    @Test
    void nullEmptiesWhatMayBeEmpty() {
        FeatureInput wanted =
                read("{\"targetDate\": null, \"description\": null}").over(PRESENT);

        assertThat(wanted.targetDate()).isNull();
        assertThat(wanted.description()).isNull();
        assertThat(wanted.concurrentUsers()).isEqualTo(PRESENT.concurrentUsers());
    }

    @Test
    void oneFigureOfTheExpectedLoadLeavesTheOthers() {
        FeatureInput wanted = read("{\"expectedLoad\": {\"storageGbPerMonth\": 12.5, \"egressGbPerDay\": null}}")
                .over(PRESENT);

        assertThat(wanted.storageGbPerMonth()).isEqualByComparingTo("12.5");
        assertThat(wanted.egressGbPerDay()).isNull();
        assertThat(wanted.peakRequestsPerSecond()).isEqualByComparingTo("250");
    }

    @Test
    void anExpectedLoadOfNullEmptiesAllFigures() {
        FeatureInput wanted = read("{\"expectedLoad\": null}").over(PRESENT);

        assertThat(wanted.peakRequestsPerSecond()).isNull();
        assertThat(wanted.concurrentUsers()).isNull();
        assertThat(wanted.egressGbPerDay()).isNull();
        assertThat(wanted.title()).isEqualTo(PRESENT.title());
    }

    @Test
    void aNewOneSaysOnlyWhatIsNamed() {
        FeatureInput wanted = read("{\"title\": \"Chat\", \"expectedLoad\": {\"concurrentUsers\": 40}}")
                .input();

        assertThat(wanted.title()).isEqualTo("Chat");
        assertThat(wanted.concurrentUsers()).isEqualByComparingTo("40");
        assertThat(wanted.state()).isNull();
        assertThat(wanted.targetDate()).isNull();
    }

    private FeatureBody read(String json) {
        return jsonb.fromJson(json, FeatureBody.class);
    }
}
