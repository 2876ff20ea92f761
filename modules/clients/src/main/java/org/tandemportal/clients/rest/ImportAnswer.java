package org.tandemportal.clients.rest;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tandemportal.clients.usecases.ImportPeople;

/**
 * What became of a file of people, or would.
 *
 * @param dryRun whether it only would: nobody has been invited
 * @param people how many people are invited; somebody may stand in several lines
 * @param invited how many lines are carried out
 * @param leftOut how many lines are left out
 * @param ignoredColumns names of columns that mean nothing here
 * @param lines what becomes of each line, those that are left out first
 */
public record ImportAnswer(
        boolean dryRun, int people, int invited, int leftOut, List<String> ignoredColumns, List<LineAnswer> lines) {

    /** What becomes of a line. */
    public enum LineOutcome {
        /** It is carried out. */
        INVITED,
        /** It is left out. */
        LEFT_OUT
    }

    /**
     * A line.
     *
     * @param line its number, as editors count, from 1
     * @param email as it stands there; null if it does not
     * @param reasons why it is left out
     */
    public record LineAnswer(int line, String email, LineOutcome outcome, List<ReasonAnswer> reasons) {}

    /** What is wrong with a line. */
    public record ReasonAnswer(String field, String message) {}

    static ImportAnswer of(ImportPeople.Outcome outcome, Locale locale) {
        return new ImportAnswer(
                !outcome.done(),
                outcome.people(),
                outcome.invited(),
                outcome.leftOut(),
                outcome.ignored(),
                Stream.concat(outcome.bad().stream(), outcome.good().stream())
                        .map(line -> new LineAnswer(
                                line.number(),
                                line.email(),
                                line.reasons().isEmpty() ? LineOutcome.INVITED : LineOutcome.LEFT_OUT,
                                line.reasons().stream()
                                        .map(reason -> new ReasonAnswer(reason.field(), reason.message(locale)))
                                        .toList()))
                        .toList());
    }
}
