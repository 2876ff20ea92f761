package org.tandemportal.kernel.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tandemportal.kernel.data.Sql;

/**
 * What is to leave the portal by mail: written in the caller's transaction, so that it is sent if and only if that is
 * committed; the portal sends it afterwards and tries again when it can't.
 */
@ApplicationScoped
public class Outbox {

    private static final int LONGEST_SUBJECT = 250;

    @Inject
    private Sql sql;

    @Inject
    private PortalClock clock;

    /**
     * A mail to be sent once the running transaction is committed.
     *
     * @param clientId whose record it tells of: a client, or {@link Viewer#PROVIDER_RECORDS}
     * @param to one address
     * @param subject one line; line breaks become blanks, what is too long is cut
     * @param text plain text; it is forgotten once the mail has left, so it may hold a one-time link
     * @return the mail's id, for {@link #recall}
     */
    public UUID mail(UUID clientId, String to, String subject, String text) {
        Mail mail = new Mail(UUID.randomUUID(), clientId, to, subject, text);
        mailAll(List.of(mail));
        return mail.id();
    }

    /**
     * A mail to be sent.
     *
     * @param id any new one
     * @param clientId whose record it tells of: a client, or {@link Viewer#PROVIDER_RECORDS}
     * @param to one address
     * @param subject one line; line breaks become blanks, what is too long is cut
     * @param text plain text; it is forgotten once the mail has left
     * @param thread what mails of one conversation have in common, such as a record's key; letters, digits, points, dashes; null
     *     for a mail that stands alone
     * @param onlyFor the side that only may know of it; null for both
     */
    public record Mail(UUID id, UUID clientId, String to, String subject, String text, String thread, Side onlyFor) {

        /** A mail that stands alone and keeps nothing from the other side. */
        public Mail(UUID id, UUID clientId, String to, String subject, String text) {
            this(id, clientId, to, subject, text, null, null);
        }
    }

    /** Mails to be sent once the running transaction is committed; one statement. */
    public void mailAll(List<Mail> mails) {
        if (mails.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        sql.update(
                "insert into kernel.outbox (id, client_id, recipient, subject, body, thread, only_for, created_at,"
                        + " next_attempt_at)"
                        + " select m.id, m.client_id, m.recipient, m.subject, m.body, m.thread, m.only_for,"
                        + " ?::timestamptz, ?::timestamptz"
                        + " from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])"
                        + " as m(id, client_id, recipient, subject, body, thread, only_for)",
                now,
                now,
                mails.stream().map(Mail::id).toList(),
                mails.stream().map(Mail::clientId).toList(),
                mails.stream().map(Mail::to).toList(),
                mails.stream().map(mail -> line(mail.subject())).toList(),
                mails.stream().map(Mail::text).toList(),
                mails.stream().map(Mail::thread).toList(),
                mails.stream()
                        .map(mail ->
                                mail.onlyFor() == null ? null : mail.onlyFor().name())
                        .toList());
    }

    private static String line(String subject) {
        String line = subject.replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST_SUBJECT ? line.substring(0, LONGEST_SUBJECT) : line;
    }

    /** Keeps a mail from being sent, and forgets its text; nothing happens if it has left already. */
    public void recall(UUID id) {
        sql.update(
                "update kernel.outbox set body = null, recalled_at = ?, next_attempt_at = null"
                        + " where id = ? and sent_at is null and recalled_at is null",
                clock.instant(),
                id);
    }
}
