package org.tandemportal.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tandemportal.portal.container.World;
import org.tandemportal.portal.running.Answer;
import org.tandemportal.portal.running.FromOutsideIT;
import org.tandemportal.portal.running.NewWorld;
import org.tandemportal.portal.running.RunningPortal;
import org.tandemportal.portal.running.Visitor;

/** Calendars at private addresses: what they show, to whom, and how long. */
class CalendarFeedsIT extends FromOutsideIT {

    private static String asked(World world, String title) {
        Instant start = Instant.now().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        Visitor developer = NewWorld.program(world, "developer");
        Answer made = developer.send(
                "POST",
                "/api/v1/change-requests",
                "{\"engagement\": \"" + world.engagement() + "\", \"kind\": \"NORMAL\", \"title\": \"" + title
                        + "\", \"reason\": \"r\", \"plan\": \"p\", \"testPlan\": \"t\", \"rollbackPlan\": \"b\","
                        + " \"environments\": [\"staging\"], \"window\": {\"start\": \"" + start + "\", \"end\": \""
                        + start.plus(1, ChronoUnit.HOURS) + "\"}}");
        String address = "/api/v1/change-requests/" + made.json().getString("key");
        assertThat(developer
                        .send("POST", address + "/transitions", "{\"to\": \"REQUESTED\"}", "If-Match", "*")
                        .status())
                .isEqualTo(200);
        return address;
    }

    /** Keeps an address for somebody as the page does, with a secret that is known here. */
    private static String address(World world, String role, String engagement) throws Exception {
        String secret =
                (UUID.randomUUID() + "-" + UUID.randomUUID()).replace("-", "").substring(0, 43);
        update(
                "insert into change_requests.calendar_feed(id, client_id, person_id, engagement, token_hash, made_at)"
                        + " values (gen_random_uuid(), ?, ?, ?, sha256(?::bytea), now())",
                world.clientId(),
                world.the(role).id(),
                engagement,
                secret);
        return "/calendar/feeds/" + secret + ".ics";
    }

    private static void update(String statement, Object... values) throws SQLException {
        try (Connection connection = RunningPortal.get().connectAsSuperuser();
                PreparedStatement change = connection.prepareStatement(statement)) {
            for (int index = 0; index < values.length; index++) {
                change.setObject(index + 1, values[index]);
            }
            assertThat(change.executeUpdate()).isPositive();
        }
    }

    @Test
    void anAddressShowsWhatItsOwnerMaySeeWithoutSigningIn() throws Exception {
        World red = NewWorld.make();
        World blue = NewWorld.make();
        String change = asked(red, "Raise the connection limit");
        asked(blue, "Nobody else’s business");
        String feed = address(red, "developer", null);
        Answer answer = Visitor.nobody().get(feed);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/calendar");
        assertThat(answer.body())
                .contains("Raise the connection limit", "STATUS:TENTATIVE", "UID:change-")
                .doesNotContain("business");
        Answer again = Visitor.nobody().send("GET", feed, null, "If-None-Match", answer.header("ETag"));
        assertThat(again.status()).isEqualTo(304);

        NewWorld.program(red, "developer")
                .send("POST", change + "/transitions", "{\"to\": \"WITHDRAWN\"}", "If-Match", "*");
        Answer changed = Visitor.nobody().send("GET", feed, null, "If-None-Match", answer.header("ETag"));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body()).contains("STATUS:CANCELLED");
    }

    @Test
    void anAddressStopsWhenItsOwnerLeavesOrIsDeactivated() throws Exception {
        World world = NewWorld.make();
        asked(world, "Raise the connection limit");
        String ofTheEngagement = address(world, "developer", world.engagement());
        String ofTheLead = address(world, "lead", null);
        assertThat(Visitor.nobody().get(ofTheEngagement).status()).isEqualTo(200);
        update(
                "delete from clients.participation where person_id = ? and engagement = ?",
                world.the("developer").id(),
                world.engagement());
        assertThat(Visitor.nobody().get(ofTheEngagement).status()).isEqualTo(404);

        assertThat(Visitor.nobody().get(ofTheLead).status()).isEqualTo(200);
        Answer deactivated = Visitor.withToken("demo-admin-ridgeline")
                .send("PATCH", "/api/v1/people/" + world.the("lead").id(), "{\"active\": false}", "If-Match", "*");
        assertThat(deactivated.status()).as("%s", deactivated).isEqualTo(200);
        assertThat(Visitor.nobody().get(ofTheLead).status()).isEqualTo(404);
    }

    @Test
    void whatIsNoAddressIsAnsweredLikeNothing() {
        for (String path : new String[] {"x.ics", "A".repeat(43) + ".ics", "A".repeat(43), "../feeds/x.ics", ""}) {
            Answer answer = Visitor.nobody().get("/calendar/feeds/" + path);
            assertThat(answer.status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void noSecretOfAnAddressIsWrittenIntoALog() throws Exception {
        World world = NewWorld.make();
        String feed = address(world, "developer", null);
        String secret = feed.replaceFirst(".*/(.*)\\.ics", "$1");
        String unknown = "Unknown" + "B".repeat(36);
        assertThat(Visitor.nobody().get(feed).status()).isEqualTo(200);
        assertThat(Visitor.nobody().get("/calendar/feeds/" + unknown + ".ics").status())
                .isEqualTo(404);
        Path logs = RunningPortal.get().log();
        try (Stream<Path> files = Files.list(logs.getParent())) {
            List<Path> ofThePortal = files.filter(
                            file -> file.getFileName().toString().startsWith("portal."))
                    .toList();
            assertThat(ofThePortal).isNotEmpty();
            for (Path file : ofThePortal) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(secret)
                        .doesNotContain(unknown);
            }
        }
    }
}
