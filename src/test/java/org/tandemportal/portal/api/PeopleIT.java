package org.tandemportal.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.Role;
import org.tandemportal.portal.container.World;
import org.tandemportal.portal.running.Answer;
import org.tandemportal.portal.running.FromOutsideIT;
import org.tandemportal.portal.running.NewWorld;
import org.tandemportal.portal.running.RunningPortal;
import org.tandemportal.portal.running.Visitor;

/** Clients, and who comes in. */
class PeopleIT extends FromOutsideIT {

    private static final String PEOPLE = "/api/v1/people";
    private static final Pattern LINK = Pattern.compile("https?://\\S+(/password/\\S+)");

    private static Visitor administrator() {
        return Visitor.withToken("demo-admin-ridgeline");
    }

    private static String invitation(String name, String email, World world, Role role) {
        return "{\"name\": \"" + name + "\", \"email\": \"" + email + "\", \"engagements\": [{\"engagement\": \""
                + world.engagement() + "\", \"role\": \"" + role + "\"}]}";
    }

    /** The link in the only mail to this address that still waits. */
    private static String link(String email) throws SQLException {
        try (Connection connection = RunningPortal.get().connectAsSuperuser();
                PreparedStatement select = connection.prepareStatement(
                        "select body from kernel.outbox where recipient = ? and body is not null")) {
            select.setString(1, email);
            try (ResultSet row = select.executeQuery()) {
                assertThat(row.next()).as("a mail to " + email).isTrue();
                Matcher link = LINK.matcher(row.getString(1));
                assertThat(link.find()).isTrue();
                assertThat(row.next()).as("another mail to " + email).isFalse();
                return link.group(1);
            }
        }
    }

    private static int open(String link) {
        return Visitor.nobody().get(link).status();
    }

    @Test
    void aLeadInvitesSomebodyByALinkThatCanBeSentAnewAndWithdrawn() throws SQLException {
        World world = NewWorld.make();
        Visitor lead = NewWorld.program(world, "lead");
        String email = "new@" + world.engagement().toLowerCase(java.util.Locale.ROOT) + ".example";
        Answer made = lead.send("POST", PEOPLE, invitation("Nora New", email, world, Role.DEVELOPER));
        assertThat(made.status()).as("%s", made).isEqualTo(201);
        assertThat(made.body()).doesNotContain("/password/");
        assertThat(made.json().getString("state")).isEqualTo("INVITED");
        assertThat(made.json().getJsonObject("organisation").getString("name")).isEqualTo(world.clientName());
        String address = PEOPLE + "/" + made.json().getString("id");
        String first = link(email);
        assertThat(open(first)).isEqualTo(200);

        assertThat(lead.send("POST", address + "/invitation", null).status()).isEqualTo(200);
        String second = link(email);
        assertThat(open(first)).isEqualTo(404);
        assertThat(open(second)).isEqualTo(200);

        assertThat(lead.send("DELETE", address + "/invitation", null).status()).isEqualTo(204);
        assertThat(open(second)).isEqualTo(404);
        assertThat(lead.get(address).json().getString("state")).isEqualTo("DEACTIVATED");
    }

    @Test
    void whoeverIsDeactivatedIsOutAtOnceAndTheirNameStays() throws SQLException {
        World world = NewWorld.make();
        Visitor lead = NewWorld.program(world, "lead");
        Visitor pages = NewWorld.person(world, "developer");
        Visitor program = NewWorld.program(world, "developer");
        Answer flag = program.send(
                "POST",
                "/api/v1/flags",
                "{\"subject\": {\"type\": \"ENGAGEMENT\", \"key\": \"" + world.engagement()
                        + "\"}, \"severity\": \"MINOR\", \"concern\": \"Too slow\"}");
        assertThat(flag.status()).as("%s", flag).isEqualTo(201);
        assertThat(pages.get("/").status()).isEqualTo(200);
        assertThat(rowsOf(world.the("developer").id())).isEqualTo(2);
        String address = PEOPLE + "/" + world.the("developer").id();
        String tag = lead.get(address).header("ETag");
        assertThat(lead.send("PATCH", address, "{\"active\": false}").status()).isEqualTo(428);
        assertThat(lead.send("PATCH", address, "{\"active\": false}", "If-Match", tag)
                        .status())
                .isEqualTo(200);
        assertThat(pages.get("/").status()).isEqualTo(302);
        assertThat(program.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(rowsOf(world.the("developer").id())).isZero();
        assertThat(lead.send("PATCH", address, "{\"active\": true}", "If-Match", tag)
                        .status())
                .isEqualTo(412);
        assertThat(lead.get("/api/v1/flags/" + flag.json().getString("key")).body())
                .contains(world.the("developer").name());
        assertThat(lead.send("PATCH", address, "{\"active\": true}", "If-Match", "*")
                        .status())
                .isEqualTo(200);
        assertThat(program.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(lead.send("PATCH", PEOPLE + "/" + world.the("lead").id(), "{\"active\": false}", "If-Match", "*")
                        .status())
                .isEqualTo(409);
    }

    /** How many sessions, tokens, links and invitations somebody has. */
    private static int rowsOf(UUID person) throws SQLException {
        try (Connection connection = RunningPortal.get().connectAsSuperuser();
                PreparedStatement select = connection.prepareStatement(
                        "select (select count(*) from clients.session where person_id = p.id)"
                                + " + (select count(*) from clients.api_token where person_id = p.id)"
                                + " + (select count(*) from clients.one_time_link where person_id = p.id)"
                                + " + (select count(*) from clients.invitation where person_id = p.id)"
                                + " from clients.person p where p.id = ?")) {
            select.setObject(1, person);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    @Test
    void anOpenInvitationEndsWithItsPerson() throws SQLException {
        World world = NewWorld.make();
        Visitor lead = NewWorld.program(world, "lead");
        String email = "open@" + world.engagement().toLowerCase(java.util.Locale.ROOT) + ".example";
        Answer made = lead.send("POST", PEOPLE, invitation("Olga Open", email, world, Role.DEVELOPER));
        String id = made.json().getString("id");
        String link = link(email);
        assertThat(rowsOf(UUID.fromString(id))).isEqualTo(2);
        assertThat(lead.send("PATCH", PEOPLE + "/" + id, "{\"active\": false}", "If-Match", "*")
                        .status())
                .isEqualTo(200);
        assertThat(rowsOf(UUID.fromString(id))).isZero();
        assertThat(open(link)).isEqualTo(404);
    }

    @Test
    void aLeadIsToldThatAnAddressIsTakenInTheirOwnOrganisationOnly() {
        World world = NewWorld.make();
        Visitor lead = NewWorld.program(world, "lead");
        assertThat(lead.send(
                                "POST",
                                PEOPLE,
                                invitation("Somebody", world.the("developer").email(), world, Role.DEVELOPER))
                        .status())
                .isEqualTo(400);
        Answer elsewhere = lead.send(
                "POST",
                PEOPLE,
                "{\"name\": \"X\", \"email\": \"x@nowhere.example\", \"organisation\": \"Harbour Bakery\"}");
        Answer nowhere = lead.send(
                "POST",
                PEOPLE,
                "{\"name\": \"X\", \"email\": \"x@nowhere.example\", \"organisation\": \"Nobody at all\"}");
        assertThat(elsewhere.status()).isEqualTo(400);
        assertThat(elsewhere.body().replace("Harbour Bakery", "*"))
                .isEqualTo(nowhere.body().replace("Nobody at all", "*"));
    }

    @Test
    void anArchivedClientsRecordsAreReadOnlyUntilItIsOpenedAgain() {
        World world = NewWorld.make();
        Visitor ops = NewWorld.program(world, "ops");
        String flag = "{\"subject\": {\"type\": \"ENGAGEMENT\", \"key\": \"" + world.engagement()
                + "\"}, \"severity\": \"MINOR\", \"concern\": \"Too slow\"}";
        String client = "/api/v1/clients/" + world.clientId();
        assertThat(ops.send("POST", "/api/v1/flags", flag).status()).isEqualTo(201);
        assertThat(administrator()
                        .send("PATCH", client, "{\"archived\": true}", "If-Match", "*")
                        .status())
                .isEqualTo(200);
        Answer refused = ops.send("POST", "/api/v1/flags", flag);
        assertThat(refused.status()).isEqualTo(409);
        JsonObject problem = refused.json();
        assertThat(problem.getString("type")).endsWith("clientArchived");
        assertThat(ops.get("/api/v1/flags?engagement=" + world.engagement())
                        .json()
                        .getJsonArray("items"))
                .hasSize(1);
        assertThat(administrator()
                        .send(
                                "POST",
                                PEOPLE,
                                "{\"name\": \"Late\", \"email\": \"late@nowhere.example\", \"organisation\": \""
                                        + world.clientName() + "\"}")
                        .status())
                .isEqualTo(409);
        assertThat(administrator()
                        .send("PATCH", client, "{\"archived\": false}", "If-Match", "*")
                        .status())
                .isEqualTo(200);
        assertThat(ops.send("POST", "/api/v1/flags", flag).status()).isEqualTo(201);
    }

    @Test
    void administratorsRequireASecondFactorOfAClientsPeople() {
        World world = NewWorld.make();
        String client = "/api/v1/clients/" + world.clientId();
        Visitor developer = NewWorld.person(world, "developer");
        assertThat(developer.get("/engagements").status()).isEqualTo(200);
        Answer required = administrator().send("PATCH", client, "{\"secondFactorRequired\": true}", "If-Match", "*");
        assertThat(required.json().getBoolean("secondFactorRequired")).isTrue();
        assertThat(required.json().getString("name")).isEqualTo(world.clientName());
        assertThat(developer.get("/engagements").header("Location")).endsWith("/account/second-factor");
        assertThat(NewWorld.person(world, "ops").get("/engagements").status()).isEqualTo(200);
        assertThat(administrator()
                        .send("PATCH", client, "{\"secondFactorRequired\": false}", "If-Match", required.header("ETag"))
                        .status())
                .isEqualTo(200);
        assertThat(developer.get("/engagements").status()).isEqualTo(200);
    }

    @Test
    void aLeadSaysWhoTakesPartForTheirOwnSideOnly() {
        World world = NewWorld.make();
        Visitor lead = NewWorld.program(world, "lead");
        String participants = "/api/v1/engagements/" + world.engagement() + "/participants";
        String observer = world.the("observer").id().toString();
        assertThat(lead.send("POST", participants, "{\"person\": \"" + observer + "\", \"role\": \"DEVELOPER\"}")
                        .json()
                        .getString("role"))
                .isEqualTo("DEVELOPER");
        assertThat(lead.send("DELETE", participants + "/" + observer, null).status())
                .isEqualTo(204);
        assertThat(lead.send("DELETE", participants + "/" + world.the("ops").id(), null)
                        .status())
                .isEqualTo(403);
        assertThat(lead.send(
                                "POST",
                                participants,
                                "{\"person\": \"" + world.the("ops").id() + "\", \"role\": \"MANAGER\"}")
                        .status())
                .isEqualTo(403);
        // Nobody is left who can agree for the client once the lead has gone.
        assertThat(lead.send("DELETE", participants + "/" + world.the("lead").id(), null)
                        .status())
                .isEqualTo(204);
        String overview = NewWorld.person(world, "developer")
                .get("/engagements/" + world.engagement())
                .body();
        assertThat(overview).contains("Nobody here can agree on the client’s behalf");
    }

    @Test
    void thePermissionsPageShowsEachCellOfTheTable() {
        String page = Visitor.ofTheDemo("admin@ridgeline.example")
                .get("/admin/permissions")
                .body();
        for (Permission permission : Permission.values()) {
            Matcher row = Pattern.compile("<tr data-permission=\"" + permission + "\">(.*?)</tr>", Pattern.DOTALL)
                    .matcher(page);
            assertThat(row.find()).as("%s", permission).isTrue();
            Matcher cells = Pattern.compile("data-cell=\"(\\w+)\"").matcher(row.group(1));
            for (Role role : Role.values()) {
                assertThat(cells.find()).isTrue();
                assertThat(cells.group(1))
                        .as(permission + " of " + role)
                        .isEqualTo(Boolean.toString(permission.isGivenTo(role)));
            }
            assertThat(cells.find()).isTrue();
            assertThat(cells.group(1)).isEqualTo(Boolean.toString(permission.isAdministrators()));
            assertThat(cells.find()).isFalse();
        }
    }
}
