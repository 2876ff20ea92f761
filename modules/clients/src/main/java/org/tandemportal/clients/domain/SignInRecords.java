package org.tandemportal.clients.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.tandemportal.kernel.api.Role;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.data.Database;

/**
 * What signing in reads and keeps, while nobody is signed in yet. Each question is one statement to a function of the
 * database that answers for one person only.
 */
@ApplicationScoped
public class SignInRecords {

    @Inject
    private Database database;

    /** A person's password hash by their address. */
    public record Password(UUID personId, String hash) {}

    /**
     * What is kept of a passkey.
     *
     * @param userHandle what stands for its owner on their devices
     * @param credential the public half of it, and what the device calls it
     * @param backupEligible whether it may be copied between its owner's devices
     */
    public record KnownPasskey(UUID id, UUID personId, byte[] userHandle, byte[] credential, boolean backupEligible) {}

    /** The viewer that a person is; empty if they have been deactivated. */
    public Optional<Viewer> viewer(UUID personId) {
        return viewer("select * from clients.viewer_of(?)", personId);
    }

    /**
     * The viewer whom a session belongs to; empty if it is over or they have been deactivated; without any
     * scope if they have to set up a second factor first. Notes that it is used.
     */
    public Optional<Viewer> viewerOfSession(byte[] idHash, Instant now) {
        return ask(
                "select * from clients.viewer_of_session(?, ?)",
                row -> row.getBoolean("second_factor_due") ? viewer(row).with(Set.of()) : viewer(row),
                idHash,
                OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
    }

    /**
     * What a token gives.
     *
     * @param viewer the person whom it acts for, narrowed by it
     */
    public record TokenHolder(UUID tokenId, Viewer viewer) {}

    /** Whom a token acts for; empty if it is unknown or has expired. Notes that it is used. */
    public Optional<TokenHolder> viewerOfToken(byte[] tokenHash, Instant now) {
        return ask(
                "select * from clients.viewer_of_token(?, ?)",
                row -> new TokenHolder(
                        row.getObject("token_id", UUID.class),
                        viewer(row).narrowed(Tokens.scopes(row.getString("scopes")), row.getString("engagement"))),
                tokenHash,
                OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
    }

    private Optional<Viewer> viewer(String question, Object... parameters) {
        return ask(question, SignInRecords::viewer, parameters);
    }

    private static Viewer viewer(ResultSet row) throws SQLException {
        Map<String, Role> participations = new LinkedHashMap<>();
        String roles = row.getString("participations");
        if (roles != null) {
            Arrays.stream(roles.split(","))
                    .map(role -> role.split("="))
                    .forEach(role -> participations.put(role[0], Role.valueOf(role[1])));
        }
        Set<UUID> clients = new TreeSet<>();
        String visible = row.getString("clients");
        if (visible != null) {
            Arrays.stream(visible.split(",")).map(UUID::fromString).forEach(clients::add);
        }
        return new Viewer(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                Side.valueOf(row.getString("side")),
                row.getObject("organisation_id", UUID.class),
                row.getBoolean("administrator"),
                clients,
                Collections.unmodifiableMap(participations),
                ZoneId.of(row.getString("zone")),
                row.getString("language"),
                row.getString("theme"));
    }

    /** The password of the active person with this address, if any. */
    public Optional<Password> password(String email) {
        return ask(
                "select * from clients.password_of(?)",
                row -> new Password(row.getObject("id", UUID.class), row.getString("password_hash")),
                email);
    }

    /** The passkey that a device calls so, if it belongs to an active person. */
    public Optional<KnownPasskey> passkey(byte[] credentialId) {
        return ask(
                "select * from clients.passkey_of(?)",
                row -> new KnownPasskey(
                        row.getObject("id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getBytes("user_handle"),
                        row.getBytes("credential"),
                        row.getBoolean("backup_eligible")),
                credentialId);
    }

    /** The person that an unused, unexpired one-time link is for. */
    public Optional<UUID> personOfLink(byte[] linkHash, Instant now) {
        return ask(
                "select id from clients.person_of_link(?, ?)",
                row -> row.getObject("id", UUID.class),
                linkHash,
                OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
    }

    /**
     * Counts an attempt before it is made, unless its subject is blocked: after {@code free} of them, each further one blocks
     * for twice as long as the one before, from two seconds to a quarter of an hour. Those older than an hour are forgotten.
     *
     * @return until when the subject is blocked; empty if the attempt may be made
     */
    public Optional<Instant> attempt(byte[] subject, int free, Instant now) {
        OffsetDateTime moment = OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
        return ask(
                "with made as (insert into clients.sign_in_failure as f (subject, failures, last_at) values (?, 1, ?)"
                        + " on conflict (subject) do update set"
                        + " failures = case when f.last_at < excluded.last_at - interval '1 hour' then 1 else f.failures + 1 end,"
                        + " blocked_until = case when f.last_at >= excluded.last_at - interval '1 hour' and f.failures + 1 > ?"
                        + "   then excluded.last_at + least(interval '15 minutes', interval '1 second' * power(2, least(f.failures + 1 - ?, 10)))"
                        + "   end,"
                        + " last_at = excluded.last_at"
                        + " where f.blocked_until is null or f.blocked_until <= excluded.last_at returning 1)"
                        + " select (select blocked_until from clients.sign_in_failure where subject = ?) until"
                        + " where not exists (select from made)",
                row -> row.getObject("until") == null
                        ? now.plusSeconds(1)
                        : row.getObject("until", OffsetDateTime.class).toInstant(),
                subject,
                moment,
                free,
                free,
                subject);
    }

    /** Takes an attempt back that did not fail. */
    public void takeBack(byte[] subject, int free) {
        change(
                "update clients.sign_in_failure set failures = greatest(failures - 1, 0),"
                        + " blocked_until = case when failures - 1 > ? then blocked_until end where subject = ?",
                free,
                subject);
    }

    /** Forgets the failures of an account that has signed in. */
    public void succeeded(byte[] subject) {
        change("delete from clients.sign_in_failure where subject = ?", subject);
    }

    /** Keeps a one-time link's hash; joins the transaction. */
    public void addLink(byte[] linkHash, Person person, Instant expires) {
        change(
                "insert into clients.one_time_link(link_hash, person_id, client_id, expires_at) values (?, ?, ?, ?)",
                linkHash,
                person.id(),
                person.clientId(),
                OffsetDateTime.ofInstant(expires, ZoneOffset.UTC));
    }

    /** Uses a link up; joins the transaction. False if somebody else just did. */
    public boolean useLink(byte[] linkHash, Instant now) {
        return change(
                        "update clients.one_time_link set used_at = ? where link_hash = ? and used_at is null",
                        OffsetDateTime.ofInstant(now, ZoneOffset.UTC),
                        linkHash)
                == 1;
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> Optional<T> ask(String question, Row<T> answer, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, question, parameters);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.ofNullable(answer.read(row)) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("Signing in could not read the database", e);
        }
    }

    private int change(String statement, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = prepare(connection, statement, parameters)) {
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Signing in could not write the database", e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
