package org.tandemportal.changerequests.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.tandemportal.changerequests.api.Priority;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.data.Sql;

/** The change requests whose clocks are to be looked at, and what was told of them. */
@ApplicationScoped
public class TargetWatch {

    @Inject
    private Sql sql;

    /**
     * One that is looked at.
     *
     * @param level what holds in its engagement
     * @param told of what was told already
     */
    public record Watched(
            SubjectRef subject,
            String title,
            UUID clientOwner,
            UUID providerOwner,
            TargetClock clock,
            ServiceLevel level,
            Told told) {

        /** Who cares for it on a side; null if nobody does yet. */
        public UUID owner(Side side) {
            return side == Side.CLIENT ? clientOwner : providerOwner;
        }
    }

    /** How far each target was told of: 0 not at all, 1 that it is near, 2 that it has passed. */
    public record Told(int response, int client, int provider) {

        /** How far one was told of. */
        public int of(TargetStanding standing) {
            return standing.kind() == TargetStanding.Kind.RESPONSE
                    ? response
                    : standing.side() == Side.CLIENT ? client : provider;
        }

        /** The same with one told further. */
        public Told with(TargetStanding standing, int step) {
            return standing.kind() == TargetStanding.Kind.RESPONSE
                    ? new Told(step, client, provider)
                    : standing.side() == Side.CLIENT
                            ? new Told(response, step, provider)
                            : new Told(response, client, step);
        }
    }

    /**
     * What was found.
     *
     * @param next when it is to be looked at again; null for not before it moves
     */
    public record Looked(String key, Told told, Instant next) {}

    /**
     * Takes those that are to be looked at by now, the longest due first; two statements. Until the transaction ends no other node
     * takes them.
     */
    public List<Watched> take(Instant now, int most) {
        List<String> keys = sql.list(
                "update change_requests.target_clock set next_check = null where change_request in"
                        + " (select change_request from change_requests.target_clock where next_check <= ?"
                        + " order by next_check, change_request limit ? for update skip locked) returning change_request",
                row -> row.getString("change_request"),
                now,
                most);
        return keys.isEmpty()
                ? List.of()
                : sql.list(
                        "select c.key, c.engagement, c.client_id, c.title, c.client_owner, c.provider_owner, c.priority, c.side,"
                                + " c.window_start, t.responded_at, t.told_response, t.told_client, t.told_provider,"
                                + " l.terms::text as terms, " + Turn.SELECT.formatted("c.key") + "::text as turns"
                                + " from change_requests.target_clock t join change_requests.change_request c on c.key = t.change_request"
                                + " left join change_requests.service_level l on l.engagement = c.engagement"
                                + " where t.change_request = any (?) order by c.key",
                        TargetWatch::watched,
                        keys);
    }

    private static Watched watched(ResultSet row) throws SQLException {
        return new Watched(
                new SubjectRef(
                        SubjectType.CHANGE_REQUEST,
                        row.getString("key"),
                        row.getString("engagement"),
                        row.getObject("client_id", UUID.class)),
                row.getString("title"),
                row.getObject("client_owner", UUID.class),
                row.getObject("provider_owner", UUID.class),
                clock(row),
                ServiceLevel.of(row.getString("terms")),
                new Told(row.getInt("told_response"), row.getInt("told_client"), row.getInt("told_provider")));
    }

    /** Reads the columns priority, side, turns, responded_at and window_start. */
    static TargetClock clock(ResultSet row) throws SQLException {
        return new TargetClock(
                Priority.valueOf(row.getString("priority")),
                Side.valueOf(row.getString("side")),
                Turn.list(row.getString("turns")),
                Sql.instant(row, "responded_at"),
                Sql.instant(row, "window_start"));
    }

    /** Keeps what was found; one statement. */
    public void keep(List<Looked> looked) {
        if (looked.isEmpty()) {
            return;
        }
        sql.update(
                "update change_requests.target_clock t set next_check = v.next::timestamptz, told_response = v.response::smallint,"
                        + " told_client = v.client::smallint, told_provider = v.provider::smallint"
                        + " from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])"
                        + " as v(key, next, response, client, provider) where t.change_request = v.key",
                texts(looked.stream().map(Looked::key)),
                texts(looked.stream()
                        .map(one -> one.next() == null ? null : one.next().toString())),
                texts(looked.stream().map(one -> Integer.toString(one.told().response()))),
                texts(looked.stream().map(one -> Integer.toString(one.told().client()))),
                texts(looked.stream().map(one -> Integer.toString(one.told().provider()))));
    }

    private static List<String> texts(Stream<String> texts) {
        // Holds null, which List.of does not.
        return texts.collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
    }

    /** The side that was asked has said something about a change request; only the first time counts. One statement. */
    public void responded(String key, Side by, Instant now) {
        sql.update(
                "update change_requests.target_clock set responded_at = ? where change_request = ? and responded_at is null"
                        + " and asked_by <> ?",
                now,
                key,
                by.name());
    }
}
