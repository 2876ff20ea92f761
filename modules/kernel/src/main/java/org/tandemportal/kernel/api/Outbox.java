package org.tandemportal.kernel.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
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
        UUID id = UUID.randomUUID();
        String line = subject.replaceAll("\\s+", " ").strip();
        Instant now = clock.instant();
        sql.update(
                "insert into kernel.outbox (id, client_id, recipient, subject, body, created_at, next_attempt_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                id,
                clientId,
                to,
                line.length() > LONGEST_SUBJECT ? line.substring(0, LONGEST_SUBJECT) : line,
                text,
                now,
                now);
        return id;
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
