package org.tandemportal.changerequests.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.api.Violation;

/**
 * A file whose records are brought in as change requests, and how far that is.
 *
 * @param personId who brings them in
 * @param side that person's side
 * @param language that person's language
 * @param bytes how long the file is
 * @param charset how its text is written
 * @param separator what stands between its cells
 * @param headings the names of its columns
 * @param layout how it is read
 * @param problem why it could not go on; null if nothing kept it from that
 * @param read whether all of it has been read
 * @param counts what came of it so far
 * @param startedAt when the work on it began last; null if it never did
 * @param endedAt when the work on it ended; null if it has not
 */
public record MovingIn(
        UUID id,
        UUID clientId,
        String engagement,
        UUID personId,
        String personName,
        Side side,
        String language,
        String fileName,
        long bytes,
        String charset,
        char separator,
        List<String> headings,
        MovedLayout layout,
        MovingInState state,
        Violation problem,
        boolean read,
        Counts counts,
        Instant createdAt,
        Instant startedAt,
        Instant endedAt) {

    /** How long a file can be, in bytes. */
    public static final int MOST_BYTES = 50 * 1024 * 1024;

    /**
     * What came of it so far.
     *
     * @param bytesRead how much of the file has been read
     * @param lines how many lines it has below the names of its columns
     * @param records how many records they tell of
     * @param recordsDone how many of those have been looked at
     * @param made how many of them are new
     * @param changed how many were there and have gone on since
     * @param there how many were there already as they are
     * @param rejectedRecords how many are left out
     * @param rejectedLines how many lines are left out
     * @param stateChanges how many changes of a state have come with them
     */
    public record Counts(
            long bytesRead,
            int lines,
            int records,
            int recordsDone,
            int made,
            int changed,
            int there,
            int rejectedRecords,
            int rejectedLines,
            int stateChanges) {}

    /** Points at it. */
    public SubjectRef subject() {
        return new SubjectRef(SubjectType.MOVING_IN, id.toString(), engagement, clientId);
    }
}
