package org.tandemportal.portal.mail;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.Cursor;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.data.Sql;

/** The mails in the outbox: taken one by one to be sent, and listed for administrators. */
@UseCase
@Allowed(Permission.ADMINISTER)
public class OutboxMails {

    /** A mail that was taken is nobody else's for so long; a node that dies leaves it to the others after that. */
    private static final Duration TAKEN_FOR = Duration.ofMinutes(5);

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    /** Then nobody waits any more: the waits add up to three days, as long as a one-time link lives. */
    private static final int MOST_ATTEMPTS = 20;

    private static final int LONGEST_ERROR = 300;

    @Inject
    private Sql sql;

    @Inject
    private PortalClock clock;

    /** A mail that was taken to be sent. */
    public record Taken(
            UUID id, String recipient, String subject, String body, String thread, Instant createdAt, int attempt) {}

    /** What became of a mail. */
    public enum State {
        /** Has not left yet. */
        WAITING,
        /** Has left. */
        SENT,
        /** Is no longer wanted. */
        RECALLED,
        /** Could not be sent, and is not tried any more. */
        GIVEN_UP
    }

    /**
     * A mail as listed.
     *
     * @param body null once it has left or is no longer wanted
     * @param attempts how often it has been tried
     * @param error what the mail server said last; null if it was not tried or has left
     */
    public record Row(
            UUID id,
            String recipient,
            String subject,
            String body,
            State state,
            Instant createdAt,
            Instant sentAt,
            Instant nextAttemptAt,
            int attempts,
            String error) {

        /** For pages. */
        public String getRecipient() {
            return recipient;
        }

        /** For pages. */
        public String getSubject() {
            return subject;
        }

        /** For pages. */
        public String getBody() {
            return body;
        }

        /** For pages. */
        public State getState() {
            return state;
        }

        /** For pages. */
        public Instant getCreatedAt() {
            return createdAt;
        }

        /** For pages. */
        public Instant getSentAt() {
            return sentAt;
        }

        /** For pages. */
        public Instant getNextAttemptAt() {
            return nextAttemptAt;
        }

        /** For pages. */
        public int getAttempts() {
            return attempts;
        }

        /** For pages. */
        public String getError() {
            return error;
        }
    }

    /** Takes the mail that has been due for longest, if any; other nodes take others. */
    public Optional<Taken> take() {
        Instant now = clock.instant();
        return sql
                .list(
                        "update kernel.outbox o set attempts = o.attempts + 1, next_attempt_at = ?"
                                + " from (select id from kernel.outbox where next_attempt_at <= ?"
                                + "   order by next_attempt_at limit 1 for update skip locked) due"
                                + " where o.id = due.id"
                                + " returning o.id, o.recipient, o.subject, o.body, o.thread, o.created_at, o.attempts",
                        row -> new Taken(
                                row.getObject("id", UUID.class),
                                row.getString("recipient"),
                                row.getString("subject"),
                                row.getString("body"),
                                row.getString("thread"),
                                Sql.instant(row, "created_at"),
                                row.getInt("attempts")),
                        now.plus(TAKEN_FOR),
                        now)
                .stream()
                .findFirst();
    }

    /** It has left: its text is forgotten. */
    public void sent(UUID id) {
        sql.update(
                "update kernel.outbox set sent_at = ?, body = null, next_attempt_at = null, last_error = null"
                        + " where id = ? and recalled_at is null",
                clock.instant(),
                id);
    }

    /** It could not be sent: tried again after a while that doubles each time, for three days. */
    public void failed(Taken mail, String error) {
        String told = String.valueOf(error).replaceAll("\\s+", " ");
        sql.update(
                "update kernel.outbox set last_error = ?, next_attempt_at = case when recalled_at is null then ?::timestamptz end"
                        + " where id = ? and sent_at is null",
                told.length() > LONGEST_ERROR ? told.substring(0, LONGEST_ERROR) : told,
                mail.attempt() >= MOST_ATTEMPTS ? null : clock.instant().plus(waitAfter(mail.attempt())),
                mail.id());
    }

    /**
     * How long to wait after an attempt that failed.
     *
     * @param attempt counted from 1
     */
    static Duration waitAfter(int attempt) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempt - 1, 20));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /**
     * A slice of all mails, the latest first; one statement.
     *
     * @param state a constant's name of {@link State}; null or empty for all
     * @param after a cursor of an earlier slice; null for the first
     */
    public Slice<Row> slice(String state, String after, int limit) {
        InputCheck check = new InputCheck();
        State wanted = check.constant("state", state, State.class);
        check.end();
        StringBuilder condition = new StringBuilder();
        List<Object> parameters = new ArrayList<>();
        if (wanted != null) {
            condition.append(
                    switch (wanted) {
                        case WAITING -> " and next_attempt_at is not null";
                        case SENT -> " and sent_at is not null";
                        case RECALLED -> " and recalled_at is not null";
                        case GIVEN_UP -> " and next_attempt_at is null and sent_at is null and recalled_at is null";
                    });
        }
        Cursor cursor = Cursor.decode(after, 2);
        if (cursor != null) {
            condition.append(" and (created_at, id) < (?, ?)");
            parameters.add(cursor.moment(0));
            parameters.add(cursor.id(1));
        }
        parameters.add(limit + 1);
        List<Row> rows = sql.list(
                "select * from kernel.outbox where true" + condition + " order by created_at desc, id desc limit ?",
                OutboxMails::row,
                parameters.toArray());
        return Slice.of(rows, limit, row -> Cursor.at(row.createdAt(), row.id()), -1);
    }

    private static Row row(ResultSet row) throws SQLException {
        Instant sent = Sql.instant(row, "sent_at");
        Instant next = Sql.instant(row, "next_attempt_at");
        State state = sent != null
                ? State.SENT
                : Sql.instant(row, "recalled_at") != null
                        ? State.RECALLED
                        : next != null ? State.WAITING : State.GIVEN_UP;
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body"),
                state,
                Sql.instant(row, "created_at"),
                sent,
                next,
                row.getInt("attempts"),
                row.getString("last_error"));
    }
}
