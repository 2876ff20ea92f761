package org.tandemportal.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tandemportal.portal.container.World;
import org.tandemportal.portal.running.Answer;
import org.tandemportal.portal.running.FromOutsideIT;
import org.tandemportal.portal.running.NewWorld;
import org.tandemportal.portal.running.Visitor;

/** Freeze windows, what stands beside a change and where it would fit, as two clients and their provider see them. */
class FreezesIT extends FromOutsideIT {

    private static final String FREEZES = "/api/v1/freezes";
    private static final String CHANGES = "/api/v1/change-requests";

    private static Instant start(int days) {
        return Instant.now().truncatedTo(ChronoUnit.HOURS).plus(days, ChronoUnit.DAYS);
    }

    private static String change(World world, String by, String kind, Instant start) {
        Answer made = NewWorld.program(world, by)
                .send(
                        "POST",
                        CHANGES,
                        Json.createObjectBuilder()
                                .add("engagement", world.engagement())
                                .add("kind", kind)
                                .add("title", "Raise the connection limit")
                                .add("reason", "Launch")
                                .add("plan", "Change the setting.")
                                .add("testPlan", "The health page answers.")
                                .add("rollbackPlan", "Put it back.")
                                .add("environments", Json.createArrayBuilder().add("staging"))
                                .add(
                                        "window",
                                        Json.createObjectBuilder()
                                                .add("start", start.toString())
                                                .add(
                                                        "end",
                                                        start.plus(1, ChronoUnit.HOURS)
                                                                .toString()))
                                .build()
                                .toString());
        assertThat(made.status()).as("%s", made).isEqualTo(201);
        String address = CHANGES + "/" + made.json().getString("key");
        assertThat(move(NewWorld.program(world, by), address, "{\"to\": \"REQUESTED\"}")
                        .status())
                .isEqualTo(200);
        return address;
    }

    private static String agreed(World world, String kind, Instant start) {
        String address = change(world, "developer", kind, start);
        for (String lead : List.of("lead", "manager")) {
            Answer answer = NewWorld.program(world, lead)
                    .send("POST", address + "/agreements", "{\"verdict\": \"AGREE\", \"revision\": 1}");
            assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        }
        return address;
    }

    private static Answer move(Visitor visitor, String address, String body) {
        return visitor.send("POST", address + "/transitions", body, "If-Match", "*");
    }

    private static Answer declare(Visitor visitor, String engagement, String name, Instant around) {
        LocalDateTime wall = LocalDateTime.ofInstant(around, ZoneId.of("UTC"));
        var body = Json.createObjectBuilder();
        if (engagement != null) {
            body.add("engagement", engagement);
        }
        return visitor.send(
                "POST",
                FREEZES,
                body.add("name", name)
                        .add("reason", "Nobody wants a surprise")
                        .add("zone", "UTC")
                        .add("start", wall.minusHours(2).toString())
                        .add("end", wall.plusHours(4).toString())
                        .build()
                        .toString());
    }

    @Test
    void nothingButAnEmergencyIsScheduledIntoAFreezeUnlessTheManagerSaysWhy() {
        World world = NewWorld.make();
        Instant start = start(20);
        Answer made = declare(NewWorld.program(world, "lead"), world.engagement(), "Stocktaking", start);
        assertThat(made.status()).as("%s", made).isEqualTo(201);
        assertThat(made.header("Location")).endsWith(FREEZES + "/" + made.json().getString("id"));

        String normal = agreed(world, "NORMAL", start);
        Answer refused = move(NewWorld.program(world, "manager"), normal, "{\"to\": \"SCHEDULED\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().getString("detail")).contains("Stocktaking");

        String over = "{\"to\": \"SCHEDULED\", \"freezeOverride\": \"The certificate ends that day\"}";
        assertThat(move(NewWorld.program(world, "ops"), normal, over).status()).isEqualTo(403);
        assertThat(move(
                                NewWorld.program(world, "manager"),
                                normal,
                                "{\"to\": \"SCHEDULED\", \"freezeOverride\": \" \"}")
                        .status())
                .isEqualTo(400);
        Answer scheduled = move(NewWorld.program(world, "manager"), normal, over);
        assertThat(scheduled.status()).as("%s", scheduled).isEqualTo(200);
        String page = NewWorld.person(world, "developer")
                .get(normal.replace("/api/v1", ""))
                .body();
        assertThat(page).contains("Stocktaking", "The certificate ends that day");

        String emergency = agreed(world, "EMERGENCY", start);
        assertThat(move(NewWorld.program(world, "ops"), emergency, "{\"to\": \"SCHEDULED\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aFreezeThatWasEndedHoldsNoLonger() {
        World world = NewWorld.make();
        Instant start = start(20);
        JsonObject freeze = declare(NewWorld.program(world, "manager"), world.engagement(), "Quiet week", start)
                .json();
        String address = FREEZES + "/" + freeze.getString("id");
        Visitor manager = NewWorld.program(world, "manager");
        assertThat(manager.send("PATCH", address, "{\"name\": \"Quieter week\"}")
                        .status())
                .isEqualTo(428);
        assertThat(manager.send("PATCH", address, "{\"name\": \"Quieter week\"}", "If-Match", "\"9\"")
                        .status())
                .isEqualTo(412);
        Answer edited = manager.send("PATCH", address, "{\"name\": \"Quieter week\"}", "If-Match", "\"1\"");
        assertThat(edited.status()).as("%s", edited).isEqualTo(200);
        assertThat(edited.json().getString("name")).isEqualTo("Quieter week");
        assertThat(manager.send("DELETE", address, null, "If-Match", "*").status())
                .isEqualTo(200);
        assertThat(manager.send("DELETE", address, null, "If-Match", "*").status())
                .isEqualTo(409);
        String change = agreed(world, "NORMAL", start);
        assertThat(move(NewWorld.program(world, "ops"), change, "{\"to\": \"SCHEDULED\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anEngagementsFreezeIsItsOwnAndTheProvidersIsEverybodys() {
        World red = NewWorld.make();
        World blue = NewWorld.make();
        String ours = declare(NewWorld.program(red, "lead"), red.engagement(), "Only ours", start(30))
                .json()
                .getString("id");
        Visitor stranger = NewWorld.program(blue, "lead");
        assertThat(stranger.get(FREEZES + "/" + ours).status()).isEqualTo(404);
        assertThat(stranger.send("DELETE", FREEZES + "/" + ours, null, "If-Match", "*")
                        .status())
                .isEqualTo(404);
        assertThat(stranger.get(FREEZES + "?limit=200").body()).doesNotContain("Only ours");
        assertThat(declare(stranger, red.engagement(), "Not mine", start(30)).status())
                .isEqualTo(400);
        assertThat(declare(NewWorld.program(red, "developer"), red.engagement(), "Not mine", start(30))
                        .status())
                .isEqualTo(403);

        assertThat(declare(NewWorld.program(red, "manager"), null, "For all", start(3_000))
                        .status())
                .isEqualTo(403);
        Answer wide = declare(Visitor.withToken("demo-admin-ridgeline"), null, "For all", start(3_000));
        assertThat(wide.status()).as("%s", wide).isEqualTo(201);
        String address = FREEZES + "/" + wide.json().getString("id");
        assertThat(stranger.get(address).status()).isEqualTo(200);
        assertThat(stranger.send("DELETE", address, null, "If-Match", "*").status())
                .isEqualTo(403);
        assertThat(NewWorld.program(red, "manager")
                        .send("DELETE", address, null, "If-Match", "*")
                        .status())
                .isEqualTo(403);
        assertThat(Visitor.withToken("demo-admin-ridgeline")
                        .send("DELETE", address, null, "If-Match", "*")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatCannotBeAFreezeIsRefusedFieldByField() {
        World world = NewWorld.make();
        Answer answer = NewWorld.program(world, "lead")
                .send(
                        "POST",
                        FREEZES,
                        "{\"engagement\": \"" + world.engagement() + "\", \"name\": \"\", \"reason\": \"x\","
                                + " \"zone\": \"Mars/Base\", \"start\": \"soon\", \"end\": \"2031-01-01T00:00\","
                                + " \"repeats\": \"HOURLY\", \"days\": [\"SOMEDAY\"], \"lastDay\": \"never\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().getJsonArray("violations").stream()
                        .map(violation -> violation.asJsonObject().getString("field")))
                .contains("name", "zone", "start", "repeats", "days", "lastDay");
    }

    @Test
    void whatStandsBesideAChangeIsToldToThoseWhoMaySeeItAndPassedByInFreeWindows() {
        World world = NewWorld.make();
        Instant start = start(10);
        String mine = change(world, "developer", "NORMAL", start);
        String other = change(world, "developer", "NORMAL", start.plus(30, ChronoUnit.MINUTES));
        Visitor developer = NewWorld.program(world, "developer");
        JsonObject conflict =
                developer.get(mine + "/conflicts").json().getJsonArray("items").getJsonObject(0);
        assertThat(other).endsWith("/" + conflict.getString("key"));
        assertThat(conflict.getJsonArray("because").stream()
                        .map(because -> because.asJsonObject().getString("reason")))
                .containsExactly("SAME_ENVIRONMENT", "SAME_PERSON");
        String free = developer
                .get(mine + "/free-windows?minutes=60&from=" + Visitor.encoded(start.toString()))
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("start");
        // The other ends an hour and a half after the start.
        assertThat(Instant.parse(free)).isEqualTo(start.plus(90, ChronoUnit.MINUTES));
        assertThat(developer.get(mine + "/free-windows?minutes=0").status()).isEqualTo(400);
        World stranger = NewWorld.make();
        assertThat(NewWorld.program(stranger, "lead").get(mine + "/conflicts").status())
                .isEqualTo(404);
        assertThat(NewWorld.program(stranger, "lead")
                        .get(mine + "/free-windows")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whereThereIsNoFreeWindowItIsToldWhatBlocksMost() {
        World world = NewWorld.make();
        String change = change(world, "developer", "NORMAL", start(10));
        Instant now = Instant.now();
        LocalDateTime wall = LocalDateTime.ofInstant(now, ZoneId.of("UTC")).truncatedTo(ChronoUnit.MINUTES);
        Answer made = NewWorld.program(world, "lead")
                .send(
                        "POST",
                        FREEZES,
                        "{\"engagement\": \"" + world.engagement()
                                + "\", \"name\": \"The long one\", \"reason\": \"x\","
                                + " \"zone\": \"UTC\", \"start\": \"" + wall.minusDays(1) + "\", \"end\": \""
                                + wall.plusDays(120) + "\"}");
        assertThat(made.status()).as("%s", made).isEqualTo(201);
        JsonObject answer = NewWorld.program(world, "developer")
                .get(change + "/free-windows?minutes=60")
                .json();
        assertThat(answer.getJsonArray("items")).isEmpty();
        assertThat(answer.getJsonObject("blockedBy").getString("title")).isEqualTo("The long one");
        assertThat(answer.getJsonNumber("blockedMinutes").longValue()).isGreaterThan(60L * 24 * 80);
    }
}
