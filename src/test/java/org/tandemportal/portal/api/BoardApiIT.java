package org.tandemportal.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tandemportal.portal.container.World;
import org.tandemportal.portal.running.Answer;
import org.tandemportal.portal.running.FromOutsideIT;
import org.tandemportal.portal.running.NewWorld;
import org.tandemportal.portal.running.Visitor;

/** The board and the figures of flow, as the people of two clients and their provider find them. */
class BoardApiIT extends FromOutsideIT {

    private World red;
    private World blue;

    @BeforeEach
    void twoClients() {
        red = NewWorld.make();
        blue = NewWorld.make();
    }

    private static Visitor program(World world, String role) {
        return NewWorld.program(world, role);
    }

    /** A change that the client has asked for; its key. */
    private static String requested(World world, String title) {
        Instant start = Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        Answer made = program(world, "developer")
                .send(
                        "POST",
                        "/api/v1/change-requests",
                        Json.createObjectBuilder()
                                .add("engagement", world.engagement())
                                .add("kind", "NORMAL")
                                .add("title", title)
                                .add("reason", "Launch on Friday")
                                .add("plan", "Change it.")
                                .add("testPlan", "Look at it.")
                                .add("rollbackPlan", "Change it back.")
                                .add("priority", "HIGH")
                                .add("environments", Json.createArrayBuilder().add("staging"))
                                .add(
                                        "window",
                                        Json.createObjectBuilder()
                                                .add("start", start.toString())
                                                .add(
                                                        "end",
                                                        start.plusSeconds(3_600).toString()))
                                .build()
                                .toString());
        assertThat(made.status()).as("%s", made).isEqualTo(201);
        String key = made.json().getString("key");
        assertThat(move(world, "developer", key, "REQUESTED", null).status()).isEqualTo(200);
        return key;
    }

    private static Answer move(World world, String role, String key, String to, String reason) {
        var body = Json.createObjectBuilder().add("to", to);
        if (reason != null) {
            body.add("reason", reason);
        }
        return program(world, role)
                .send(
                        "POST",
                        "/api/v1/change-requests/" + key + "/transitions",
                        body.build().toString(),
                        "If-Match",
                        "*");
    }

    private static void agree(World world, String key) {
        for (String role : List.of("lead", "manager")) {
            Answer answer = program(world, role)
                    .send(
                            "POST",
                            "/api/v1/change-requests/" + key + "/agreements",
                            "{\"verdict\": \"AGREE\", \"revision\": 1}");
            assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        }
    }

    private static JsonObject column(Answer board, String name) {
        assertThat(board.status()).as("%s", board).isEqualTo(200);
        return board.json().getJsonArray("columns").getValuesAs(JsonObject.class).stream()
                .filter(column -> column.getString("column").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> keys(Answer board) {
        List<String> keys = new ArrayList<>();
        board.json().getJsonArray("columns").getValuesAs(JsonObject.class).forEach(column -> column.getJsonArray(
                        "cards")
                .getValuesAs(JsonObject.class)
                .forEach(card -> keys.add(card.getString("key"))));
        return keys;
    }

    private static Answer limits(World world, String role, String limits, String... headers) {
        return program(world, role)
                .send(
                        "PUT",
                        "/api/v1/engagements/" + world.engagement() + "/wip-limits",
                        "{\"limits\": " + limits + "}",
                        headers);
    }

    @Test
    void bothSidesSeeOneBoardAndNoClientSeesAnothers() {
        String ours = requested(red, "Ours");
        String theirs = requested(blue, "Theirs");
        assertThat(keys(program(red, "developer").get("/api/v1/board"))).containsExactly(ours);
        assertThat(keys(program(red, "ops").get("/api/v1/board")))
                .contains(ours)
                .doesNotContain(theirs);
        Answer others = program(red, "lead").get("/api/v1/board?engagement=" + blue.engagement());
        assertThat(keys(others)).isEmpty();
        assertThat(column(others, "REQUESTED").getInt("count")).isZero();
        JsonObject card = column(program(red, "ops").get("/api/v1/board?text=ours&lanes=kind"), "REQUESTED")
                .getJsonArray("cards")
                .getJsonObject(0);
        assertThat(card.getString("lane")).isEqualTo("NORMAL");
        assertThat(card.getString("waitingFor")).isEqualTo("PROVIDER");
        assertThat(card.getJsonArray("moves")).extracting(Object::toString).containsExactly("\"IN_ASSESSMENT\"");
        assertThat(keys(program(red, "ops").get("/api/v1/board?text=nothingofthekind")))
                .isEmpty();
        assertThat(program(red, "ops").get("/api/v1/board?lanes=diagonal").status())
                .isEqualTo(400);
    }

    @Test
    void aMoveThatWouldPassALimitNeedsAReasonWhichIsKept() {
        String first = requested(red, "First");
        String second = requested(red, "Second");
        assertThat(limits(red, "ops", "{\"IN_ASSESSMENT\": 1}").status()).isEqualTo(403);
        Answer set = limits(red, "manager", "{\"IN_ASSESSMENT\": 1}");
        assertThat(set.status()).as("%s", set).isEqualTo(200);
        assertThat(set.json().getJsonObject("provider").getJsonObject("limits").getInt("IN_ASSESSMENT"))
                .isEqualTo(1);
        assertThat(limits(red, "lead", "{\"IN_ASSESSMENT\": 4}").status()).isEqualTo(428);
        assertThat(limits(red, "lead", "{\"IN_ASSESSMENT\": 4}", "If-Match", "\"99\"")
                        .status())
                .isEqualTo(412);
        assertThat(limits(red, "lead", "{\"IN_ASSESSMENT\": 4}", "If-Match", set.header("ETag"))
                        .status())
                .isEqualTo(200);
        assertThat(limits(red, "lead", "{\"ENDED\": 4}", "If-Match", "*").status())
                .isEqualTo(400);

        assertThat(move(red, "ops", first, "IN_ASSESSMENT", null).status()).isEqualTo(200);
        Answer refused = move(red, "ops", second, "IN_ASSESSMENT", null);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().getString("type")).endsWith("limit.PROVIDER");
        assertThat(refused.json().getString("detail")).contains(red.engagement(), "In assessment", "1");
        assertThat(move(red, "ops", second, "IN_ASSESSMENT", "Both belong together")
                        .status())
                .isEqualTo(200);

        JsonObject limit = column(program(red, "developer").get("/api/v1/board"), "IN_ASSESSMENT")
                .getJsonArray("limits")
                .getJsonObject(0);
        assertThat(limit.getInt("count")).isEqualTo(2);
        assertThat(limit.getInt("limit")).isEqualTo(1);
        assertThat(limit.getString("side")).isEqualTo("PROVIDER");
        assertThat(limit.getBoolean("over")).isTrue();
        assertThat(NewWorld.person(red, "developer")
                        .get("/change-requests/" + second + "/history")
                        .body())
                .contains("Both belong together", "Why it was passed");
        assertThat(NewWorld.person(red, "developer")
                        .get("/engagements/" + red.engagement() + "/history")
                        .body())
                .contains("set limits of the board");
    }

    @Test
    void twoMovesAtTheSameTimeDoNotTakeTheSamePlace() {
        List<String> keys = List.of(requested(red, "One"), requested(red, "Two"), requested(red, "Three"));
        assertThat(limits(red, "lead", "{\"IN_ASSESSMENT\": 1}").status()).isEqualTo(200);
        List<CompletableFuture<Integer>> moves = keys.stream()
                .map(key -> CompletableFuture.supplyAsync(
                        () -> move(red, "ops", key, "IN_ASSESSMENT", null).status()))
                .toList();
        assertThat(moves.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 409, 409);
    }

    @Test
    void aCardIsMovedByAPlainFormAndPressingTwiceDoesNoHarm() {
        String key = requested(red, "Plain");
        Visitor ops = NewWorld.person(red, "ops");
        JsonObject card = column(program(red, "ops").get("/api/v1/board"), "REQUESTED")
                .getJsonArray("cards")
                .getJsonObject(0);
        String form = "key=" + key + "&version=" + card.getInt("version") + "&state=REQUESTED&to=IN_ASSESSMENT&back="
                + Visitor.encoded("/board?engagement=" + red.engagement());
        Answer moved = form(ops, form);
        assertThat(moved.status()).isEqualTo(303);
        assertThat(moved.header("Location")).endsWith("/board?engagement=" + red.engagement());
        assertThat(ops.get("/board?engagement=" + red.engagement()).body()).contains(key + ": In assessment.");
        assertThat(form(ops, form, "Accept", "application/json").json().getString("outcome"))
                .isEqualTo("MOVED");
        JsonObject late = form(NewWorld.person(red, "manager"), form, "Accept", "application/json")
                .json();
        assertThat(late.getString("outcome")).isEqualTo("CONFLICT");
        assertThat(late.getString("message")).contains(key, red.the("ops").name(), "In assessment");
        assertThat(form(ops, form, "Sec-Fetch-Site", "cross-site").status()).isEqualTo(403);
        assertThat(form(NewWorld.person(blue, "ops"), form).status()).isEqualTo(404);
        assertThat(form(Visitor.nobody(), form).header("Location")).contains("/sign-in");
        assertThat(form(ops, form.replace("%2Fboard", "%2F%2Felsewhere.example"))
                        .header("Location"))
                .endsWith("/board");
    }

    private static Answer form(Visitor visitor, String form, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/x-www-form-urlencoded"));
        all.addAll(List.of(headers));
        return visitor.send("POST", "/board/moves", form, all.toArray(String[]::new));
    }

    @Test
    void flowTellsOfWhatWasCarriedOutToThoseWhomItConcerns() {
        String done = requested(red, "Done");
        move(red, "ops", done, "IN_ASSESSMENT", null);
        agree(red, done);
        String back = requested(red, "Taken back");
        move(red, "ops", back, "IN_ASSESSMENT", null);
        agree(red, back);
        for (String key : List.of(done, back)) {
            move(red, "ops", key, "SCHEDULED", null);
            move(red, "ops", key, "IN_PROGRESS", null);
        }
        assertThat(move(red, "ops", done, "DONE", null).status()).isEqualTo(200);
        assertThat(move(red, "ops", back, "ROLLED_BACK", "Errors rose").status())
                .isEqualTo(200);
        requested(red, "Still open");

        JsonObject flow = program(red, "developer").get("/api/v1/flow").json();
        assertThat(flow.getJsonArray("weeks")).hasSize(12);
        JsonObject week = flow.getJsonArray("weeks").getJsonObject(11);
        assertThat(week.getInt("done")).isEqualTo(1);
        assertThat(week.getInt("rolledBack")).isEqualTo(1);
        assertThat(week.getJsonObject("columns").getInt("REQUESTED")).isEqualTo(1);
        assertThat(week.getJsonObject("columns").getInt("ENDED")).isEqualTo(2);
        assertThat(flow.getJsonNumber("changeFailureRate").doubleValue()).isEqualTo(0.5);
        assertThat(flow.getJsonNumber("timeToRestore").longValue()).isBetween(0L, 600L);
        assertThat(flow.get("leadTime")).isEqualTo(JsonValue.NULL);
        assertThat(flow.getJsonArray("finished").getValuesAs(JsonObject.class))
                .allSatisfy(one -> assertThat(one.getJsonNumber("leadTime").longValue())
                        .isGreaterThanOrEqualTo(one.getJsonNumber("cycleTime").longValue()))
                .extracting(one -> one.getString("key"))
                .containsExactlyInAnyOrder(done, back);
        assertThat(flow.getJsonArray("open")).hasSize(1);

        JsonObject others = program(blue, "lead")
                .get("/api/v1/flow?engagement=" + red.engagement())
                .json();
        assertThat(others.getJsonArray("finished")).isEmpty();
        assertThat(others.getJsonArray("open")).isEmpty();
        assertThat(program(red, "ops").get("/api/v1/flow?weeks=13").status()).isEqualTo(400);
        assertThat(program(red, "ops")
                        .get("/api/v1/flow?weeks=52&kind=NORMAL")
                        .json()
                        .getJsonArray("finished"))
                .hasSize(2);
    }
}
