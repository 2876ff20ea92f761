package org.tandemportal.changerequests.rest;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.tandemportal.changerequests.domain.MovingIn;

/**
 * A file whose records are brought in, and how far that is.
 *
 * @param state {@code CHOSEN}, {@code CHECKING} and {@code CHECKED} (a dry run), {@code BRINGING_IN}, {@code DONE} or
 *     {@code BROKEN}
 * @param source the tool that it comes from
 * @param charset how its text is written
 * @param lines how many lines it has below the names of its columns
 * @param records how many records they tell of; 0 until all lines have been read
 * @param recordsDone how many of those have been looked at
 * @param made how many of them are new, or would be
 * @param changed how many were there and have gone on since
 * @param there how many were there already as they are
 * @param rejectedRecords how many are left out
 * @param rejectedLines how many lines are left out; {@code …/rejected.csv} has them with the reasons
 * @param stateChanges how many changes of a state have come with them
 * @param problem why it could not go on; null if nothing kept it from that
 */
public record MoveInAnswer(
        UUID id,
        String engagement,
        String fileName,
        String state,
        String source,
        String charset,
        int lines,
        int records,
        int recordsDone,
        int made,
        int changed,
        int there,
        int rejectedRecords,
        int rejectedLines,
        int stateChanges,
        String problem,
        Instant createdAt,
        Instant startedAt,
        Instant endedAt) {

    static MoveInAnswer of(MovingIn movingIn, Locale locale) {
        MovingIn.Counts counts = movingIn.counts();
        return new MoveInAnswer(
                movingIn.id(),
                movingIn.engagement(),
                movingIn.fileName(),
                movingIn.state().name(),
                movingIn.layout().source(),
                movingIn.charset(),
                counts.lines(),
                counts.records(),
                counts.recordsDone(),
                counts.made(),
                counts.changed(),
                counts.there(),
                counts.rejectedRecords(),
                counts.rejectedLines(),
                counts.stateChanges(),
                movingIn.problem() == null ? null : movingIn.problem().message(locale),
                movingIn.createdAt(),
                movingIn.startedAt(),
                movingIn.endedAt());
    }
}
