package org.tandemportal.clients.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
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

    /** One to be kept. */
    public record New(Person person, byte[] linkHash, UUID mailId) {}

    /** Keeps new ones; earlier ones of the same people must have ended. Two statements. */
    public void addAll(List<New> invitations, Instant now) {
        List<Object> people = new ArrayList<>();
        List<Object> clients = new ArrayList<>();
        List<Object> hashes = new ArrayList<>();
        List<Object> mails = new ArrayList<>();
        for (New invitation : invitations) {
            people.add(invitation.person().id());
            clients.add(invitation.person().clientId());
            hashes.add(HexFormat.of().formatHex(invitation.linkHash()));
            mails.add(invitation.mailId());
        }
        sql.update(
                "insert into clients.one_time_link (link_hash, person_id, client_id, expires_at)"
                        + " select decode(l.hash, 'hex'), l.person_id, l.client_id, ?::timestamptz"
                        + " from unnest(?::text[], ?::uuid[], ?::uuid[]) as l(hash, person_id, client_id)",
                now.plus(LIFE),
                hashes,
                people,
                clients);
        sql.update(
                "insert into clients.invitation (person_id, client_id, link_hash, mail_id, invited_at, expires_at)"
                        + " select i.person_id, i.client_id, decode(i.hash, 'hex'), i.mail_id, ?::timestamptz, ?::timestamptz"
                        + " from unnest(?::uuid[], ?::uuid[], ?::text[], ?::uuid[]) as i(person_id, client_id, hash, mail_id)",
                now,
                now.plus(LIFE),
                people,
                clients,
                hashes,
                mails);
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
