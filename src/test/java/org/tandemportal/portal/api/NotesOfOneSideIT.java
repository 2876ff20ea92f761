package org.tandemportal.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tandemportal.portal.container.World;
import org.tandemportal.portal.running.Answer;
import org.tandemportal.portal.running.FromOutsideIT;
import org.tandemportal.portal.running.NewWorld;
import org.tandemportal.portal.running.Visitor;

/** A note of one side: its people read it on every way there is, and the other side's people on none. */
class NotesOfOneSideIT extends FromOutsideIT {

    private static final String CHANGES = "/api/v1/change-requests";
    private static final String SAID = "Walrus on the quiet";

    private record Note(String id, String id2) {}

    private World world;
    private String key;

    @BeforeEach
    void aChangeThatBothSidesHaveCommentedOn() {
        world = NewWorld.make();
        Answer made = NewWorld.program(world, "developer")
                .send(
                        "POST",
                        CHANGES,
                        "{\"engagement\": \"" + world.engagement()
                                + "\", \"kind\": \"NORMAL\", \"title\": \"Something\", \"reason\": \"Needed\", \"plan\": \"Do it\","
                                + " \"testPlan\": \"Look\", \"rollbackPlan\": \"Undo it\", \"environments\": [\"staging\"],"
                                + " \"risk\": \"LOW\", \"priority\": \"MEDIUM\", \"window\": {\"start\": \""
                                + Instant.now().plus(3, ChronoUnit.DAYS) + "\", \"end\": \""
                                + Instant.now().plus(4, ChronoUnit.DAYS) + "\"}}");
        key = made.json().getString("key");
        Answer asked = NewWorld.program(world, "developer")
                .send("POST", address() + "/transitions", "{\"to\": \"REQUESTED\"}", "If-Match", "*");
        assertThat(asked.status()).as(asked.toString()).isEqualTo(200);
        comment("ops", "{\"body\": \"For both\"}");
    }

    private String address() {
        return CHANGES + "/" + key;
    }

    private JsonObject comment(String role, String body) {
        Answer answer = NewWorld.program(world, role).send("POST", address() + "/comments", body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json();
    }

    /** What somebody keeps to their side; each side sees its own. */
    private static String said(String role) {
        return SAID + (List.of("ops", "manager").contains(role) ? " of the provider" : " of the client");
    }

    /** A note, an answer to it, and an earlier text of it. */
    private Note note(String role) {
        JsonObject note = comment(role, "{\"body\": \"" + said(role) + " at first\", \"audience\": \"OWN_SIDE\"}");
        assertThat(note.getString("audience")).isEqualTo("OWN_SIDE");
        Answer edited = NewWorld.program(world, role)
                .send(
                        "PATCH",
                        "/api/v1/comments/" + note.getString("id"),
                        "{\"body\": \"" + said(role) + "\"}",
                        "If-Match",
                        "*");
        assertThat(edited.status()).isEqualTo(200);
        JsonObject reply =
                comment(role, "{\"body\": \"" + said(role) + " too\", \"replyTo\": \"" + note.getString("id") + "\"}");
        assertThat(reply.getString("audience")).isEqualTo("OWN_SIDE");
        return new Note(note.getString("id"), reply.getString("id"));
    }

    /** All addresses that a comment shows on, with what they answer. */
    private Map<String, Answer> everywhere(Visitor person, Visitor program, String id) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (String page : List.of(
                "/",
                "/change-requests/" + key,
                "/change-requests/" + key + "/history",
                "/change-requests?engagement=" + world.engagement(),
                "/engagements/" + world.engagement(),
                "/engagements/" + world.engagement() + "/history",
                "/comments/" + id,
                "/comments/" + id + "/history",
                "/admin/audit")) {
            answers.put(page, person.get(page));
        }
        for (String resource : List.of(
                address(),
                address() + "/comments",
                address() + "/comments?limit=200",
                "/api/v1/comments/" + id,
                "/api/v1/audit?limit=200",
                "/api/v1/audit.csv")) {
            answers.put(resource, program.get(resource));
        }
        return answers;
    }

    @Test
    void theOtherSideLearnsOnNoWayThatThereIsOne() {
        for (String[] sides : new String[][] {
            {"ops", "developer"}, {"ops", "lead"}, {"manager", "observer"}, {"lead", "manager"}, {"developer", "ops"}
        }) {
            Visitor person = NewWorld.person(world, sides[1]);
            Visitor program = NewWorld.program(world, sides[1]);
            Map<String, Answer> before =
                    everywhere(person, program, java.util.UUID.randomUUID().toString());
            Note note = note(sides[0]);
            for (String id : List.of(note.id(), note.id2())) {
                Map<String, Answer> after = everywhere(person, program, id);
                after.forEach((where, answer) -> {
                    assertThat(answer.body()).as(sides[1] + " at " + where).doesNotContain(said(sides[0]));
                    // What was asked for is told again by whoever has not found it.
                    if (!where.contains(id)) {
                        assertThat(answer.body()).as(sides[1] + " at " + where).doesNotContain(note.id(), note.id2());
                    }
                });
                for (String own :
                        List.of("/comments/" + id, "/comments/" + id + "/history", "/api/v1/comments/" + id)) {
                    assertThat(after.get(own).status()).as(own).isEqualTo(404);
                }
                assertThat(program.send("PATCH", "/api/v1/comments/" + id, "{\"resolved\": true}", "If-Match", "*")
                                .status())
                        // Observers are refused before anything is looked up.
                        .isIn(404, sides[1].equals("observer") ? 403 : 404);
            }
            Map<String, Answer> now = everywhere(person, program, note.id());
            for (String list : List.of(address() + "/comments", "/api/v1/audit?limit=200")) {
                if (now.get(list).status() == 200) {
                    assertThat(now.get(list).json().getJsonArray("items"))
                            .as(sides[1] + " counts at " + list)
                            .isEqualTo(before.get(list).json().getJsonArray("items"));
                }
            }
            Answer answered = program.send(
                    "POST", address() + "/comments", "{\"body\": \"Hm\", \"replyTo\": \"" + note.id() + "\"}");
            assertThat(answered.status()).isIn(400, 403);
        }
    }

    @Test
    void theOwnSideReadsItWhereverItReadsComments() {
        for (String[] side : new String[][] {{"ops", "manager"}, {"developer", "lead"}, {"lead", "observer"}}) {
            Note note = note(side[0]);
            Map<String, Answer> seen =
                    everywhere(NewWorld.person(world, side[1]), NewWorld.program(world, side[1]), note.id());
            for (String where :
                    List.of("/change-requests/" + key, address() + "/comments", "/api/v1/comments/" + note.id())) {
                assertThat(seen.get(where).body()).as(side[1] + " at " + where).contains(SAID);
            }
            assertThat(seen.get("/comments/" + note.id()).status()).isEqualTo(303);
            assertThat(seen.get("/comments/" + note.id() + "/history").status()).isEqualTo(200);
            assertThat(seen.get("/change-requests/" + key).body()).contains("Only for your side");
            if (side[1].equals("lead")) {
                assertThat(seen.get("/api/v1/audit?limit=200").body()).contains(SAID);
            }
        }
    }

    @Test
    void administratorsAreOfTheProvidersSide() {
        Visitor administrator = Visitor.withToken("demo-admin-ridgeline");
        Note clients = note("lead");
        Note providers = note("ops");
        assertThat(administrator.get("/api/v1/comments/" + clients.id()).status())
                .isEqualTo(404);
        assertThat(administrator.get("/api/v1/comments/" + providers.id()).status())
                .isEqualTo(200);
        for (String log : List.of("/api/v1/audit?limit=200&record=", "/api/v1/audit.csv?record=")) {
            assertThat(administrator.get(log + clients.id()).body()).doesNotContain(SAID);
            assertThat(administrator.get(log + providers.id()).body()).contains(SAID);
        }
    }

    @Test
    void anAnswerNeverReachesOthersThanItsThread() {
        Note note = note("ops");
        String publicThread = NewWorld.program(world, "ops")
                .get(address() + "/comments")
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
        for (String wrong : List.of(
                "{\"body\": \"x\", \"replyTo\": \"" + note.id() + "\", \"audience\": \"BOTH_SIDES\"}",
                "{\"body\": \"x\", \"replyTo\": \"" + publicThread + "\", \"audience\": \"OWN_SIDE\"}",
                "{\"body\": \"x\", \"audience\": \"MY_FRIENDS\"}")) {
            Answer refused = NewWorld.program(world, "ops").send("POST", address() + "/comments", wrong);
            assertThat(refused.status()).as(wrong).isEqualTo(400);
            assertThat(refused.body()).contains("audience");
        }
        assertThat(Stream.of("developer", "ops").map(role -> NewWorld.program(world, role)
                        .get(address() + "/comments")
                        .json()
                        .getJsonArray("items")
                        .size()))
                .containsExactly(1, 3);
    }

    @Test
    void whatIsSaidForBothSidesIsForBoth() {
        assertThat(comment("lead", "{\"body\": \"Hello\"}").getString("audience"))
                .isEqualTo("BOTH_SIDES");
        assertThat(comment("ops", "{\"body\": \"Hello\", \"audience\": \"BOTH_SIDES\"}")
                        .getString("audience"))
                .isEqualTo("BOTH_SIDES");
        assertThat(NewWorld.program(world, "developer")
                        .get(address() + "/comments")
                        .json()
                        .getJsonArray("items"))
                .hasSize(3);
    }
}
