package org.tandemportal.clients.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tandemportal.clients.api.SignInWay;
import org.tandemportal.kernel.data.Sql;

/** Where people are signed in. Kept in the database, so that a session that was ended is over on every node at once. */
@ApplicationScoped
public class Sessions {

    /** How long a session lives without being used. The database's function {@code viewer_of_session} heeds it. */
    public static final Duration IDLE = Duration.ofMinutes(30);

    /** How long a session lives at most. The database's function {@code viewer_of_session} heeds it. */
    public static final Duration LONGEST = Duration.ofHours(12);

    @Inject
    private Sql sql;

    /**
     * One session.
     *
     * @param way how it was begun
     * @param device what it was begun with; may be empty
     * @param networkAddress where it was begun from
     * @param lastUsedAt to the minute
     */
    public record Session(
            UUID id, SignInWay way, String device, String networkAddress, Instant createdAt, Instant lastUsedAt) {}

    /** Keeps a new one, and forgets those of the same person that are over. */
    public void begin(
            byte[] idHash,
            UUID person,
            UUID clientId,
            SignInWay way,
            String device,
            String networkAddress,
            Instant now) {
        sql.update(
                "delete from clients.session where person_id = ? and (last_used_at <= ? or created_at <= ?)",
                person,
                now.minus(IDLE),
                now.minus(LONGEST));
        sql.update(
                "insert into clients.session(id, id_hash, person_id, client_id, way, created_at, last_used_at, device, network_address)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                idHash,
                person,
                clientId,
                way.name(),
                now,
                now,
                device,
                networkAddress);
    }

    /** Notes what an identity provider calls the person and their session there; hashes, the session's may be null. */
    public void noteOpenId(byte[] idHash, byte[] subject, byte[] session) {
        sql.update(
                "update clients.session set openid_subject = ?, openid_session = ? where id_hash = ?",
                subject,
                session,
                idHash);
    }

    /** Ends what began as this session of an identity provider; tells how many. */
    public int endOpenIdSession(byte[] session) {
        return sql.update("delete from clients.session where openid_session = ?", session);
    }

    /** Ends all sessions that an identity provider began for somebody; tells how many. */
    public int endOpenIdSubject(byte[] subject) {
        return sql.update("delete from clients.session where openid_subject = ?", subject);
    }

    /** A person's sessions that are not over, the one used last first. */
    public List<Session> of(UUID person, Instant now) {
        return sql.list(
                "select id, way, device, network_address, created_at, last_used_at from clients.session"
                        + " where person_id = ? and last_used_at > ? and created_at > ? order by last_used_at desc, id limit 100",
                row -> new Session(
                        row.getObject("id", UUID.class),
                        SignInWay.valueOf(row.getString("way")),
                        row.getString("device"),
                        row.getString("network_address"),
                        Sql.instant(row, "created_at"),
                        Sql.instant(row, "last_used_at")),
                person,
                now.minus(IDLE),
                now.minus(LONGEST));
    }

    /** Those of these hashes, in hexadecimal digits, whose sessions go on; one statement. */
    public List<String> open(Collection<String> hashes, Instant now) {
        return sql.list(
                "select h from unnest(?::text[]) h join clients.session s on s.id_hash = decode(h, 'hex')"
                        + " where s.last_used_at > ? and s.created_at > ?",
                row -> row.getString(1),
                hashes,
                now.minus(IDLE),
                now.minus(LONGEST));
    }

    /** The one of a person that is known by this hash. */
    public Optional<UUID> withHash(UUID person, byte[] idHash) {
        return sql
                .list(
                        "select id from clients.session where person_id = ? and id_hash = ?",
                        row -> row.getObject("id", UUID.class),
                        person,
                        idHash)
                .stream()
                .findFirst();
    }

    /** Whether the one of a person that is known by this hash has begun after a moment. */
    public boolean hasBegunAfter(UUID person, byte[] idHash, Instant moment) {
        return !sql.list(
                        "select id from clients.session where person_id = ? and id_hash = ? and created_at > ?",
                        row -> row.getObject("id", UUID.class),
                        person,
                        idHash,
                        moment)
                .isEmpty();
    }

    /** Ends one of a person; false if there is no such session of theirs. */
    public boolean end(UUID person, UUID id) {
        return sql.update("delete from clients.session where person_id = ? and id = ?", person, id) == 1;
    }

    /**
     * Ends a person's sessions.
     *
     * @param except the hash of the one that goes on; null for none
     * @return how many there were
     */
    public int endAll(UUID person, byte[] except) {
        return except == null
                ? sql.update("delete from clients.session where person_id = ?", person)
                : sql.update("delete from clients.session where person_id = ? and id_hash <> ?", person, except);
    }
}
