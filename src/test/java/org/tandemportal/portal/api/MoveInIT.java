package org.tandemportal.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tandemportal.portal.container.World;
import org.tandemportal.portal.running.Answer;
import org.tandemportal.portal.running.FromOutsideIT;
import org.tandemportal.portal.running.NewWorld;
import org.tandemportal.portal.running.RunningPortal;
import org.tandemportal.portal.running.Visitor;

/** Records of another tool, brought in with their history. */
class MoveInIT extends FromOutsideIT {

    private static final String IMPORT = "/api/v1/change-requests/import";
    private static final Set<String> UNDER_WAY = Set.of("CHECKING", "BRINGING_IN");
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private static final String HEADINGS = "number,state,opened_at,sys_updated_at,short_description,caller_id\n";

    private static Visitor manager(World world) {
        return NewWorld.program(world, "manager");
    }

    private static Answer send(World world, String query, String csv) {
        return manager(world)
                .send("POST", IMPORT + "?engagement=" + world.engagement() + query, csv, "Content-Type", "text/csv");
    }

    /** Sends a file and waits until the work has ended. */
    private static JsonObject bringIn(World world, String query, String csv) {
        Answer answer = send(world, query, csv);
        assertThat(answer.status()).as("%s", answer).isEqualTo(202);
        assertThat(answer.header("Location")).endsWith(answer.json().getString("id"));
        return await(world, answer.json().getString("id"));
    }

    private static JsonObject await(World world, String id) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            Answer answer = manager(world).get(IMPORT + "/" + id);
            assertThat(answer.status()).as("%s", answer).isEqualTo(200);
            if (!UNDER_WAY.contains(answer.json().getString("state"))) {
                return answer.json();
            }
            assertThat(System.nanoTime()).as("%s", answer).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private static List<Integer> counts(JsonObject done) {
        return List.of(
                done.getInt("made"), done.getInt("changed"), done.getInt("there"), done.getInt("rejectedRecords"));
    }

    private static JsonObject only(World world, String text) {
        Answer found = manager(world)
                .get("/api/v1/change-requests?engagement=" + world.engagement() + "&text=" + Visitor.encoded(text));
        assertThat(found.json().getJsonArray("items")).as("%s", found).hasSize(1);
        return manager(world)
                .get("/api/v1/change-requests/"
                        + found.json().getJsonArray("items").getJsonObject(0).getString("key"))
                .json();
    }

    private static int count(String query, World world) throws SQLException {
        try (Connection connection = RunningPortal.get().connectAsSuperuser();
                PreparedStatement select = connection.prepareStatement("select count(*) from " + query)) {
            select.setString(1, world.engagement());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static List<String> history(String key) throws SQLException {
        try (Connection connection = RunningPortal.get().connectAsSuperuser();
                PreparedStatement select =
                        connection.prepareStatement("select string_agg(state || coalesce(' ' || waiting_for, '') || ' '"
                                + " || to_char(moment at time zone 'UTC', 'MM-DD HH24:MI'), '|' order by moment)"
                                + " from change_requests.state_change where change_request = ?")) {
            select.setString(1, key);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return List.of(row.getString(1).split("\\|"));
            }
        }
    }

    private static String eventLog() {
        try {
            return Files.readString(Path.of(
                    "..",
                    "modules",
                    "change-requests",
                    "src",
                    "test",
                    "resources",
                    "moving-in",
                    "incident_event_log.csv"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void theEventLogOfARealServiceDeskComesInOnceWithItsHistory() throws SQLException {
        World world = NewWorld.make();
        JsonObject tried = bringIn(world, "&dryRun=true", eventLog());
        assertThat(tried.getString("state")).isEqualTo("CHECKED");
        assertThat(counts(tried)).containsExactly(32, 0, 0, 0);
        assertThat(count("change_requests.change_request where engagement = ?", world))
                .isZero();

        JsonObject done = bringIn(world, "", eventLog());
        assertThat(done.getString("state")).isEqualTo("DONE");
        assertThat(done.getString("source")).isEqualTo("ServiceNow");
        assertThat(done.getInt("lines")).isEqualTo(198);
        assertThat(done.getInt("records")).isEqualTo(32);
        assertThat(counts(done)).containsExactly(32, 0, 0, 0);
        assertThat(done.getInt("stateChanges")).isEqualTo(85);
        assertThat(done.getInt("rejectedLines")).isZero();
        assertThat(count("change_requests.state_change where engagement = ?", world))
                .isEqualTo(85);
        assertThat(count("kernel.audit_entry where action = 'brought in' and engagement = ?", world))
                .isEqualTo(32);

        JsonObject one = only(world, "ServiceNow INC0000047");
        assertThat(one.getString("importedFrom")).isEqualTo("ServiceNow INC0000047");
        assertThat(one.getString("state")).isEqualTo("DONE");
        assertThat(one.getString("createdAt")).isEqualTo("2016-02-29T03:40:00Z");
        assertThat(one.getString("updatedAt")).isEqualTo("2016-03-06T09:00:00Z");
        assertThat(one.getString("outcome")).startsWith("code ");
        assertThat(one.getJsonObject("requestedBy").getString("name"))
                .isEqualTo(world.the("manager").name());
        assertThat(history(one.getString("key")))
                .containsExactly(
                        "REQUESTED PROVIDER 02-29 03:40",
                        "IN_PROGRESS PROVIDER 02-29 04:30",
                        "IN_PROGRESS CLIENT 03-01 08:14",
                        "DONE 03-01 08:52");

        JsonObject again = bringIn(world, "", eventLog());
        assertThat(counts(again)).containsExactly(0, 0, 32, 0);
        assertThat(count("change_requests.change_request where engagement = ?", world))
                .isEqualTo(32);
        assertThat(count("change_requests.state_change where engagement = ?", world))
                .isEqualTo(85);
        // The file and its lines are forgotten once they are done with.
        assertThat(count(
                        "change_requests.moving_in_line l join change_requests.moving_in m on m.id = l.moving_in"
                                + " where m.state = 'DONE' and m.engagement = ?",
                        world))
                .isZero();
    }

    @Test
    void aNewerExportAddsWhatIsNewAndAnOlderOneNothing() throws SQLException {
        World world = NewWorld.make();
        String older = HEADINGS + "7,New,2026-01-05 10:00,2026-01-05 10:00,Slow,Ada\n"
                + "7,Active,2026-01-05 10:00,2026-01-05 11:00,Slow,Ada\n8,New,2026-01-05 10:00,2026-01-05 10:00,Other,Bo\n";
        String newer = older + "7,Awaiting User Info,2026-01-05 10:00,2026-01-06 09:00,Slow search,Ada\n"
                + "7,Active,2026-01-05 10:00,2026-01-06 10:00,Slow search,Ada\n"
                + "7,Closed,2026-01-05 10:00,2026-01-07 10:00,Slow search,Ada\n";
        assertThat(counts(bringIn(world, "", older))).containsExactly(2, 0, 0, 0);
        JsonObject done = bringIn(world, "", newer);
        assertThat(counts(done)).containsExactly(0, 1, 1, 0);
        assertThat(done.getInt("stateChanges")).isEqualTo(3);
        JsonObject one = only(world, "7 search");
        assertThat(one.getString("state")).isEqualTo("DONE");
        assertThat(one.getString("outcome")).isEqualTo("Closed");
        assertThat(one.getInt("revision")).isEqualTo(2);
        List<String> history = history(one.getString("key"));
        assertThat(history)
                .containsExactly(
                        "REQUESTED PROVIDER 01-05 09:00",
                        "IN_PROGRESS PROVIDER 01-05 10:00",
                        "IN_PROGRESS CLIENT 01-06 08:00",
                        "IN_PROGRESS PROVIDER 01-06 09:00",
                        "DONE 01-07 09:00");
        assertThat(counts(bringIn(world, "", newer))).containsExactly(0, 0, 2, 0);
        assertThat(counts(bringIn(world, "", older))).containsExactly(0, 0, 2, 0);
        assertThat(history(one.getString("key"))).isEqualTo(history);
        // The keys go on where they ended.
        assertThat(manager(world)
                        .send(
                                "POST",
                                "/api/v1/change-requests",
                                "{\"engagement\": \"" + world.engagement()
                                        + "\", \"kind\": \"NORMAL\", \"title\": \"Next\"}")
                        .json()
                        .getString("key"))
                .isEqualTo(world.engagement() + "-3");
    }

    @Test
    void whatIsWorkedOnHereIsNotOverwritten() {
        World world = NewWorld.make();
        bringIn(world, "", HEADINGS + "9,New,2026-01-05 10:00,2026-01-05 10:00,Slow,Ada\n");
        JsonObject one = only(world, "ServiceNow 9");
        Answer edited = manager(world)
                .send(
                        "PATCH",
                        "/api/v1/change-requests/" + one.getString("key"),
                        "{\"title\": \"In our words\", \"plan\": \"Restart\", \"testPlan\": \"Look\","
                                + " \"rollbackPlan\": \"None\", \"reason\": \"Slow\", \"environments\": [\"staging\"],"
                                + " \"window\": {\"start\": \"2099-01-05T10:00:00Z\", \"end\": \"2099-01-05T11:00:00Z\"}}",
                        "If-Match",
                        "*");
        assertThat(edited.status()).as("%s", edited).isEqualTo(200);
        String newer = HEADINGS + "9,Closed,2026-01-05 10:00,2026-01-08 10:00,Slow,Ada\n";
        JsonObject done = bringIn(world, "", newer);
        assertThat(counts(done)).containsExactly(0, 0, 0, 1);
        assertThat(only(world, "ServiceNow 9").getString("title")).isEqualTo("In our words");
        assertThat(manager(world)
                        .get(IMPORT + "/" + done.getString("id") + "/rejected.csv")
                        .body())
                .contains(one.getString("key"));
    }

    @Test
    void whatIsWrongIsLeftOutWholeAndCanBeFetchedWithTheReasons() {
        World world = NewWorld.make();
        JsonObject done = bringIn(
                world,
                "",
                HEADINGS + "1,New,2026-01-05 10:00,2026-01-05 10:00,Good,Ada\n"
                        + "2,New,2026-01-05 10:00,2026-01-05 10:00,\"=HYPERLINK(\"\"http://x\"\")\",@Bo\n"
                        + "2,Asleep,2026-01-05 10:00,2026-01-06 10:00,\"=HYPERLINK(\"\"http://x\"\")\",@Bo\n"
                        + ",New,2026-01-05 10:00,2026-01-05 10:00,Nameless,Ada\n");
        assertThat(counts(done)).containsExactly(1, 0, 0, 1);
        assertThat(done.getInt("rejectedLines")).isEqualTo(3);
        Answer rejected = manager(world).get(IMPORT + "/" + done.getString("id") + "/rejected.csv");
        List<String> lines = rejected.body().lines().toList();
        assertThat(rejected.header("Content-Disposition")).contains("attachment");
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1)).contains("\"'=HYPERLINK(\"\"http://x\"\")\",'@Bo,3,Line 4 of the same record");
        assertThat(lines.get(2)).contains("Asleep");
        assertThat(lines.get(3)).endsWith(",5,There is no number.");
        // Put right, what comes back is understood.
        JsonObject put =
                bringIn(world, "", rejected.body().replace("Asleep", "Active").replace("\n\"\",New", "\n3,New"));
        assertThat(counts(put)).containsExactly(2, 0, 0, 0);
        assertThat(only(world, "ServiceNow 2").getString("title")).isEqualTo("=HYPERLINK(\"http://x\")");
    }

    @Test
    void whatCannotBeReadIsToldWithItsLine() {
        World world = NewWorld.make();
        for (String csv : List.of("", "number,state\n", "a\0b\n1\0")) {
            Answer answer = send(world, "", csv);
            assertThat(answer.status()).as("%s", answer).isEqualTo(400);
            assertThat(answer.body()).contains("\"file\"");
        }
        Answer either = send(world, "", HEADINGS + "1,New,1/2/2026 10:00,1/2/2026 10:00,Slow,Ada\n");
        assertThat(either.status()).isEqualTo(400);
        assertThat(either.body()).contains("\"dateFormat\"");
        JsonObject told = bringIn(
                world,
                "&dateFormat=MM/dd/yyyy%20HH:mm:ss",
                HEADINGS + "1,New,1/2/2026 10:00,1/2/2026 10:00,Slow,Ada\n");
        assertThat(counts(told)).containsExactly(1, 0, 0, 0);
        assertThat(only(world, "ServiceNow 1").getString("createdAt")).startsWith("2026-01-02");

        Answer unknown = send(world, "", "colour,size\nred,1\n");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.body()).contains("\"source\"", "\"columns\"");
        // Deep within a file, where no sample sees it.
        String long1 = IntStream.range(0, 20_000)
                .mapToObj(number -> "L" + number + ",New,2026-01-05 10:00,2026-01-05 10:00,Slow,Ada\n")
                .collect(Collectors.joining());
        JsonObject broken = bringIn(world, "", HEADINGS + long1 + "X,New,2026-01-05 10:00,,\"Slow,Ada\n");
        assertThat(broken.getString("state")).isEqualTo("BROKEN");
        assertThat(broken.getString("problem")).contains("20,002");
        assertThat(counts(broken)).containsExactly(0, 0, 0, 0);
    }

    @Test
    void eachClientHasItsOwn() {
        World one = NewWorld.make();
        World other = NewWorld.make();
        String csv = HEADINGS + "INC1,New,2026-01-05 10:00,2026-01-05 10:00,Slow,Ada\n";
        JsonObject ofOne = bringIn(one, "", csv);
        assertThat(counts(ofOne)).containsExactly(1, 0, 0, 0);
        assertThat(counts(bringIn(other, "", csv))).containsExactly(1, 0, 0, 0);
        String address = IMPORT + "/" + ofOne.getString("id");
        for (String role : List.of("manager", "lead", "developer")) {
            assertThat(NewWorld.program(other, role).get(address).status()).isEqualTo(404);
            assertThat(NewWorld.program(other, role)
                            .get(address + "/rejected.csv")
                            .status())
                    .isEqualTo(404);
        }
        assertThat(NewWorld.program(one, "developer").get(address).status()).isEqualTo(200);
        for (String role : List.of("lead", "ops", "developer", "observer")) {
            assertThat(NewWorld.program(one, role)
                            .send("POST", IMPORT + "?engagement=" + one.engagement(), csv, "Content-Type", "text/csv")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(manager(other)
                        .send("POST", IMPORT + "?engagement=" + one.engagement(), csv, "Content-Type", "text/csv")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void workThatANodeLeftBehindIsTakenUp() throws SQLException {
        World world = NewWorld.make();
        JsonObject tried =
                bringIn(world, "&dryRun=true", HEADINGS + "1,New,2026-01-05 10:00,2026-01-05 10:00,Slow,Ada\n");
        try (Connection connection = RunningPortal.get().connectAsSuperuser();
                PreparedStatement died = connection.prepareStatement(
                        "update change_requests.moving_in set state = 'BRINGING_IN', records_done = 0, made = 0,"
                                + " taken_by = gen_random_uuid(), taken_until = now() - interval '1 second' where id = ?::uuid")) {
            died.setString(1, tried.getString("id"));
            assertThat(died.executeUpdate()).isEqualTo(1);
        }
        // Whoever begins something looks around; otherwise it would be a minute.
        World other = NewWorld.make();
        bringIn(other, "", HEADINGS + "1,New,2026-01-05 10:00,2026-01-05 10:00,Slow,Ada\n");
        JsonObject done = await(world, tried.getString("id"));
        assertThat(done.getString("state")).isEqualTo("DONE");
        assertThat(counts(done)).containsExactly(1, 0, 0, 0);
        assertThat(only(world, "ServiceNow 1").getString("title")).isEqualTo("Slow");
    }
}
