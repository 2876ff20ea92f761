package org.tandemportal.clients.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tandemportal.kernel.data.Sql;

/** The one-time links by which people come in: at most one that works for each person. */
@ApplicationScoped
public class Invitations {

    /** How long a link works. */
    public static final Duration LIFE = Duration.ofHours(72);

    @Inject
    private Sql sql;

    @Inject
    private SignInRecords signInRecords;

    /**
     * An invitation that has been sent.
     *
     * @param mailId in the outbox
     */
    public record Sent(byte[] linkHash, UUID mailId) {}

    /** The latest one of somebody, if it has not been withdrawn. */
    public Optional<Sent> of(UUID personId) {
        return sql
                .list(
                        "select link_hash, mail_id from clients.invitation where person_id = ?",
                        row -> new Sent(row.getBytes("link_hash"), row.getObject("mail_id", UUID.class)),
                        personId)
                .stream()
                .findFirst();
    }

    /** Keeps a new one; an earlier one must have ended. */
    public void add(Person person, byte[] linkHash, UUID mailId, Instant now) {
        signInRecords.addLink(linkHash, person, now.plus(LIFE));
        sql.update(
                "insert into clients.invitation (person_id, client_id, link_hash, mail_id, invited_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                person.id(),
                person.clientId(),
                linkHash,
                mailId,
                now,
                now.plus(LIFE));
    }

    /** Ends all links of somebody, so that none of them works any more. */
    public void end(UUID personId) {
        sql.update("delete from clients.one_time_link where person_id = ?", personId);
        sql.update("delete from clients.invitation where person_id = ?", personId);
    }

    /** Ends all tokens of somebody. */
    public void endTokens(UUID personId) {
        sql.update("delete from clients.api_token where person_id = ?", personId);
    }
}
