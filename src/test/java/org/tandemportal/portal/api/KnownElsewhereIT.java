package org.tandemportal.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tandemportal.portal.container.World;
import org.tandemportal.portal.running.Answer;
import org.tandemportal.portal.running.FromOutsideIT;
import org.tandemportal.portal.running.NewWorld;
import org.tandemportal.portal.running.RunningPortal;
import org.tandemportal.portal.running.Visitor;

/** A client's lead does not learn that an address signs in at another organisation. */
class KnownElsewhereIT extends FromOutsideIT {

    private static final String PEOPLE = "/api/v1/people";

    private static Visitor administrator() {
        return Visitor.withToken("demo-admin-ridgeline");
    }

    private static String fresh(World world) {
        return "fresh-" + UUID.randomUUID() + "@" + world.engagement().toLowerCase(Locale.ROOT) + ".example";
    }

    private static String invitation(String email, World world) {
        return "{\"name\": \"Somebody New\", \"email\": \"" + email + "\", \"engagements\": [{\"engagement\": \""
                + world.engagement() + "\", \"role\": \"DEVELOPER\"}]}";
    }

    private static List<String> mails(String email) throws SQLException {
        try (Connection connection = RunningPortal.get().connectAsSuperuser();
                PreparedStatement select = connection.prepareStatement(
                        "select subject || ' ' || body from kernel.outbox where recipient = ? and body is not null")) {
            select.setString(1, email);
            List<String> mails = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    mails.add(row.getString(1));
                }
            }
            return mails;
        }
    }

    /** All that a lead can see of somebody whom they have just invited, step by step, with what must differ taken out. */
    private static List<String> seen(World world, String email) {
        Visitor program = NewWorld.program(world, "lead");
        Visitor pages = NewWorld.person(world, "lead");
        List<String> seen = new ArrayList<>();
        Answer invited = program.send("POST", PEOPLE, invitation(email, world));
        seen.add(plain(invited, email, world));
        assertThat(invited.status()).as("%s", invited).isEqualTo(201);
        String id = invited.json().getString("id");
        for (String path : List.of(
                PEOPLE + "/" + id,
                PEOPLE,
                PEOPLE + "?state=INVITED",
                PEOPLE + "?waiting=true",
                PEOPLE + "?text=" + email,
                "/api/v1/engagements/" + world.engagement() + "/participants",
                "/api/v1/engagements/" + world.engagement() + "/participants/" + id,
                "/api/v1/audit?record=" + id,
                "/api/v1/audit.csv?record=" + id)) {
            seen.add(named(path, id, email, world) + plain(program.get(path), email, world));
        }
        for (String path : List.of(
                "/people",
                "/people?waiting=true",
                "/people/" + id,
                "/engagements/" + world.engagement(),
                "/engagements/" + world.engagement() + "/participants",
                "/admin/audit?record=" + id)) {
            seen.add(named(path, id, email, world) + plain(pages.get(path), email, world));
        }
        seen.add(plain(program.send("POST", PEOPLE, invitation(email, world)), email, world));
        String participants = "/api/v1/engagements/" + world.engagement() + "/participants";
        seen.add(plain(
                program.send("POST", participants, "{\"person\": \"" + email + "\", \"role\": \"OBSERVER\"}"),
                email,
                world));
        seen.add(plain(program.send("POST", PEOPLE + "/" + id + "/invitation", null), email, world));
        seen.add(plain(
                program.send("POST", PEOPLE + "/" + id + "/address", "{\"email\": \"x@y.example\"}"), email, world));
        seen.add(plain(program.send("DELETE", PEOPLE + "/" + id + "/invitation", null), email, world));
        seen.add(plain(program.get(PEOPLE + "/" + id), email, world));
        seen.add(plain(program.send("POST", PEOPLE + "/" + id + "/invitation", null), email, world));
        seen.add(plain(pages.get("/people/" + id), email, world));
        seen.add(plain(program.send("PATCH", PEOPLE + "/" + id, "{\"active\": false}", "If-Match", "*"), email, world));
        return seen;
    }

    private static String named(String path, String id, String email, World world) {
        return path.replace(id, "ID").replace(email, "EMAIL").replace(world.engagement(), "CODE") + ": ";
    }

    private static String plain(Answer answer, String email, World world) {
        return answer.status() + " " + answer.header("ETag")
                + answer.body()
                        .replace(email, "EMAIL")
                        .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "ID")
                        .replaceAll("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z?", "MOMENT")
                        .replaceAll("\\d{1,2}:\\d{2}(:\\d{2})?", "TIME")
                        .replaceAll("(?s)<script.*?</script>", "SCRIPT")
                        .replaceAll("<input type=\"hidden\" name=\"(jakarta\\.faces|primefaces)[^>]*>", "STATE")
                        .replaceAll("\"sequence\":\\d+|,\\d+\\r?\\n", "SEQUENCE")
                        .replace(world.engagement(), "CODE")
                        .replace(world.engagement().toLowerCase(Locale.ROOT), "code");
    }

    @Test
    void nothingThatALeadCanSeeOrDoTellsTheDifference() {
        World elsewhere = NewWorld.make();
        World one = NewWorld.make();
        World other = NewWorld.make();
        String known = elsewhere.the("developer").email();
        // Written like one of the own organisation's, so that both are as long and sort alike.
        String fresh = "f" + known.substring(1);
        List<String> ofFresh = seen(one, fresh);
        List<String> ofKnown = seen(other, known);
        assertThat(ofKnown).hasSameSizeAs(ofFresh);
        for (int step = 0; step < ofFresh.size(); step++) {
            assertThat(ofKnown.get(step)).as("step " + step).isEqualTo(ofFresh.get(step));
        }
    }

    @Test
    void aProvidersPersonIsNoException() {
        World world = NewWorld.make();
        World other = NewWorld.make();
        Answer known = NewWorld.program(world, "lead")
                .send("POST", PEOPLE, invitation(other.the("ops").email(), world));
        assertThat(known.status()).isEqualTo(201);
    }

    @Test
    void aFileTellsNoDifferenceEither() {
        World elsewhere = NewWorld.make();
        World world = NewWorld.make();
        Visitor lead = NewWorld.program(world, "lead");
        String csv = "name,email\nA," + fresh(world) + "\nB,"
                + elsewhere.the("lead").email() + "\nC," + world.the("observer").email() + "\n";
        for (String query : List.of("?dryRun=true", "")) {
            Answer answer = lead.send("POST", PEOPLE + "/import" + query, csv, "Content-Type", "text/csv");
            assertThat(answer.status()).as("%s", answer).isEqualTo(200);
            assertThat(answer.json().getInt("people")).isEqualTo(2);
            assertThat(answer.json().getJsonArray("lines").getValuesAs(JsonObject.class))
                    .filteredOn(line -> line.getString("outcome").equals("LEFT_OUT"))
                    .extracting(line -> line.getInt("line"))
                    .containsExactly(4);
        }
        Answer again = lead.send("POST", PEOPLE + "/import", csv, "Content-Type", "text/csv");
        assertThat(again.json().getInt("people")).isZero();
        assertThat(again.json().getJsonArray("lines").getValuesAs(JsonObject.class))
                .extracting(line -> line.getJsonArray("reasons"))
                .hasSize(3)
                .containsOnly(
                        again.json().getJsonArray("lines").getJsonObject(0).getJsonArray("reasons"));
    }

    @Test
    void theAddressStillSignsInWhereItDidAndNowhereElse() throws SQLException {
        World elsewhere = NewWorld.make();
        World world = NewWorld.make();
        String known = elsewhere.the("observer").email();
        Visitor lead = NewWorld.program(world, "lead");
        assertThat(lead.send("POST", PEOPLE, invitation(known, world)).status()).isEqualTo(201);
        Visitor observer = Visitor.signedIn(known, World.PASSWORD);
        assertThat(observer.get("/engagements/" + elsewhere.engagement()).status())
                .isEqualTo(200);
        assertThat(observer.get("/engagements/" + world.engagement()).status()).isEqualTo(404);
        assertThat(mails(known))
                .filteredOn(mail -> mail.contains("once more"))
                .singleElement()
                .asString()
                .doesNotContain("/password/")
                .doesNotContain(world.clientName(), elsewhere.clientName())
                .doesNotContain(world.the("lead").name(), world.engagement());
    }

    @Test
    void administratorsFindItAndInviteUnderAnotherAddress() throws SQLException {
        World elsewhere = NewWorld.make();
        World world = NewWorld.make();
        String known = elsewhere.the("lead").email();
        Answer invited = NewWorld.program(world, "lead").send("POST", PEOPLE, invitation(known, world));
        String id = invited.json().getString("id");
        assertThat(administrator().get(PEOPLE + "?waiting=true&limit=200").body())
                .contains(id);
        Visitor pages = Visitor.ofTheDemo("admin@ridgeline.example");
        assertThat(pages.get("/admin/people").body()).contains("/admin/people?waiting=true");
        assertThat(pages.get("/admin/people/" + id).body())
                .contains(elsewhere.the("lead").id().toString());
        String address = PEOPLE + "/" + id + "/address";
        assertThat(administrator()
                        .send("POST", address, "{\"email\": \"" + known + "\"}")
                        .status())
                .isEqualTo(400);
        String another = fresh(world);
        Answer solved = administrator().send("POST", address, "{\"email\": \"" + another + "\"}");
        assertThat(solved.status()).as("%s", solved).isEqualTo(200);
        assertThat(solved.json().getString("email")).isEqualTo(another);
        assertThat(mails(another)).singleElement().asString().contains("/password/");
        assertThat(administrator().get(PEOPLE + "?waiting=true&limit=200").body())
                .doesNotContain(id);
        assertThat(administrator()
                        .send("POST", address, "{\"email\": \"" + fresh(world) + "\"}")
                        .status())
                .isEqualTo(404);
    }
}
