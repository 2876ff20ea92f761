package org.tandemportal.changerequests.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.tandemportal.kernel.api.Side;

/**
 * Somebody who agrees in a lead's stead for some days.
 *
 * @param firstDay included, in the engagement's zone
 * @param lastDay included
 */
public record StandIn(UUID id, Side side, UUID leadId, UUID personId, LocalDate firstDay, LocalDate lastDay) {}
