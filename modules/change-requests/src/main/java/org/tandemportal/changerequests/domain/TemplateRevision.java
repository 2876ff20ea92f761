package org.tandemportal.changerequests.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * What a revision of a template said.
 *
 * @param number from 1
 * @param message what its author said of it; null for nothing
 */
public record TemplateRevision(int number, UUID author, String message, Instant createdAt, TemplateContent content) {}
