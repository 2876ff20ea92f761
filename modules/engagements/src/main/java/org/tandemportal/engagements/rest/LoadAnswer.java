package org.tandemportal.engagements.rest;

import java.math.BigDecimal;
import org.tandemportal.engagements.api.ExpectedLoad;

/** The load that a feature is expected to bring; null where nobody has said yet. */
public record LoadAnswer(
        BigDecimal peakRequestsPerSecond,
        BigDecimal concurrentUsers,
        BigDecimal storageGbPerMonth,
        BigDecimal egressGbPerDay) {

    /** Of a load. */
    static LoadAnswer of(ExpectedLoad load) {
        return new LoadAnswer(
                load.peakRequestsPerSecond(), load.concurrentUsers(), load.storageGbPerMonth(), load.egressGbPerDay());
    }
}
