package org.tandemportal.engagements.api;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The load that a client expects a feature to bring, on top of what there is. Each figure is null where nobody has said
 * yet, and is kept without trailing zeros.
 *
 * @param peakRequestsPerSecond requests per second at the busiest time
 * @param concurrentUsers users at the same time
 * @param storageGbPerMonth growth of stored data in gigabytes per month
 * @param egressGbPerDay traffic out of the servers in gigabytes per day
 */
public record ExpectedLoad(
        BigDecimal peakRequestsPerSecond,
        BigDecimal concurrentUsers,
        BigDecimal storageGbPerMonth,
        BigDecimal egressGbPerDay)
        implements Serializable {

    /** Nothing said yet. */
    public static final ExpectedLoad UNKNOWN = new ExpectedLoad(null, null, null, null);

    /** Brings the figures into their one form. */
    public ExpectedLoad {
        peakRequestsPerSecond = plain(peakRequestsPerSecond);
        concurrentUsers = plain(concurrentUsers);
        storageGbPerMonth = plain(storageGbPerMonth);
        egressGbPerDay = plain(egressGbPerDay);
    }

    private static BigDecimal plain(BigDecimal figure) {
        if (figure == null) {
            return null;
        }
        BigDecimal stripped = figure.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Whether any figure has been said. */
    public boolean isKnown() {
        return Stream.of(peakRequestsPerSecond, concurrentUsers, storageGbPerMonth, egressGbPerDay)
                .anyMatch(Objects::nonNull);
    }

    /** For pages. */
    public BigDecimal getPeakRequestsPerSecond() {
        return peakRequestsPerSecond;
    }

    /** For pages. */
    public BigDecimal getConcurrentUsers() {
        return concurrentUsers;
    }

    /** For pages. */
    public BigDecimal getStorageGbPerMonth() {
        return storageGbPerMonth;
    }

    /** For pages. */
    public BigDecimal getEgressGbPerDay() {
        return egressGbPerDay;
    }
}
