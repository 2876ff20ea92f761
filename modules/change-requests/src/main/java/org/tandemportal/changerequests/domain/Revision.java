package org.tandemportal.changerequests.domain;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What a revision of a change request said; never changed once written.
 *
 * @param number from 1
 * @param message what the author says has changed; null for the first
 * @param content the facts of its {@link Content}
 */
public record Revision(int number, UUID author, String message, Instant createdAt, Map<String, Object> content) {}
