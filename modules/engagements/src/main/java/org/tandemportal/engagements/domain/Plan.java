package org.tandemportal.engagements.domain;

import java.time.LocalDate;
import org.tandemportal.engagements.api.ExpectedLoad;

/**
 * What operations plan by, and so what they acknowledge: when a feature comes and what load it brings.
 *
 * @param targetDate null if not known
 */
public record Plan(LocalDate targetDate, ExpectedLoad load) {}
