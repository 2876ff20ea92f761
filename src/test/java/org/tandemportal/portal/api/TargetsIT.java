package org.tandemportal.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.tandemportal.portal.container.World;
import org.tandemportal.portal.running.Answer;
import org.tandemportal.portal.running.FromOutsideIT;
import org.tandemportal.portal.running.NewWorld;
import org.tandemportal.portal.running.Visitor;

/** Service hours and targets of an engagement, as two clients and their provider see and set them. */
class TargetsIT extends FromOutsideIT {

    private static final String ROUND_THE_CLOCK = "{\"hours\": {\"MONDAY\": {\"from\": \"00:00\", \"to\": \"24:00\"},"
            + " \"TUESDAY\": {\"from\": \"00:00\", \"to\": \"24:00\"}, \"WEDNESDAY\": {\"from\": \"00:00\", \"to\": \"24:00\"},"
            + " \"THURSDAY\": {\"from\": \"00:00\", \"to\": \"24:00\"}, \"FRIDAY\": {\"from\": \"00:00\", \"to\": \"24:00\"},"
            + " \"SATURDAY\": {\"from\": \"00:00\", \"to\": \"24:00\"}, \"SUNDAY\": {\"from\": \"00:00\", \"to\": \"24:00\"}},"
            + " \"holidays\": [{\"date\": \"2039-12-25\", \"name\": \"Christmas Day\"}],"
            + " \"targets\": {\"HIGH\": {\"responseMinutes\": 90, \"resolutionMinutes\": 600}}}";

    private static String hours(World world) {
        return "/api/v1/engagements/" + world.engagement() + "/service-hours";
    }

    private static String requested(World world) {
        Visitor developer = NewWorld.program(world, "developer");
        Answer made = developer.send(
                "POST",
                "/api/v1/change-requests",
                "{\"engagement\": \"" + world.engagement()
                        + "\", \"kind\": \"NORMAL\", \"title\": \"Raise the limit\", \"reason\": \"Needed\", \"plan\": \"Do\","
                        + " \"testPlan\": \"Look\", \"rollbackPlan\": \"Undo\", \"environments\": [\"staging\"],"
                        + " \"risk\": \"LOW\", \"priority\": \"HIGH\", \"window\": {\"start\": \""
                        + Instant.now().plus(3, ChronoUnit.DAYS) + "\", \"end\": \""
                        + Instant.now().plus(4, ChronoUnit.DAYS) + "\"}}");
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        String key = made.json().getString("key");
        Answer moved = developer.send(
                "POST", "/api/v1/change-requests/" + key + "/transitions", "{\"to\": \"REQUESTED\"}", "If-Match", "*");
        assertThat(moved.status()).as(moved.toString()).isEqualTo(200);
        return key;
    }

    @Test
    void leadsOfBothSidesSayThemAndEverybodyOfTheEngagementReadsThem() {
        World world = NewWorld.make();
        JsonObject usual = NewWorld.program(world, "observer").get(hours(world)).json();
        assertThat(usual.getJsonObject("hours").keySet())
                .containsExactlyInAnyOrder("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY");
        assertThat(usual.getJsonObject("targets").getJsonObject("CRITICAL").getInt("responseMinutes"))
                .isEqualTo(60);
        assertThat(NewWorld.program(world, "developer")
                        .send("PUT", hours(world), ROUND_THE_CLOCK)
                        .status())
                .isEqualTo(403);
        Answer said = NewWorld.program(world, "lead").send("PUT", hours(world), ROUND_THE_CLOCK);
        assertThat(said.status()).as(said.toString()).isEqualTo(200);
        assertThat(said.json().getJsonObject("hours").getJsonObject("SUNDAY").getString("to"))
                .isEqualTo("24:00");
        assertThat(said.json().getJsonObject("targets").getJsonObject("LOW").getInt("resolutionMinutes"))
                .isEqualTo(80 * 60);

        Visitor manager = NewWorld.program(world, "manager");
        assertThat(manager.send("PUT", hours(world), ROUND_THE_CLOCK).status()).isEqualTo(428);
        assertThat(manager.send("PUT", hours(world), ROUND_THE_CLOCK, "If-Match", "\"7\"")
                        .status())
                .isEqualTo(412);
        assertThat(manager.send("PUT", hours(world), ROUND_THE_CLOCK, "If-Match", "\"1\"")
                        .status())
                .isEqualTo(200);
        String page = NewWorld.person(world, "observer")
                .get("/engagements/" + world.engagement() + "/service-hours")
                .body();
        assertThat(page).contains("Christmas Day", "1 h 30 min");
    }

    @Test
    void anotherClientFindsNothingThere() {
        World red = NewWorld.make();
        World blue = NewWorld.make();
        assertThat(NewWorld.program(red, "lead")
                        .send("PUT", hours(red), ROUND_THE_CLOCK)
                        .status())
                .isEqualTo(200);
        Visitor stranger = NewWorld.program(blue, "lead");
        assertThat(stranger.get(hours(red)).status()).isEqualTo(404);
        assertThat(stranger.send("PUT", hours(red), ROUND_THE_CLOCK, "If-Match", "*")
                        .status())
                .isEqualTo(404);
        Visitor person = NewWorld.person(blue, "lead");
        for (String page : new String[] {"/service-hours", "/targets"}) {
            assertThat(person.get("/engagements/" + red.engagement() + page).status())
                    .as(page)
                    .isEqualTo(404);
        }
        assertThat(stranger.get(hours(blue)).json().getJsonArray("holidays")).isEmpty();
    }

    @Test
    void whatCannotBeIsToldFieldByField() {
        World world = NewWorld.make();
        Answer answer = NewWorld.program(world, "lead")
                .send(
                        "PUT",
                        hours(world),
                        "{\"hours\": {\"MONDAY\": {\"from\": \"17:00\", \"to\": \"09:00\"}, \"SOMEDAY\": {}},"
                                + " \"holidays\": [{\"date\": \"soon\", \"name\": \"\"}, null],"
                                + " \"targets\": {\"HIGH\": {\"responseMinutes\": 600, \"resolutionMinutes\": 60},"
                                + " \"LOW\": {\"responseMinutes\": 0}}}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().getJsonArray("violations").stream()
                        .map(violation -> violation.asJsonObject().getString("field")))
                .contains(
                        "hours.MONDAY.from",
                        "hours",
                        "holidays",
                        "targets.HIGH.resolution",
                        "targets.LOW.response",
                        "targets.LOW.resolution");
        assertThat(NewWorld.program(world, "lead")
                        .send("PUT", hours(world), "{}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aChangesPageTellsBothSidesHowTheyStandAndAWordOfTheOtherSideIsTheResponse() {
        World world = NewWorld.make();
        assertThat(NewWorld.program(world, "manager")
                        .send("PUT", hours(world), ROUND_THE_CLOCK)
                        .status())
                .isEqualTo(200);
        String key = requested(world);
        String page =
                NewWorld.person(world, "lead").get("/change-requests/" + key).body();
        assertThat(page).contains("First response: due").contains("of 10 h used");
        Answer note = NewWorld.program(world, "ops")
                .send(
                        "POST",
                        "/api/v1/change-requests/" + key + "/comments",
                        "{\"body\": \"Between us\", \"audience\": \"OWN_SIDE\"}");
        assertThat(note.status()).as(note.toString()).isEqualTo(201);
        assertThat(NewWorld.person(world, "lead").get("/change-requests/" + key).body())
                .contains("First response: due");
        Answer comment = NewWorld.program(world, "ops")
                .send("POST", "/api/v1/change-requests/" + key + "/comments", "{\"body\": \"We look at it\"}");
        assertThat(comment.status()).as(comment.toString()).isEqualTo(201);
        assertThat(NewWorld.person(world, "lead").get("/change-requests/" + key).body())
                .contains("First response: after 0 min of service hours; aimed at 1 h 30 min");
        assertThat(NewWorld.person(world, "developer")
                        .get("/engagements/" + world.engagement() + "/targets")
                        .body())
                .contains("1 of 1 in time", "1 open");
    }
}
