package org.tandemportal.changerequests.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A private address at which a calendar program reads somebody's calendar.
 *
 * @param engagement a code; null for all engagements that its owner takes part in
 * @param lastReadOn the day on which it was read last; null if it never was
 */
public record CalendarFeed(UUID id, UUID personId, String engagement, Instant madeAt, LocalDate lastReadOn) {}
