package org.tandemportal.portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tandemportal.kernel.api.Week;
import org.tandemportal.portal.container.World;
import org.tandemportal.portal.running.Answer;
import org.tandemportal.portal.running.FromOutsideIT;
import org.tandemportal.portal.running.NewWorld;
import org.tandemportal.portal.running.RunningPortal;
import org.tandemportal.portal.running.Visitor;

/** From the two paragraphs to an edition that nobody changes, whatever happens to the records behind it. */
class EditionsIT extends FromOutsideIT {

    private static final Week LAST_WEEK = Week.of(LocalDate.now(ZoneOffset.UTC)).plus(-1);

    private static String address(World world) {
        return "/api/v1/status-reports/" + world.engagement() + "/" + LAST_WEEK;
    }

    private static Answer write(Visitor who, World world, String text) {
        return who.send("PATCH", address(world), "{\"paragraph\": \"" + text + "\"}", "If-Match", "*");
    }

    private static World published() {
        World world = NewWorld.make();
        assertThat(write(NewWorld.program(world, "developer"), world, "From the client")
                        .status())
                .isEqualTo(200);
        assertThat(write(NewWorld.program(world, "ops"), world, "From the provider")
                        .status())
                .isEqualTo(200);
        assertThat(NewWorld.program(world, "manager")
                        .send("POST", address(world) + "/editions", null)
                        .status())
                .isEqualTo(201);
        return world;
    }

    @Test
    void anEditionStaysAsItWasWhenRecordsAreAdded() {
        World world = published();
        Visitor developer = NewWorld.program(world, "developer");
        String before = developer.get(address(world)).body();
        assertThat(developer
                        .send(
                                "POST",
                                "/api/v1/change-requests",
                                "{\"engagement\": \"" + world.engagement()
                                        + "\", \"kind\": \"NORMAL\", \"title\": \"Later\"}")
                        .status())
                .isEqualTo(201);
        assertThat(developer.get(address(world)).body()).isEqualTo(before);
        assertThat(developer.get(address(world)).json().getString("state")).isEqualTo("PUBLISHED");
    }

    @Test
    void whatIsPublishedIsNeitherWrittenInNorPublishedAgain() {
        World world = published();
        assertThat(write(NewWorld.program(world, "developer"), world, "One more word")
                        .status())
                .isEqualTo(409);
        Answer again = NewWorld.program(world, "manager").send("POST", address(world) + "/editions", null);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().getString("detail")).contains("published already");
    }

    @Test
    void whatWasWrittenSinceTheManagerReadItIsNotPublishedUnseen() {
        World world = NewWorld.make();
        write(NewWorld.program(world, "developer"), world, "From the client");
        write(NewWorld.program(world, "ops"), world, "From the provider");
        Visitor manager = NewWorld.program(world, "manager");
        String read = manager.get(address(world)).header("ETag");
        write(NewWorld.program(world, "developer"), world, "Second thoughts");
        assertThat(manager.send("POST", address(world) + "/editions", null, "If-Match", read)
                        .status())
                .isEqualTo(412);
        assertThat(manager.get(address(world)).json().getString("state")).isEqualTo("DRAFT");
        String now = manager.get(address(world)).header("ETag");
        assertThat(manager.send("POST", address(world) + "/editions", null, "If-Match", now)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void theDemosEditionTellsOfNothingThatCameAfterIt() {
        JsonObject edition = Visitor.withToken("demo-lead-paramour")
                .get("/api/v1/status-reports/PTV-WEB/" + LAST_WEEK)
                .json();
        Instant published = Instant.parse(edition.getString("publishedAt"));
        List<String> later = new ArrayList<>();
        for (JsonObject section : edition.getJsonArray("sections").getValuesAs(JsonObject.class)) {
            for (JsonObject row : section.getJsonArray("rows").getValuesAs(JsonObject.class)) {
                // An action that is still to be done shows when it is due.
                boolean due = section.getString("id").equals("actions");
                if (!due
                        && !row.isNull("moment")
                        && Instant.parse(row.getString("moment")).isAfter(published)) {
                    later.add(row.toString());
                }
            }
        }
        assertThat(later).isEmpty();
        assertThat(edition.getJsonArray("sections")).isNotEmpty();
    }

    @Test
    void notEvenThePortalsRoleInTheDatabaseCanChangeAnEdition() throws SQLException {
        World world = published();
        String key = world.engagement() + "-" + LAST_WEEK;
        for (String forbidden : List.of(
                "update status_reports.edition set snapshot = '{}' where key = '" + key + "'",
                "delete from status_reports.edition where key = '" + key + "'",
                "truncate status_reports.edition")) {
            try (Connection connection = RunningPortal.get().connectAsWorkingRole();
                    Statement statement = connection.createStatement()) {
                statement.execute("set tandem.clients = '*'");
                assertThatThrownBy(() -> statement.execute(forbidden))
                        .as(forbidden)
                        .hasMessageContaining("permission denied");
                try (ResultSet row = statement.executeQuery(
                        "select count(*) from status_reports.edition where key = '" + key + "'")) {
                    row.next();
                    assertThat(row.getInt(1)).isEqualTo(1);
                }
            }
        }
    }

    @Test
    void eachSideReachesOnlyItsOwnParagraph() {
        World world = NewWorld.make();
        write(NewWorld.program(world, "lead"), world, "From the client");
        Answer answer = write(NewWorld.program(world, "manager"), world, "From the provider");
        assertThat(answer.json()
                        .getJsonObject("paragraphs")
                        .getJsonObject("client")
                        .getString("text"))
                .isEqualTo("From the client");
        assertThat(answer.json()
                        .getJsonObject("paragraphs")
                        .getJsonObject("provider")
                        .getString("text"))
                .isEqualTo("From the provider");
    }
}
