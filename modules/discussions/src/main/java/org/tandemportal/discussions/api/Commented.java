package org.tandemportal.discussions.api;

import java.time.Instant;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.SubjectRef;

/**
 * Somebody has said something about a record. Sent as a plain CDI event, and observed in the transaction of the comment.
 *
 * @param subject the record
 * @param by the side of whoever said it
 * @param onlyFor the side that only may know of it; null for both
 * @param at when
 */
public record Commented(SubjectRef subject, Side by, Side onlyFor, Instant at) {}
