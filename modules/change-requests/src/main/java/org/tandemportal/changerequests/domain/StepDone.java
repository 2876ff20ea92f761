package org.tandemportal.changerequests.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * That a step of a change was done.
 *
 * @param number of the step, from 1
 */
public record StepDone(int number, UUID person, Instant moment) {}
