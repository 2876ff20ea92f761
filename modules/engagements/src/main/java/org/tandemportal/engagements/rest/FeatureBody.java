package org.tandemportal.engagements.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tandemportal.engagements.usecases.FeatureInput;

/**
 * The body of announcing and editing a feature. With PATCH, a field that is not named stays, and {@code null} empties one
 * that may be empty.
 */
public class FeatureBody {

    /** The code of the engagement; with POST only. */
    public String engagement;

    /** A few words by which both sides call it. */
    public String title;

    /** Plain text. */
    @Schema(type = SchemaType.STRING, nullable = true)
    public Optional<String> description;

    /** The name of a state; {@code IDEA} for a new one that says nothing. */
    public String state;

    /** ISO 8601. */
    @Schema(type = SchemaType.STRING, format = "date", nullable = true, example = "2026-11-27")
    public Optional<String> targetDate;

    /** The names of the environments that it will run in. */
    public List<String> environments;

    /** What it brings on top of today's load. */
    @Schema(implementation = LoadBody.class, nullable = true)
    public Optional<LoadBody> expectedLoad;

    /** An expected load. Null stands for "not known yet". */
    public static class LoadBody {

        /** Requests per second at the busiest time. */
        @Schema(type = SchemaType.NUMBER, nullable = true, example = "250")
        public Optional<BigDecimal> peakRequestsPerSecond;

        /** Users at the same time. */
        @Schema(type = SchemaType.NUMBER, nullable = true, example = "4000")
        public Optional<BigDecimal> concurrentUsers;

        /** Growth of stored data in gigabytes per month. */
        @Schema(type = SchemaType.NUMBER, nullable = true, example = "120")
        public Optional<BigDecimal> storageGbPerMonth;

        /** Traffic out of the servers in gigabytes per day. */
        @Schema(type = SchemaType.NUMBER, nullable = true, example = "900.5")
        public Optional<BigDecimal> egressGbPerDay;
    }

    private static final FeatureInput NOTHING = new FeatureInput(null, null, null, null, null, null, null, null, null);

    /** As the use case takes it. */
    FeatureInput input() {
        return over(NOTHING);
    }

    /** What is not named is taken from {@code present}. */
    FeatureInput over(FeatureInput present) {
        // An expected load of null empties all of its figures.
        FeatureInput known = expectedLoad != null && expectedLoad.isEmpty() ? NOTHING : present;
        LoadBody load = expectedLoad == null ? new LoadBody() : expectedLoad.orElseGet(LoadBody::new);
        return new FeatureInput(
                Bodies.over(present.title(), title),
                Bodies.over(present.description(), description),
                Bodies.over(present.state(), state),
                Bodies.over(present.targetDate(), targetDate),
                Bodies.over(present.environments(), environments),
                Bodies.over(known.peakRequestsPerSecond(), load.peakRequestsPerSecond),
                Bodies.over(known.concurrentUsers(), load.concurrentUsers),
                Bodies.over(known.storageGbPerMonth(), load.storageGbPerMonth),
                Bodies.over(known.egressGbPerDay(), load.egressGbPerDay));
    }
}
