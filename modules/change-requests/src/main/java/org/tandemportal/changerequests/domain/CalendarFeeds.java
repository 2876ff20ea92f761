package org.tandemportal.changerequests.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tandemportal.kernel.data.Sql;

/** The private addresses of calendars. Their secrets are 256 random bits, and only a hash of each is kept. */
@ApplicationScoped
public class CalendarFeeds {

    private static final String COLUMNS =
            "select id, person_id, engagement, made_at, last_read_on from change_requests.calendar_feed ";
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private Sql sql;

    /** A new secret, safe in an address. */
    public String secret() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Somebody's, that for all engagements first; one statement. */
    public List<CalendarFeed> of(UUID personId) {
        return sql.list(COLUMNS + "where person_id = ? order by engagement nulls first", CalendarFeeds::read, personId);
    }

    /** The one with this secret; empty if there is none that the viewer may see. */
    public Optional<CalendarFeed> withSecret(String secret) {
        return sql.list(COLUMNS + "where token_hash = decode(?, 'hex')", CalendarFeeds::read, hash(secret)).stream()
                .findFirst();
    }

    /** Makes one, or gives it another secret, so that its earlier address stops. */
    public void keep(UUID clientId, UUID personId, String engagement, String secret, Instant now) {
        sql.update(
                "insert into change_requests.calendar_feed(id, client_id, person_id, engagement, token_hash, made_at)"
                        + " values (?, ?, ?, ?, decode(?, 'hex'), ?) on conflict (person_id, engagement)"
                        + " do update set token_hash = excluded.token_hash, made_at = excluded.made_at, last_read_on = null",
                UUID.randomUUID(),
                clientId,
                personId,
                engagement,
                hash(secret),
                now);
    }

    /** Ends one of somebody's; whether there was one. */
    public boolean end(UUID personId, UUID id) {
        return sql.update("delete from change_requests.calendar_feed where person_id = ? and id = ?", personId, id) > 0;
    }

    /** Notes that one was read, once a day. */
    public void noteRead(UUID id, LocalDate today) {
        sql.update(
                "update change_requests.calendar_feed set last_read_on = ? where id = ? and last_read_on is distinct from ?",
                today,
                id,
                today);
    }

    /** A secret of so many random bits cannot be guessed, so a hash without a salt keeps it. */
    private static String hash(String secret) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    private static CalendarFeed read(ResultSet row) throws SQLException {
        return new CalendarFeed(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("engagement"),
                Sql.instant(row, "made_at"),
                row.getObject("last_read_on", LocalDate.class));
    }
}
