package org.tandemportal.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tandemportal.portal.container.World;
import org.tandemportal.portal.running.Answer;
import org.tandemportal.portal.running.FromOutsideIT;
import org.tandemportal.portal.running.NewWorld;

/** How two sides come to agree on a change, and how it is carried out, in the API. */
class AgreeingIT extends FromOutsideIT {

    private World world;

    @BeforeEach
    void twoSides() {
        world = NewWorld.make();
    }

    private Answer send(String role, String method, String path, String json) {
        return NewWorld.program(world, role).send(method, "/api/v1/change-requests" + path, json, "If-Match", "*");
    }

    private JsonObject done(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isIn(200, 201);
        return answer.json();
    }

    private String asked(String kind, String... more) {
        Instant start = Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("engagement", world.engagement())
                .add("kind", kind)
                .add("title", "Raise the connection limit")
                .add("reason", "Launch on Friday")
                .add("plan", "Change the setting to 400 and restart")
                .add(
                        "steps",
                        Json.createArrayBuilder().add("Change the setting").add("Restart"))
                .add("testPlan", "The health page answers")
                .add("rollbackPlan", "Put it back")
                .add("environments", Json.createArrayBuilder().add("staging"))
                .add(
                        "window",
                        Json.createObjectBuilder()
                                .add("start", start.toString())
                                .add("end", start.plusSeconds(3_600).toString()));
        for (int i = 0; i < more.length; i += 2) {
            body.add(more[i], more[i + 1]);
        }
        String key =
                done(send("developer", "POST", "", body.build().toString())).getString("key");
        done(send("developer", "POST", "/" + key + "/transitions", "{\"to\": \"REQUESTED\"}"));
        return key;
    }

    private Answer agree(String role, String key, int revision) {
        return send(
                role, "POST", "/" + key + "/agreements", "{\"verdict\": \"AGREE\", \"revision\": " + revision + "}");
    }

    private JsonObject edit(String role, String key, String json) {
        return done(send(role, "PATCH", "/" + key, json));
    }

    private static List<String> voided(JsonObject request, String side) {
        return request.getJsonObject("agreements").getJsonObject(side).getJsonArray("voided").stream()
                .map(section -> ((JsonString) section).getString())
                .toList();
    }

    @Test
    void aRevisionVoidsTheAgreementToWhatItTouchesAndSpellingVoidsNothing() {
        String key = asked("NORMAL");
        done(agree("lead", key, 1));
        JsonObject agreed = done(agree("manager", key, 1));
        assertThat(agreed.getString("state")).isEqualTo("AGREED");

        JsonObject spelled = edit("developer", key, "{\"reason\": \"Launch on  Friday.\"}");
        assertThat(spelled.getInt("revision")).isEqualTo(2);
        assertThat(spelled.getString("state")).isEqualTo("AGREED");

        JsonObject changed = edit("ops", key, "{\"plan\": \"Change the setting to 800 and restart\"}");
        assertThat(changed.getString("state")).isEqualTo("IN_ASSESSMENT");
        assertThat(voided(changed, "client")).containsExactly("PLAN");
        assertThat(voided(changed, "provider")).containsExactly("PLAN");

        done(agree("lead", key, 3));
        assertThat(done(agree("manager", key, 3)).getString("state")).isEqualTo("AGREED");
    }

    @Test
    void somebodyWhoStandsInForALeadAgreesInTheirSteadWhileItLasts() {
        String key = asked("NORMAL");
        assertThat(agree("developer", key, 1).status()).isEqualTo(403);

        String terms = "/api/v1/engagements/" + world.engagement() + "/agreement-terms";
        Answer named = NewWorld.program(world, "lead")
                .send(
                        "POST",
                        terms + "/stand-ins",
                        Json.createObjectBuilder()
                                .add("lead", world.the("lead").id().toString())
                                .add("person", world.the("developer").id().toString())
                                .add("lastDay", LocalDate.now().plusDays(3).toString())
                                .build()
                                .toString());
        assertThat(named.status()).as("%s", named).isEqualTo(201);
        JsonObject agreed = done(agree("developer", key, 1));
        assertThat(agreed.getJsonObject("agreements").getJsonObject("client").getString("standing"))
                .isEqualTo("AGREED");

        String id = named.json().getString("id");
        assertThat(NewWorld.program(world, "manager")
                        .send("DELETE", terms + "/stand-ins/" + id, null)
                        .status())
                .isEqualTo(404);
        assertThat(NewWorld.program(world, "lead")
                        .send("DELETE", terms + "/stand-ins/" + id, null)
                        .status())
                .isEqualTo(204);
        edit("developer", key, "{\"plan\": \"Another one\"}");
        assertThat(agree("developer", key, 2).status()).isEqualTo(403);
    }

    @Test
    void anAgreementToAnOldRevisionIsRefusedAndTwoAtOnceCountOnce() {
        String key = asked("NORMAL");
        edit("developer", key, "{\"plan\": \"Another one\"}");
        Answer old = agree("lead", key, 1);
        assertThat(old.status()).isEqualTo(409);
        assertThat(old.json().getString("detail")).contains("revision 1").contains("revision 2");

        List<Answer> answers =
                IntStream.range(0, 6)
                        .mapToObj(i -> CompletableFuture.supplyAsync(() -> agree("lead", key, 2)))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();
        assertThat(answers)
                .extracting(Answer::status)
                .allMatch(status -> status == 200 || status == 409 || status == 412);
        JsonObject client = done(send("lead", "GET", "/" + key, null))
                .getJsonObject("agreements")
                .getJsonObject("client");
        assertThat(client.getInt("leads")).isEqualTo(1);
        assertThat(client.getString("standing")).isEqualTo("AGREED");
    }

    @Test
    void suggestionsAreTakenInAsOneRevisionOrNotAtAll() {
        String key = asked("NORMAL");
        String suggestions = "/" + key + "/suggestions";
        String plan = done(send("ops", "POST", suggestions, "{\"field\": \"plan\", \"value\": \"At night\"}"))
                .getString("id");
        String title = done(send("ops", "POST", suggestions, "{\"field\": \"title\", \"value\": \"Raise it to 800\"}"))
                .getString("id");
        String other = done(send("manager", "POST", suggestions, "{\"field\": \"plan\", \"value\": \"At noon\"}"))
                .getString("id");
        assertThat(send("ops", "POST", suggestions, "{\"field\": \"priority\", \"value\": \"SOON\"}")
                        .status())
                .isEqualTo(400);

        String both = "{\"ids\": [\"" + plan + "\", \"" + title + "\"]}";
        assertThat(send("ops", "POST", suggestions + "/taken-in", both).status())
                .isEqualTo(409);
        assertThat(send(
                                "developer",
                                "POST",
                                suggestions + "/taken-in",
                                "{\"ids\": [\"" + plan + "\", \"" + other + "\"]}")
                        .status())
                .isEqualTo(409);
        JsonObject taken = done(send("developer", "POST", suggestions + "/taken-in", both));
        assertThat(taken.getInt("revision")).isEqualTo(2);
        assertThat(taken.getString("plan")).isEqualTo("At night");
        assertThat(taken.getString("title")).isEqualTo("Raise it to 800");
        assertThat(send("developer", "POST", suggestions + "/taken-in", both).status())
                .isEqualTo(409);
        done(send(
                "developer",
                "POST",
                suggestions + "/put-aside",
                "{\"ids\": [\"" + other + "\"], \"note\": \"Too early\"}"));
        assertThat(done(send("ops", "GET", suggestions, null)).getJsonArray("items"))
                .extracting(one -> one.asJsonObject().getString("state"))
                .containsExactlyInAnyOrder("TAKEN_IN", "TAKEN_IN", "PUT_ASIDE");
    }

    @Test
    void anEmergencyIsBegunAtOnceSteppedThroughAndAgreedToAfterwards() {
        String key = asked("EMERGENCY");
        assertThat(send("ops", "PUT", "/" + key + "/steps/1", "{\"done\": true}")
                        .status())
                .isEqualTo(409);
        done(send("ops", "POST", "/" + key + "/transitions", "{\"to\": \"IN_PROGRESS\"}"));
        done(send("ops", "PUT", "/" + key + "/steps/1", "{\"done\": true}"));
        done(send("ops", "PUT", "/" + key + "/steps/1", "{\"done\": true}"));
        assertThat(send("developer", "PUT", "/" + key + "/steps/2", "{\"done\": true}")
                        .status())
                .isEqualTo(403);
        done(send("ops", "POST", "/" + key + "/pause", "{\"reason\": \"Waits for the backup\"}"));
        assertThat(send("ops", "PUT", "/" + key + "/steps/2", "{\"done\": true}")
                        .status())
                .isEqualTo(409);
        done(send("ops", "POST", "/" + key + "/resume", null));
        JsonObject steps = done(send("ops", "PUT", "/" + key + "/steps/2", "{\"done\": true}"));
        assertThat(steps.getJsonArray("items"))
                .extracting(step -> step.asJsonObject().getJsonObject("doneBy").getString("name"))
                .containsOnly(world.the("ops").name());

        JsonObject ended = done(send(
                "ops",
                "POST",
                "/" + key + "/transitions",
                "{\"to\": \"DONE\", \"learned\": \"Restart one at a time.\"}"));
        assertThat(ended.getString("learned")).isEqualTo("Restart one at a time.");
        assertThat(ended.getString("waitingFor")).isEqualTo("PROVIDER");
        assertThat(ended.get("agreementDue")).isNotEqualTo(JsonValue.NULL);
        done(agree("manager", key, 1));
        JsonObject agreed = done(agree("lead", key, 1));
        assertThat(agreed.getString("state")).isEqualTo("DONE");
        assertThat(agreed.get("waitingFor")).isEqualTo(JsonValue.NULL);
        assertThat(agreed.get("agreementDue")).isEqualTo(JsonValue.NULL);
    }

    private static String plan() {
        try (InputStream file = AgreeingIT.class.getResourceAsStream("/plans/terraform-data.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aPlanIsDrawnWithoutItsSecretsAndBelongsToWhatIsAgreed() {
        String key = asked("NORMAL");
        done(agree("lead", key, 1));
        done(agree("manager", key, 1));
        Answer attached = send("ops", "PUT", "/" + key + "/plan?name=web.json", plan());
        JsonObject drawn = done(attached);
        assertThat(attached.body()).doesNotContain("hunter");
        assertThat(drawn.getInt("creates")).isEqualTo(2);
        assertThat(drawn.getInt("updates")).isEqualTo(2);
        assertThat(drawn.getInt("replaces")).isEqualTo(1);
        assertThat(drawn.getInt("destroys")).isEqualTo(1);
        JsonObject after = done(send("lead", "GET", "/" + key, null));
        assertThat(after.getString("state")).isEqualTo("IN_ASSESSMENT");
        assertThat(voided(after, "client")).containsExactly("PLAN");

        Answer destroyed = send("lead", "GET", "/" + key + "/plan?action=DESTROY", null);
        assertThat(done(destroyed).getJsonArray("changes")).hasSize(1);
        assertThat(send("ops", "PUT", "/" + key + "/plan", "{\"name\": \"package.json\"}")
                        .status())
                .isEqualTo(400);
        assertThat(send("ops", "PUT", "/" + key + "/plan", plan().substring(0, 4_000))
                        .status())
                .isEqualTo(400);
        // What was no plan has left the plan that was there as it was.
        assertThat(done(send("lead", "GET", "/" + key + "/plan", null)).getString("name"))
                .isEqualTo("web.json");
        assertThat(done(send("lead", "GET", "/" + key, null)).getInt("revision"))
                .isEqualTo(2);
    }

    @Test
    void theRiskFollowsFromTheAnswersAndAnotherOneNeedsAReason() {
        String key = asked("NORMAL", "riskLikelihood", "POSSIBLE", "riskImpact", "SEVERE");
        assertThat(done(send("lead", "GET", "/" + key, null)).getString("risk")).isEqualTo("HIGH");
        Answer refused = send("developer", "PATCH", "/" + key, "{\"risk\": \"LOW\"}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().getJsonArray("violations").getJsonObject(0).getString("field"))
                .isEqualTo("riskReason");
        JsonObject overruled =
                edit("developer", key, "{\"risk\": \"LOW\", \"riskReason\": \"Nobody uses it at night\"}");
        assertThat(overruled.getString("risk")).isEqualTo("LOW");
    }
}
