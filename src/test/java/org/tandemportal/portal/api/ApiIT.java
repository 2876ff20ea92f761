package org.tandemportal.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tandemportal.portal.container.World;
import org.tandemportal.portal.running.Answer;
import org.tandemportal.portal.running.FromOutsideIT;
import org.tandemportal.portal.running.NewWorld;
import org.tandemportal.portal.running.RunningPortal;
import org.tandemportal.portal.running.Visitor;

/** The API as the programs of two clients and their provider use it. */
class ApiIT extends FromOutsideIT {

    private static final String CHANGES = "/api/v1/change-requests";

    private static World red;
    private static World blue;

    // Not before the portal runs, and that is before the first test.
    private static synchronized World red() {
        if (red == null) {
            red = NewWorld.make();
            blue = NewWorld.make();
        }
        return red;
    }

    private static World blue() {
        red();
        return blue;
    }

    @BeforeAll
    static void anew() {
        red = null;
        blue = null;
    }

    private static Visitor developer() {
        return NewWorld.program(red(), "developer");
    }

    private static String asked(World world, String title) {
        return whole(world, title).build().toString();
    }

    private static JsonObjectBuilder whole(World world, String title) {
        Instant start = Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        return Json.createObjectBuilder()
                .add("engagement", world.engagement())
                .add("kind", "NORMAL")
                .add("title", title)
                .add("reason", "Launch on Friday")
                .add("plan", "Change the setting, restart one node at a time.")
                .add("testPlan", "The health page answers.")
                .add("rollbackPlan", "Put the old setting back.")
                .add("priority", "HIGH")
                .add("environments", Json.createArrayBuilder().add("staging"))
                .add(
                        "window",
                        Json.createObjectBuilder()
                                .add("start", start.toString())
                                .add("end", start.plus(1, ChronoUnit.HOURS).toString()));
    }

    private static String draft(World world, String title) {
        Answer answer = NewWorld.program(world, "developer").send("POST", CHANGES, asked(world, title));
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return CHANGES + "/" + answer.json().getString("key");
    }

    private static String requested(World world, String title) {
        String address = draft(world, title);
        assertThat(move(NewWorld.program(world, "developer"), address, "REQUESTED")
                        .status())
                .isEqualTo(200);
        return address;
    }

    private static Answer move(Visitor visitor, String address, String to) {
        return visitor.send("POST", address + "/transitions", "{\"to\": \"" + to + "\"}", "If-Match", "*");
    }

    private static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json()).containsKeys("type", "title", "status", "detail");
        assertThat(answer.json().getInt("status")).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("Exception", "\tat ", "org.tandemportal");
    }

    @Test
    void askingForAChangeAnswersWithItsAddressAndAllThatIsKnown() {
        Answer made = developer().send("POST", CHANGES, asked(red(), "Raise the connection limit"));
        assertThat(made.status()).isEqualTo(201);
        JsonObject record = made.json();
        assertThat(made.header("Location")).endsWith(CHANGES + "/" + record.getString("key"));
        assertThat(record.getString("state")).isEqualTo("DRAFT");
        assertThat(record.getInt("revision")).isEqualTo(1);
        assertThat(record.getString("side")).isEqualTo("CLIENT");
        assertThat(record.getString("waitingFor")).isEqualTo("CLIENT");
        assertThat(record)
                .containsKeys("requestedBy", "agreements", "createdAt", "updatedAt", "serverBuilds", "features");
        Answer read = developer().get(CHANGES + "/" + record.getString("key"));
        assertThat(read.header("ETag")).isEqualTo(made.header("ETag")).matches("\"\\d+\"");
        assertThat(read.json()).isEqualTo(record);
    }

    @Test
    void bothSidesAgreeAndANewRevisionMakesTheirAgreementsStale() {
        String address = requested(red(), "Move the cache");
        Visitor lead = NewWorld.program(red(), "lead");
        Visitor manager = NewWorld.program(red(), "manager");
        String agree = "{\"verdict\": \"AGREE\", \"revision\": 1}";
        assertThat(move(NewWorld.program(red(), "ops"), address, "IN_ASSESSMENT")
                        .status())
                .isEqualTo(200);
        assertThat(lead.send("POST", address + "/agreements", agree).status()).isEqualTo(200);
        Answer agreed = manager.send("POST", address + "/agreements", agree);
        assertThat(agreed.json().getString("state")).isEqualTo("AGREED");
        assertProblem(move(developer(), address, "SCHEDULED"), 403);
        Answer edited = developer().send("PATCH", address, "{\"plan\": \"Two nodes at a time.\"}", "If-Match", "*");
        assertThat(edited.json().getInt("revision")).isEqualTo(2);
        assertThat(edited.json().getString("state")).isEqualTo("IN_ASSESSMENT");
        JsonObject standing = lead.get(address + "/agreements").json();
        assertThat(standing.getJsonObject("client").getString("standing")).isEqualTo("STALE");
        assertThat(standing.getJsonObject("provider").getString("standing")).isEqualTo("STALE");
        assertProblem(lead.send("POST", address + "/agreements", agree), 409);
        assertProblem(
                NewWorld.program(red(), "ops").send("POST", address + "/agreements", agree.replace("1", "2")), 403);
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        String address = draft(red(), "Renew the certificate");
        String tag = developer().get(address).header("ETag");
        String edit = "{\"title\": \"Renew both certificates\"}";
        assertProblem(developer().send("PATCH", address, edit), 428);
        Answer edited = developer().send("PATCH", address, edit, "If-Match", tag);
        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.header("ETag")).isNotEqualTo(tag);
        assertProblem(developer().send("PATCH", address, "{\"title\": \"Too late\"}", "If-Match", tag), 412);
        assertProblem(
                developer().send("POST", address + "/transitions", "{\"to\": \"REQUESTED\"}", "If-Match", tag), 412);
        assertProblem(developer().send("POST", address + "/transitions", "{\"to\": \"REQUESTED\"}"), 428);
        assertThat(developer().get(address).json().getString("title")).isEqualTo("Renew both certificates");
        assertThat(move(developer(), address, "REQUESTED").status()).isEqualTo(200);
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        String address = draft(red(), "Patch the kernel");
        String tag = developer().get(address).header("ETag");
        Answer again = developer().send("GET", address, null, "If-None-Match", tag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void repeatingAPostWithItsKeyChangesNothingAndAnswersAsTheFirstDid() {
        String key = UUID.randomUUID().toString();
        String body = asked(red(), "Only once " + key);
        Answer first = developer().send("POST", CHANGES, body, "Idempotency-Key", key);
        Answer second = developer().send("POST", CHANGES, body, "Idempotency-Key", key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.header("Idempotent-Replay")).isEqualTo("true");
        assertThat(titled("Only once " + key)).hasSize(1);
        assertProblem(developer().send("POST", CHANGES, asked(red(), "Another"), "Idempotency-Key", key), 422);
    }

    @Test
    void theKeyOfARequestThatWasRefusedCanBeUsedAgain() {
        String key = UUID.randomUUID().toString();
        assertProblem(
                developer()
                        .send(
                                "POST",
                                CHANGES,
                                whole(red(), "x").remove("title").build().toString(),
                                "Idempotency-Key",
                                key),
                400);
        assertThat(developer()
                        .send("POST", CHANGES, asked(red(), "Now with a title"), "Idempotency-Key", key)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void keysOfDifferentPeopleNeverMeet() {
        String key = UUID.randomUUID().toString();
        Answer mine = developer().send("POST", CHANGES, asked(red(), "Mine"), "Idempotency-Key", key);
        Answer theirs = NewWorld.program(blue(), "developer")
                .send("POST", CHANGES, asked(blue(), "Theirs"), "Idempotency-Key", key);
        assertThat(theirs.status()).isEqualTo(201);
        assertThat(theirs.json().getString("key")).isNotEqualTo(mine.json().getString("key"));
    }

    @Test
    void theSamePostSentManyTimesAtOnceIsCarriedOutOnce() {
        String key = UUID.randomUUID().toString();
        String body = asked(red(), "At once " + key);
        Visitor developer = developer();
        List<CompletableFuture<Answer>> sent = new ArrayList<>();
        for (int number = 0; number < 6; number++) {
            sent.add(
                    CompletableFuture.supplyAsync(() -> developer.send("POST", CHANGES, body, "Idempotency-Key", key)));
        }
        List<Answer> answers = sent.stream().map(CompletableFuture::join).toList();
        assertThat(answers).allMatch(answer -> answer.status() == 201 || answer.status() == 409);
        assertThat(answers).anyMatch(answer -> answer.status() == 201);
        assertThat(titled("At once " + key)).hasSize(1);
    }

    /** Found by its title in the whole list, page by page. */
    private static List<JsonObject> titled(String title) {
        return all(developer(), CHANGES + "?engagement=" + red().engagement() + "&limit=200").stream()
                .filter(item -> item.getString("title").equals(title))
                .toList();
    }

    private static List<JsonObject> all(Visitor visitor, String address) {
        List<JsonObject> items = new ArrayList<>();
        String next = null;
        do {
            Answer answer = visitor.get(next == null ? address : address + "&after=" + Visitor.encoded(next));
            assertThat(answer.status()).as("%s", answer).isEqualTo(200);
            answer.json().getJsonArray("items").forEach(item -> items.add(item.asJsonObject()));
            next = answer.json().isNull("next") ? null : answer.json().getString("next");
            assertThat(answer.header("Link").contains("rel=\"next\"")).isEqualTo(next != null);
        } while (next != null);
        return items;
    }

    @Test
    void listsArePagedWithoutGapsAndRepetitions() {
        World world = NewWorld.make();
        Visitor developer = NewWorld.program(world, "developer");
        List<String> keys = new ArrayList<>();
        for (int number = 1; number <= 7; number++) {
            keys.add(draft(world, "Number " + number).replaceFirst(".*/", ""));
        }
        for (String sort : List.of("-updatedAt", "updatedAt", "-createdAt", "createdAt")) {
            List<String> listed = all(developer, CHANGES + "?limit=3&sort=" + sort).stream()
                    .map(item -> item.getString("key"))
                    .toList();
            assertThat(listed)
                    .as(sort)
                    .containsExactlyInAnyOrderElementsOf(keys)
                    .doesNotHaveDuplicates();
        }
        for (String wrong :
                List.of("limit=0", "limit=201", "after=nonsense", "sort=title", "state=NEVER", "updatedSince=soon")) {
            assertProblem(developer.get(CHANGES + "?" + wrong), 400);
        }
    }

    @Test
    void badInputIsToldFieldByFieldInTheCallersLanguage() {
        String body = "{\"engagement\": \"" + red().engagement()
                + "\", \"kind\": \"SOMETIMES\", \"priority\": \"SOON\", \"window\": {\"start\": \"tomorrow\"}}";
        Answer english = developer().send("POST", CHANGES, body);
        assertProblem(english, 400);
        JsonArray violations = english.json().getJsonArray("violations");
        assertThat(violations.stream().map(violation -> violation.asJsonObject().getString("field")))
                .contains("kind", "title", "priority", "window.start");
        Answer german = developer().send("POST", CHANGES, body, "Accept-Language", "de");
        assertProblem(german, 400);
        assertThat(german.header("Content-Language")).isEqualTo("de");
        assertThat(german.json().getString("detail"))
                .isNotEqualTo(english.json().getString("detail"));
    }

    @Test
    void anEngagementThatIsNotThereIsToldAtItsFieldWhateverIsMadeInIt() {
        Visitor ops = NewWorld.program(red(), "ops");
        Map<String, Visitor> makers =
                Map.of("change-requests", ops, "server-builds", ops, "incident-reviews", ops, "features", developer());
        makers.forEach((records, maker) -> {
            Answer answer = maker.send(
                    "POST",
                    "/api/v1/" + records,
                    "{\"engagement\": \"NONE-HERE\", \"kind\": \"NORMAL\", \"environment\": \"staging\","
                            + " \"title\": \"Something\", \"severity\": \"LOW\"}");
            assertProblem(answer, 400);
            assertThat(answer.json().getJsonArray("violations").stream()
                            .map(violation -> violation.asJsonObject().getString("field")))
                    .as(records)
                    .contains("engagement");
        });
    }

    @Test
    void whateverIsSentIsAnsweredByAProblemAndNeverByAStackTrace() {
        assertProblem(developer().send("POST", CHANGES, "{not json"), 400);
        assertProblem(developer().send("POST", CHANGES, "[1, 2]"), 400);
        assertProblem(developer().send("POST", CHANGES, ""), 400);
        assertProblem(developer().send("POST", CHANGES, "{\"engagement\": {\"code\": 1}}"), 400);
        assertProblem(developer().get("/api/v1/no-such-thing"), 404);
        assertProblem(developer().get(CHANGES + "/" + red().engagement() + "-99999"), 404);
        assertProblem(developer().send("DELETE", CHANGES, null), 405);
        assertProblem(developer().send("POST", CHANGES, "x", "Content-Type", "text/plain"), 415);
        Answer nobody = Visitor.nobody().get(CHANGES);
        assertProblem(nobody, 401);
        assertThat(nobody.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void aSessionOfThePagesReadsButNeverWrites() {
        Visitor person = NewWorld.person(red(), "developer");
        assertThat(person.get(CHANGES).status()).isEqualTo(200);
        assertProblem(person.send("POST", CHANGES, asked(red(), "By a forged form")), 401);
    }

    @Test
    void anotherClientsRecordIsNeitherSeenNorTouched() {
        String address = requested(red(), "Not theirs");
        JsonObject before = developer().get(address).json();
        for (String role : List.of("developer", "lead", "observer", "ops", "manager")) {
            Visitor other = NewWorld.program(blue(), role);
            assertProblem(other.get(address), 404);
            assertThat(other.get(CHANGES + "?engagement=" + red().engagement())
                            .json()
                            .getJsonArray("items"))
                    .isEqualTo(JsonValue.EMPTY_JSON_ARRAY);
            assertThat(all(other, CHANGES + "?limit=200"))
                    .noneMatch(item -> item.getString("engagement").equals(red().engagement()));
            assertThat(other.get("/api/v1/change-requests.csv").body()).doesNotContain(red().engagement());
        }
        Visitor lead = NewWorld.program(blue(), "lead");
        assertProblem(lead.send("PATCH", address, "{\"title\": \"Ours\"}", "If-Match", "*"), 404);
        assertProblem(move(lead, address, "DECLINED"), 404);
        assertProblem(lead.send("POST", address + "/agreements", "{\"verdict\": \"AGREE\", \"revision\": 1}"), 404);
        assertProblem(lead.send("POST", address + "/comments", "{\"body\": \"Hello\"}"), 404);
        assertProblem(lead.send("POST", CHANGES, asked(red(), "Slipped in")), 400);
        // Neither does a record of one's own lead to others' records.
        assertProblem(
                NewWorld.program(blue(), "developer")
                        .send(
                                "POST",
                                CHANGES,
                                whole(blue(), "With theirs")
                                        .add(
                                                "serverBuilds",
                                                Json.createArrayBuilder().add(red().engagement() + "-B1"))
                                        .build()
                                        .toString()),
                400);
        assertThat(developer().get(address).json()).isEqualTo(before);
    }

    @Test
    void aCellOfTheExportNeverBecomesAFormula() {
        draft(red(), "=HYPERLINK(\"http://elsewhere.example\")");
        String csv = developer()
                .get("/api/v1/change-requests.csv?engagement=" + red().engagement())
                .body();
        assertThat(csv)
                .startsWith("key,engagement,title")
                .contains("'=HYPERLINK(")
                .doesNotContain(",=", ",\"=");
    }

    @Test
    void aTokenWithoutAScopeIsToldWhichItLacks() throws SQLException {
        World world = NewWorld.make();
        inDatabase("update clients.api_token set scopes = 'READ,COMMENT' where person_id = ?", world.the("developer"));
        Visitor program = NewWorld.program(world, "developer");
        assertThat(program.get(CHANGES).status()).isEqualTo(200);
        Answer refused = program.send("POST", CHANGES, asked(world, "Not with this token"));
        assertProblem(refused, 403);
        assertThat(refused.json().getString("type")).isEqualTo("urn:tandem:problem:scopeMissing");
        assertThat(refused.json().getString("detail")).contains("request");
        // What the person may not do at all is not the token's fault.
        inDatabase("update clients.api_token set scopes = 'READ' where person_id = ?", world.the("observer"));
        assertThat(NewWorld.program(world, "observer")
                        .send("POST", CHANGES, asked(world, "Not as this person"))
                        .json()
                        .getString("type"))
                .isEqualTo("urn:tandem:problem:notAllowed.ASK_FOR_CHANGE");
    }

    @Test
    void aTokenForOneEngagementActsInThatOneOnly() throws SQLException {
        World mine = NewWorld.make();
        inDatabase("update clients.api_token set engagement = 'NOT-MINE' where person_id = ?", mine.the("lead"));
        Visitor elsewhere = NewWorld.program(mine, "lead");
        assertThat(elsewhere.get("/api/v1/me").json().getJsonArray("engagements"))
                .isEmpty();
        assertThat(elsewhere.get("/api/v1/engagements/" + mine.engagement()).status())
                .isEqualTo(404);
        inDatabase(
                "update clients.api_token set engagement = '" + mine.engagement() + "' where person_id = ?",
                mine.the("lead"));
        assertThat(NewWorld.program(mine, "lead")
                        .get("/api/v1/engagements/" + mine.engagement())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aTokenForOneEngagementSeesNothingOfItsClientsOthers() throws SQLException {
        Visitor developer = Visitor.withToken("demo-developer-paramour");
        String me = developer.get("/api/v1/me").json().getString("id");
        assertThat(developer.get(CHANGES + "?engagement=PTV-PLAY").json().getJsonArray("items"))
                .isNotEmpty();
        World.Somebody somebody =
                new World.Somebody(UUID.fromString(me), "Dana Whitfield", "developer@paramour.example", "");
        inDatabase("update clients.api_token set engagement = 'PTV-WEB' where person_id = ?", somebody);
        try {
            for (String list :
                    List.of("change-requests", "features", "flags", "server-builds", "incident-reviews", "actions")) {
                Answer all = developer.get("/api/v1/" + list + "?limit=200");
                assertThat(all.status()).as(list).isEqualTo(200);
                assertThat(all.body()).as(list).doesNotContain("PTV-PLAY");
            }
            assertThat(developer.get(CHANGES + "?limit=1").json().getJsonArray("items"))
                    .isNotEmpty();
            assertProblem(developer.get("/api/v1/engagements/PTV-PLAY"), 404);
            assertProblem(developer.get(CHANGES + "/PTV-PLAY-1"), 404);
        } finally {
            inDatabase("update clients.api_token set engagement = null where person_id = ?", somebody);
        }
    }

    @Test
    void aTokenEndsWithItsTimeAndWithItsPerson() throws SQLException {
        World world = NewWorld.make();
        inDatabase(
                "update clients.api_token set expires_at = now() - interval '1 second' where person_id = ?",
                world.the("developer"));
        assertProblem(NewWorld.program(world, "developer").get("/api/v1/me"), 401);
        Visitor pages = NewWorld.person(world, "lead");
        assertThat(pages.get("/").status()).isEqualTo(200);
        inDatabase("update clients.person set active = false where id = ?", world.the("lead"));
        assertProblem(NewWorld.program(world, "lead").get("/api/v1/me"), 401);
        assertThat(pages.get("/").status()).isEqualTo(302);
    }

    @Test
    void answersTellHowManyRequestsAreLeft() {
        Answer answer = developer().get("/api/v1/me");
        assertThat(Integer.parseInt(answer.header("RateLimit-Limit"))).isPositive();
        assertThat(Integer.parseInt(answer.header("RateLimit-Remaining")))
                .isLessThan(Integer.parseInt(answer.header("RateLimit-Limit")));
        assertThat(Integer.parseInt(answer.header("RateLimit-Reset"))).isBetween(1, 60);
    }

    private static void inDatabase(String change, World.Somebody somebody) throws SQLException {
        try (Connection connection = RunningPortal.get().connectAsSuperuser();
                PreparedStatement statement = connection.prepareStatement(change)) {
            statement.setObject(1, somebody.id());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}
