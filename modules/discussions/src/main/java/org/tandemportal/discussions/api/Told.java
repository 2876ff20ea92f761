package org.tandemportal.discussions.api;

import java.util.Map;
import java.util.UUID;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.SubjectRef;

/**
 * People were told of something. Sent as a plain CDI event, and observed in the transaction in which they are told.
 *
 * @param subject the record
 * @param title the record's title; null where it has none
 * @param commentId the comment; null for what is none
 * @param said the comment as it reads without marks of people; null for what is none
 * @param action what was done, as in the audit log; null for a comment
 * @param onlyFor the side that only may know of it; null for both
 * @param people each with their reason
 */
public record Told(
        SubjectRef subject,
        String title,
        UUID commentId,
        String said,
        String action,
        Side onlyFor,
        Map<UUID, Reason> people) {}
