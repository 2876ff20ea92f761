package org.tandemportal.clients.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tandemportal.kernel.api.Scope;
import org.tandemportal.kernel.data.Sql;

/** The tokens by which programs act as people. Only their hashes are kept. */
@ApplicationScoped
public class Tokens {

    /** What a token begins with, so that it is recognised where it should not lie about. */
    public static final String PREFIX = "tdm_";

    /** How many somebody can have at a time. */
    public static final int MOST = 50;

    @Inject
    private Sql sql;

    /**
     * One token.
     *
     * @param engagement the only one that it may be used in; null for all of its owner's
     * @param expiresAt null for never
     * @param lastUsedAt to the minute; null for never yet
     */
    public record Token(
            UUID id,
            String name,
            Set<Scope> scopes,
            String engagement,
            Instant createdAt,
            Instant expiresAt,
            Instant lastUsedAt) {}

    /** Keeps a new one. */
    public void add(byte[] tokenHash, UUID person, UUID clientId, Token token) {
        sql.update(
                "insert into clients.api_token(token_hash, person_id, client_id, id, name, scopes, engagement, created_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                tokenHash,
                person,
                clientId,
                token.id(),
                token.name(),
                words(token.scopes()),
                token.engagement(),
                token.createdAt(),
                token.expiresAt());
    }

    /** A person's tokens, the newest first; expired ones too, until their owner takes them away. */
    public List<Token> of(UUID person) {
        return sql.list(
                "select id, name, scopes, engagement, created_at, expires_at, last_used_at from clients.api_token"
                        + " where person_id = ? order by created_at desc, id",
                row -> new Token(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        scopes(row.getString("scopes")),
                        row.getString("engagement"),
                        Sql.instant(row, "created_at"),
                        Sql.instant(row, "expires_at"),
                        Sql.instant(row, "last_used_at")),
                person);
    }

    /** A token whose owner has not been told yet that it is about to end. */
    public record Ending(UUID person, String name, Instant expiresAt) {}

    /**
     * Takes tokens that end soon, so that their owners are told once; others who do the same at the time take others. Those
     * that were made to live no longer than that are passed over.
     *
     * @param soon how soon
     * @param most at most so many
     */
    public List<Ending> takeEnding(Instant now, Duration soon, int most) {
        return sql.list(
                "update clients.api_token t set ending_told = true from (select e.token_hash from clients.api_token e"
                        + "   join clients.person p on p.id = e.person_id and p.active"
                        + "   where not e.ending_told and e.expires_at > ? and e.expires_at <= ?"
                        + "   and e.expires_at - e.created_at > ? * interval '1 second'"
                        + "   order by e.expires_at limit ? for update of e skip locked) due"
                        + " where t.token_hash = due.token_hash returning t.person_id, t.name, t.expires_at",
                row -> new Ending(
                        row.getObject("person_id", UUID.class), row.getString("name"), Sql.instant(row, "expires_at")),
                now,
                now.plus(soon),
                soon.toSeconds(),
                most);
    }

    /** Ends one of a person; tells what it was called, empty if there is no such token of theirs. */
    public Optional<String> end(UUID person, UUID id) {
        return sql
                .list(
                        "delete from clients.api_token where person_id = ? and id = ? returning name",
                        row -> row.getString("name"),
                        person,
                        id)
                .stream()
                .findFirst();
    }

    /** As they are kept. */
    static String words(Collection<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::name).collect(Collectors.joining(","));
    }

    /** As they were kept. */
    static Set<Scope> scopes(String words) {
        EnumSet<Scope> scopes = EnumSet.noneOf(Scope.class);
        Arrays.stream(words.split(",")).map(Scope::valueOf).forEach(scopes::add);
        return Collections.unmodifiableSet(scopes);
    }
}
