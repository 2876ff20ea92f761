package org.tandemportal.portal.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tandemportal.portal.running.Answer;
import org.tandemportal.portal.running.FromOutsideIT;
import org.tandemportal.portal.running.RunningPortal;
import org.tandemportal.portal.running.StatementLog;
import org.tandemportal.portal.running.Visitor;

/** How many statements pages and resources send to the database: few, and no more when there is more to show. */
class StatementsOfPagesIT extends FromOutsideIT {

    private static final String ENGAGEMENT = "PTV-WEB";
    private static final int FEW = 50;
    private static final int MANY = 5_000;

    /** Keys of copies begin here, so that they can be told from the demo's. */
    private static final int FIRST_COPY = 100_000;

    @AfterEach
    void takeTheCopiesAway() throws SQLException {
        inDatabase(statement -> {
            for (String table : List.of("verdict", "revision")) {
                statement.execute("delete from change_requests." + table + " where " + copies("change_request"));
            }
            statement.execute("delete from change_requests.change_request where " + copies("key"));
            statement.execute("delete from discussions.comment where author_id is not null and body like 'Copy %'");
        });
    }

    private static String copies(String column) {
        return column + " ~ '^" + ENGAGEMENT + "-[0-9]{6}$'";
    }

    @Test
    void staysWithinTheBudgetHoweverMuchThereIs() throws SQLException {
        List<Route> routes = new ArrayList<>(Routes.runningPages());
        routes.removeIf(Route::isOpen);
        Routes.runningResources().stream()
                .filter(route -> route.verb().equals("GET"))
                .forEach(routes::add);
        setUpAnIdentityProvider();
        // Which record stands for which is settled before the copies come.
        Map<Route, String> addresses = new LinkedHashMap<>();
        routes.forEach(route -> addresses.put(route, route.address(ENGAGEMENT)));
        try (StatementLog log = StatementLog.open()) {
            fillUpTo(FEW);
            Map<String, List<String>> atFew = measure(log, addresses);
            fillUpTo(MANY);
            Map<String, List<String>> atMany = measure(log, addresses);
            Map<String, String> wrong = new TreeMap<>();
            for (Route route : routes) {
                List<String> few = atFew.get(route.name());
                List<String> many = atMany.get(route.name());
                if (few.size() > route.kind().statements()) {
                    wrong.put(
                            route.name(),
                            few.size() + " statements, but " + route.kind().statements() + " are allowed for a "
                                    + route.kind() + ":\n    " + String.join("\n    ", few));
                } else if (many.size() != few.size() && !route.name().endsWith(".csv")) {
                    wrong.put(
                            route.name(),
                            few.size() + " statements at " + FEW + " change requests, but " + many.size() + " at "
                                    + MANY + ":\n    " + String.join("\n    ", many));
                }
            }
            assertThat(wrong).isEmpty();
        }
    }

    /** So that there is one to show; it is not used. */
    private static void setUpAnIdentityProvider() throws SQLException {
        try (Connection connection = RunningPortal.get().connectAsSuperuser();
                PreparedStatement statement = connection.prepareStatement(
                        "insert into clients.openid_provider(organisation_id, client_id, issuer, oauth_client_id, active, makes_people, only_way)"
                                + " select client_id, client_id, 'https://login.example.org', 'tandem', false, false, false"
                                + " from engagements.engagement where code = ? on conflict do nothing")) {
            statement.setString(1, ENGAGEMENT);
            statement.executeUpdate();
        }
    }

    private static Map<String, List<String>> measure(StatementLog log, Map<Route, String> addresses)
            throws SQLException {
        Map<String, List<String>> measured = new LinkedHashMap<>();
        for (Map.Entry<Route, String> entry : addresses.entrySet()) {
            Route route = entry.getKey();
            Visitor visitor = visitor(route);
            // The first time reads the page itself.
            Answer answer = visitor.get(entry.getValue());
            if (answer.status() == 403 && route.kind() == Route.Kind.FORM) {
                measured.put(route.name(), List.of());
                continue;
            }
            assertThat(answer.status()).as(route.name() + " " + answer).isEqualTo(200);
            List<String> statements =
                    log.during(() -> visitor.get(entry.getValue())).statements();
            if (statements.size() > route.kind().statements()) {
                // The portal's own clockwork may have had something to do at the same time; it does not do so twice.
                List<String> again =
                        log.during(() -> visitor.get(entry.getValue())).statements();
                statements = again.size() < statements.size() ? again : statements;
            }
            measured.put(route.name(), statements);
        }
        return measured;
    }

    /** Somebody who may ask for it. */
    private static Visitor visitor(Route route) {
        boolean administrator = route.kind() == Route.Kind.ADMINISTRATION;
        return route.isResource()
                ? Visitor.withToken(administrator ? "demo-admin-ridgeline" : "demo-lead-paramour")
                : Visitor.ofTheDemo(administrator ? "admin@ridgeline.example" : "lead@paramour.example");
    }

    /** Copies the demo's change requests, and comments on the one whose page is asked for. */
    private static void fillUpTo(int changeRequests) throws SQLException {
        inDatabase(statement -> {
            String columns = columns(statement, "change_requests", "change_request");
            int there = count(statement, "change_requests.change_request where engagement = '" + ENGAGEMENT + "'");
            statement.execute("insert into change_requests.change_request (" + columns + ") select "
                    + columns.replaceAll("(\\w+)", "r.$1") + " from (select c, row_number() over () as n from"
                    + " change_requests.change_request c, generate_series(1, " + changeRequests + ")"
                    + " where c.engagement = '" + ENGAGEMENT + "' and not c." + copies("key")
                    + " and c.state <> 'DRAFT'"
                    + " limit " + Math.max(0, changeRequests - there) + ") o,"
                    + " lateral jsonb_populate_record(null::change_requests.change_request, to_jsonb(o.c) || jsonb_build_object('key',"
                    + " '" + ENGAGEMENT + "-' || (" + (FIRST_COPY + there) + " + o.n))) r");
            String comments = columns(statement, "discussions", "comment");
            statement.execute("insert into discussions.comment (" + comments + ") select "
                    + comments.replaceAll("(\\w+)", "r.$1")
                    + " from (select c, n from (select * from discussions.comment"
                    + " where reply_to is null and subject_type = 'CHANGE_REQUEST' and engagement = '" + ENGAGEMENT
                    + "' and body not like 'Copy %' order by subject_key, created_at limit 1) c, generate_series(1, "
                    + changeRequests / 50
                    + ") n) o, lateral jsonb_populate_record(null::discussions.comment, to_jsonb(o.c) || jsonb_build_object('id',"
                    + " gen_random_uuid(), 'body', 'Copy ' || o.n)) r");
            statement.execute("analyze");
            assertThat(count(statement, "change_requests.change_request where engagement = '" + ENGAGEMENT + "'"))
                    .isEqualTo(changeRequests);
        });
    }

    private interface Work {
        void in(Statement statement) throws SQLException;
    }

    private static void inDatabase(Work work) throws SQLException {
        try (Connection connection = RunningPortal.get().connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            work.in(statement);
        }
    }

    private static int count(Statement statement, String what) throws SQLException {
        try (ResultSet row = statement.executeQuery("select count(*) from " + what)) {
            row.next();
            return row.getInt(1);
        }
    }

    /** The columns that can be written, separated by commas. */
    private static String columns(Statement statement, String schema, String table) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "select string_agg(column_name, ', ' order by ordinal_position) from information_schema.columns"
                        + " where table_schema = '" + schema + "' and table_name = '" + table
                        + "' and is_generated = 'NEVER'")) {
            row.next();
            return row.getString(1);
        }
    }
}
