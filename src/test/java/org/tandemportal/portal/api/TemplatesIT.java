package org.tandemportal.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tandemportal.portal.container.World;
import org.tandemportal.portal.running.Answer;
import org.tandemportal.portal.running.FromOutsideIT;
import org.tandemportal.portal.running.NewWorld;
import org.tandemportal.portal.running.Visitor;

/** Templates for standard changes, as two clients and their provider see them. */
class TemplatesIT extends FromOutsideIT {

    private static final String TEMPLATES = "/api/v1/templates";
    private static final String CHANGES = "/api/v1/change-requests";
    private static final Instant START =
            Instant.now().truncatedTo(ChronoUnit.HOURS).plus(9, ChronoUnit.DAYS);

    private static JsonObjectBuilder words(World world) {
        return Json.createObjectBuilder()
                .add("engagement", world.engagement())
                .add("name", "Renew a certificate")
                .add("title", "Renew the certificate of {{Host}}")
                .add("reason", "It ends on {{Ends on}}.")
                .add("plan", "As in the runbook, for {{Host}}.")
                .add("steps", Json.createArrayBuilder().add("Order it").add("Put it on {{Host}}"))
                .add("testPlan", "A browser shows the new end.")
                .add("rollbackPlan", "The old one back.")
                .add("environments", Json.createArrayBuilder().add("staging"))
                .add("usualMinutes", 30)
                .add(
                        "fields",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("name", "Host")
                                        .add("kind", "TEXT")
                                        .add("required", true))
                                .add(Json.createObjectBuilder()
                                        .add("name", "Ends on")
                                        .add("kind", "DATE")));
    }

    private static Answer write(World world, String by) {
        return NewWorld.program(world, by)
                .send("POST", TEMPLATES, words(world).build().toString());
    }

    private static Answer move(World world, String by, String address, String to) {
        return NewWorld.program(world, by)
                .send("POST", address + "/transitions", "{\"to\": \"" + to + "\"}", "If-Match", "*");
    }

    private static Answer agree(World world, String by, String address, int revision) {
        return NewWorld.program(world, by)
                .send("POST", address + "/agreements", "{\"verdict\": \"AGREE\", \"revision\": " + revision + "}");
    }

    private static String agreed(World world) {
        String address = TEMPLATES + "/" + write(world, "ops").json().getString("id");
        assertThat(move(world, "ops", address, "PROPOSED").status()).isEqualTo(200);
        for (String lead : List.of("lead", "manager")) {
            Answer answer = agree(world, lead, address, 1);
            assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        }
        return address;
    }

    private static String id(String address) {
        return address.substring(TEMPLATES.length() + 1);
    }

    private static Answer ask(World world, String by, String template, JsonObjectBuilder fields) {
        return NewWorld.program(world, by)
                .send(
                        "POST",
                        CHANGES,
                        Json.createObjectBuilder()
                                .add("engagement", world.engagement())
                                .add("template", id(template))
                                .add("fields", fields)
                                .add("window", Json.createObjectBuilder().add("start", START.toString()))
                                .build()
                                .toString());
    }

    private static JsonObjectBuilder host(String name) {
        return Json.createObjectBuilder().add("Host", name).add("Ends on", "2031-03-01");
    }

    @Test
    void aChangeFromAnAgreedTemplateIsAgreedAtOnceUntilSomebodyTouchesWhatItFixed() {
        World world = NewWorld.make();
        String template = agreed(world);
        Answer asked = ask(world, "developer", template, host("shop.example"));
        assertThat(asked.status()).as("%s", asked).isEqualTo(201);
        JsonObject change = asked.json();
        assertThat(change.getString("state")).isEqualTo("AGREED");
        assertThat(change.getString("kind")).isEqualTo("STANDARD");
        assertThat(change.getString("title")).isEqualTo("Renew the certificate of shop.example");
        assertThat(change.getString("reason")).isEqualTo("It ends on 2031-03-01.");
        assertThat(change.getJsonArray("steps").getString(1)).isEqualTo("Put it on shop.example");
        assertThat(change.getJsonObject("window").getString("end"))
                .isEqualTo(START.plus(30, ChronoUnit.MINUTES).toString());
        assertThat(change.getString("waitingFor")).isEqualTo("PROVIDER");
        assertThat(change.getJsonObject("template").getInt("revision")).isEqualTo(1);
        assertThat(change.getJsonObject("template").getBoolean("agreed")).isTrue();
        assertThat(change.getJsonObject("agreements").getJsonObject("client").getString("standing"))
                .isEqualTo("AGREED");

        String address = CHANGES + "/" + change.getString("key");
        String page = NewWorld.person(world, "lead")
                .get(address.replace("/api/v1", ""))
                .body();
        assertThat(page).contains("Renew a certificate", "/templates/" + id(template) + "?revision=1", "shop.example");

        Instant later = START.plus(2, ChronoUnit.DAYS);
        Visitor developer = NewWorld.program(world, "developer");
        Answer moved = developer.send(
                "PATCH",
                address,
                "{\"window\": {\"start\": \"" + later + "\", \"end\": \"" + later.plus(1, ChronoUnit.HOURS) + "\"}}",
                "If-Match",
                "*");
        assertThat(moved.json().getString("state")).as("%s", moved).isEqualTo("AGREED");

        Answer edited = developer.send(
                "PATCH", address, "{\"plan\": \"As in the runbook, and clean up everything.\"}", "If-Match", "*");
        assertThat(edited.json().getString("state")).as("%s", edited).isEqualTo("IN_ASSESSMENT");
        assertThat(edited.json().getJsonObject("template").getBoolean("agreed")).isFalse();
        for (String lead : List.of("lead", "manager")) {
            assertThat(agree(world, lead, address, 3).status()).isEqualTo(200);
        }
        assertThat(developer.get(address).json().getString("state")).isEqualTo("AGREED");
    }

    @Test
    void neverIsAgreedForTheOtherSide() {
        World world = NewWorld.make();
        String address = TEMPLATES + "/" + write(world, "manager").json().getString("id");
        assertThat(ask(world, "manager", address, host("a.example")).status()).isEqualTo(409);
        assertThat(agree(world, "manager", address, 1).status()).isEqualTo(409);
        assertThat(move(world, "manager", address, "AGREED").status()).isEqualTo(409);
        assertThat(move(world, "lead", address, "PROPOSED").status()).isEqualTo(409);
        assertThat(move(world, "manager", address, "PROPOSED").status()).isEqualTo(200);
        assertThat(agree(world, "developer", address, 1).status()).isEqualTo(403);
        Answer one = agree(world, "manager", address, 1);
        assertThat(one.json().getString("state")).isEqualTo("PROPOSED");
        assertThat(one.json().getString("waitingFor")).isEqualTo("CLIENT");
        assertThat(ask(world, "manager", address, host("a.example")).status()).isEqualTo(409);
        assertThat(agree(world, "lead", address, 1).json().getString("state")).isEqualTo("AGREED");
        assertThat(ask(world, "manager", address, host("a.example")).status()).isEqualTo(201);
    }

    @Test
    void theAgreedRevisionIsUsedUntilTheNextOneIsAgreedAndNoneOnceItIsRetired() {
        World world = NewWorld.make();
        String template = agreed(world);
        Answer edited = NewWorld.program(world, "developer")
                .send("PATCH", template, "{\"plan\": \"Another way, for {{Host}}.\"}", "If-Match", "*");
        assertThat(edited.json().getString("state")).as("%s", edited).isEqualTo("PROPOSED");
        assertThat(edited.json().getInt("revision")).isEqualTo(2);
        assertThat(edited.json().getInt("agreedRevision")).isEqualTo(1);
        assertThat(ask(world, "ops", template, host("a.example")).json().getString("plan"))
                .isEqualTo("As in the runbook, for a.example.");
        assertThat(agree(world, "lead", template, 1).status()).isEqualTo(409);
        assertThat(agree(world, "lead", template, 2).status()).isEqualTo(200);
        assertThat(agree(world, "manager", template, 2).json().getInt("agreedRevision"))
                .isEqualTo(2);
        JsonObject second = ask(world, "ops", template, host("a.example")).json();
        assertThat(second.getString("plan")).isEqualTo("Another way, for a.example.");
        assertThat(second.getJsonObject("template").getInt("revision")).isEqualTo(2);

        assertThat(move(world, "developer", template, "RETIRED").status()).isEqualTo(403);
        assertThat(move(world, "lead", template, "RETIRED").status()).isEqualTo(200);
        assertThat(ask(world, "ops", template, host("a.example")).status()).isEqualTo(409);
        assertThat(NewWorld.program(world, "ops")
                        .get(CHANGES + "/" + second.getString("key"))
                        .json()
                        .getString("state"))
                .isEqualTo("AGREED");
    }

    @Test
    void aLeadWhoAsksForChangesTakesItOutOfTheTemplate() {
        World world = NewWorld.make();
        String change = CHANGES + "/"
                + ask(world, "developer", agreed(world), host("a.example"))
                        .json()
                        .getString("key");
        Answer answer = NewWorld.program(world, "manager")
                .send(
                        "POST",
                        change + "/agreements",
                        "{\"verdict\": \"CHANGES_WANTED\", \"revision\": 1, \"reason\": \"Not this one\"}");
        assertThat(answer.json().getString("state")).as("%s", answer).isEqualTo("IN_ASSESSMENT");
        assertThat(answer.json().getJsonObject("template").getBoolean("agreed")).isFalse();
    }

    @Test
    void aStandardChangeWithWordsOfItsOwnNeedsAgreementAsAnyOther() {
        World world = NewWorld.make();
        agreed(world);
        Visitor developer = NewWorld.program(world, "developer");
        JsonObject change = developer
                .send(
                        "POST",
                        CHANGES,
                        "{\"engagement\": \"" + world.engagement()
                                + "\", \"kind\": \"STANDARD\", \"title\": \"By hand\"}")
                .json();
        assertThat(change.getString("state")).isEqualTo("DRAFT");
        assertThat(change.isNull("template")).isTrue();
    }

    @Test
    void valuesAndWordsAreCheckedFieldByField() {
        World world = NewWorld.make();
        String template = agreed(world);
        Answer wrong = ask(
                world,
                "developer",
                template,
                Json.createObjectBuilder().add("Ends on", "soon").add("Colour", "red"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().getJsonArray("violations").stream()
                        .map(violation -> violation.asJsonObject().getString("field")))
                .containsExactlyInAnyOrder("fields.Host", "fields.Ends on", "fields.Colour");
        assertThat(ask(world, "developer", template, host("two\nlines")).status())
                .isEqualTo(400);
        Answer own = NewWorld.program(world, "developer")
                .send(
                        "POST",
                        CHANGES,
                        "{\"engagement\": \"" + world.engagement() + "\", \"template\": \"" + id(template)
                                + "\", \"plan\": \"My own\"}");
        assertThat(own.status()).isEqualTo(400);
        Answer unknown = NewWorld.program(world, "developer")
                .send(
                        "POST",
                        TEMPLATES,
                        words(world)
                                .add("plan", "For {{Nobody}}")
                                .add("usualMinutes", 0)
                                .build()
                                .toString());
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.json().getJsonArray("violations").stream()
                        .map(violation -> violation.asJsonObject().getString("field")))
                .containsExactlyInAnyOrder("plan", "usualMinutes");
    }

    @Test
    void anotherClientsTemplateIsNotThere() {
        World red = NewWorld.make();
        World blue = NewWorld.make();
        String template = agreed(red);
        Visitor stranger = NewWorld.program(blue, "lead");
        assertThat(stranger.get(template).status()).isEqualTo(404);
        assertThat(stranger.get(TEMPLATES + "?engagement=" + red.engagement()).status())
                .isEqualTo(404);
        assertThat(stranger.send("PATCH", template, "{\"name\": \"Mine\"}", "If-Match", "*")
                        .status())
                .isEqualTo(404);
        assertThat(agree(blue, "lead", template, 1).status()).isEqualTo(404);
        assertThat(move(blue, "lead", template, "RETIRED").status()).isEqualTo(404);
        assertThat(ask(blue, "lead", template, host("a.example")).status()).isEqualTo(400);
        Visitor pages = NewWorld.person(blue, "lead");
        for (String page : List.of(
                "/templates/" + id(template),
                "/templates/" + id(template) + "/edit",
                "/engagements/" + red.engagement() + "/templates",
                "/change-requests/new?engagement=" + blue.engagement() + "&template=" + id(template))) {
            assertThat(pages.get(page).status()).as(page).isEqualTo(404);
        }
        assertThat(NewWorld.program(red, "observer").get(template).status()).isEqualTo(200);
    }
}
