package org.tandemportal.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tandemportal.portal.container.World;
import org.tandemportal.portal.running.Answer;
import org.tandemportal.portal.running.FromOutsideIT;
import org.tandemportal.portal.running.NewWorld;
import org.tandemportal.portal.running.RunningPortal;
import org.tandemportal.portal.running.StatementLog;
import org.tandemportal.portal.running.Visitor;

/** Many people invited by a file. */
class ImportPeopleIT extends FromOutsideIT {

    private static final String IMPORT = "/api/v1/people/import";

    private static Visitor administrator() {
        return Visitor.withToken("demo-admin-ridgeline");
    }

    private static Answer send(Visitor visitor, String query, String csv) {
        return visitor.send("POST", IMPORT + query, csv, "Content-Type", "text/csv");
    }

    private static String domain(World world) {
        return world.engagement().toLowerCase(Locale.ROOT) + ".example";
    }

    /** The reasons of the lines that are left out, by number. */
    private static Map<Integer, String> reasons(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        Map<Integer, String> reasons = new TreeMap<>();
        answer.json().getJsonArray("lines").getValuesAs(JsonObject.class).stream()
                .filter(line -> line.getString("outcome").equals("LEFT_OUT"))
                .forEach(line -> reasons.put(
                        line.getInt("line"),
                        line.getJsonArray("reasons").getValuesAs(JsonObject.class).stream()
                                .map(reason -> reason.getString("field"))
                                .collect(Collectors.joining(","))));
        return reasons;
    }

    private static int count(String query, String parameter) throws SQLException {
        try (Connection connection = RunningPortal.get().connectAsSuperuser();
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, parameter);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static int people(World world) throws SQLException {
        return count(
                "select count(*) from clients.person where client_id = ?::uuid",
                world.clientId().toString());
    }

    @Test
    void somebodyInSeveralLinesIsInvitedOnceAndTheSameFileInvitesNobodyTwice() throws SQLException {
        World world = NewWorld.make();
        Visitor lead = NewWorld.program(world, "lead");
        String email = "ada@" + domain(world);
        String csv = "\uFEFFName;E-Mail;Rolle;Engagement\r\nAda Lindqvist;" + email + ";Entwicklung;"
                + world.engagement() + "\r\nada lindqvist;" + email.toUpperCase(Locale.ROOT) + ";;\r\nBo;bo@"
                + domain(world) + ";;\r\n";
        int before = people(world);
        Answer dry = send(lead, "?dryRun=true", csv);
        assertThat(dry.json().getBoolean("dryRun")).isTrue();
        assertThat(dry.json().getInt("people")).isEqualTo(2);
        assertThat(people(world)).isEqualTo(before);

        Answer done = send(lead, "", csv);
        assertThat(done.status()).as("%s", done).isEqualTo(200);
        assertThat(done.json().getInt("people")).isEqualTo(2);
        assertThat(done.json().getInt("invited")).isEqualTo(3);
        assertThat(done.body()).doesNotContain("/password/");
        assertThat(people(world)).isEqualTo(before + 2);
        assertThat(count("select count(*) from kernel.outbox where recipient = ? and body like '%/password/%'", email))
                .isEqualTo(1);
        assertThat(lead.get("/api/v1/engagements/" + world.engagement() + "/participants")
                        .body())
                .contains("Ada Lindqvist");
        assertThat(count(
                        "select count(*) from kernel.audit_entry where action = 'invited' and client_id = ?::uuid",
                        world.clientId().toString()))
                .isEqualTo(2);

        Answer again = send(lead, "", csv);
        assertThat(again.json().getInt("people")).isZero();
        assertThat(again.json().getInt("leftOut")).isEqualTo(3);
        assertThat(people(world)).isEqualTo(before + 2);
        assertThat(count("select count(*) from kernel.outbox where recipient = ?", email))
                .isEqualTo(1);
    }

    @Test
    void eachLineIsToldWhatIsWrongAndTheOthersAreCarriedOut() throws SQLException {
        World world = NewWorld.make();
        World other = NewWorld.make();
        String at = "@" + domain(world);
        String csv = String.join(
                "\n",
                "name,email,organisation,engagement,role",
                "Good,good" + at + ",,,",
                ",noname" + at + ",,,",
                "N".repeat(121) + ",long" + at + ",,,",
                "No address,none,,,",
                "Twice,good" + at + ",,,",
                "Good,good" + at + ",,,",
                "Taken," + world.the("developer").email() + ",,,",
                "Unknown,unknown" + at + ",,NO-SUCH,DEVELOPER",
                "Others,others" + at + ",," + other.engagement() + ",DEVELOPER",
                "Wrong side,side" + at + ",," + world.engagement() + ",OPS",
                "No such role,role" + at + ",," + world.engagement() + ",CHIEF",
                "Role alone,alone" + at + ",,,LEAD",
                "Elsewhere,elsewhere" + at + "," + other.clientName() + ",,",
                "Nowhere,nowhere" + at + ",Nobody at all,,",
                "Own,own" + at + "," + world.clientName() + "," + world.engagement() + ",Client lead",
                "Too,many" + at + ",,,,x",
                "");
        Answer answer = send(NewWorld.program(world, "lead"), "", csv);
        assertThat(reasons(answer))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry(3, "name"),
                        Map.entry(4, "name"),
                        Map.entry(5, "email"),
                        Map.entry(6, "name,email"),
                        Map.entry(7, "email"),
                        Map.entry(8, "email"),
                        Map.entry(9, "engagement"),
                        Map.entry(10, "engagement"),
                        Map.entry(11, "role"),
                        Map.entry(12, "role"),
                        Map.entry(13, "engagement"),
                        Map.entry(14, "organisation"),
                        Map.entry(15, "organisation"),
                        Map.entry(17, "line")));
        assertThat(answer.json().getInt("people")).isEqualTo(2);
        // Another client cannot be told from one that nobody has.
        List<JsonObject> organisations = answer.json().getJsonArray("lines").getValuesAs(JsonObject.class).stream()
                .filter(line -> line.getInt("line") == 14 || line.getInt("line") == 15)
                .toList();
        assertThat(organisations.get(0).getJsonArray("reasons"))
                .isEqualTo(organisations.get(1).getJsonArray("reasons"));
        List<JsonObject> engagements = answer.json().getJsonArray("lines").getValuesAs(JsonObject.class).stream()
                .filter(line -> line.getInt("line") == 9 || line.getInt("line") == 10)
                .toList();
        assertThat(engagements.get(0).getJsonArray("reasons"))
                .isEqualTo(engagements.get(1).getJsonArray("reasons"));
        assertThat(people(other)).isEqualTo(3);
    }

    @Test
    void administratorsNameTheOrganisationInEachLineOrOnceForAll() {
        World world = NewWorld.make();
        String at = "@" + domain(world);
        String csv = "name,email,organisation\nA,a" + at + ","
                + world.clientName().toLowerCase(Locale.ROOT) + "\nB,b" + at + ",\n";
        assertThat(reasons(send(administrator(), "?dryRun=true", csv))).isEqualTo(Map.of(3, "organisation"));
        Answer answer = send(administrator(), "?organisation=" + world.clientId(), csv);
        assertThat(answer.json().getInt("people")).isEqualTo(2);
        assertThat(administrator()
                        .get("/api/v1/people?organisation=" + world.clientId())
                        .body())
                .contains("a" + at, "b" + at);
    }

    @Test
    void whatCannotBeReadIsAProblemAndNothingIsDone() throws SQLException {
        World world = NewWorld.make();
        Visitor lead = NewWorld.program(world, "lead");
        int before = people(world);
        for (String csv : List.of("", "Ada,ada@" + domain(world), "name,email\n\"Ada,x", "name\nAda\n")) {
            Answer answer = send(lead, "", csv);
            assertThat(answer.status()).as("%s", answer).isEqualTo(400);
            assertThat(answer.header("Content-Type")).contains("problem+json");
            assertThat(answer.json().getJsonArray("violations").getJsonObject(0).getString("field"))
                    .isEqualTo("file");
        }
        assertThat(lead.send("POST", IMPORT, "{}").status()).isEqualTo(415);
        assertThat(people(world)).isEqualTo(before);
    }

    @Test
    void tenThousandLinesTakeNoMoreStatementsThanAHundred() throws SQLException {
        try (StatementLog log = StatementLog.open()) {
            int few = statements(log, 100);
            int many = statements(log, 10_000);
            assertThat(many).isEqualTo(few);
            assertThat(few).isLessThan(40);
        }
    }

    private static int statements(StatementLog log, int lines) throws SQLException {
        World world = NewWorld.make();
        Visitor lead = NewWorld.program(world, "lead");
        int before = people(world);
        String csv = "name,email,engagement,role\n"
                + IntStream.range(0, lines)
                        .mapToObj(number -> "Person " + number + ",p" + number + "@" + domain(world) + ","
                                + (number % 2 == 0 ? world.engagement() + ",DEVELOPER" : ","))
                        .collect(Collectors.joining("\n"));
        Answer[] answer = new Answer[1];
        List<String> statements =
                log.during(() -> answer[0] = send(lead, "", csv)).statements();
        assertThat(answer[0].status()).as("%s", answer[0]).isEqualTo(200);
        assertThat(answer[0].json().getInt("people")).isEqualTo(lines);
        assertThat(people(world)).isEqualTo(before + lines);
        return statements.size();
    }

    @Test
    void aFileIsLongEnoughToBeRefusedButNotToBeAFault() {
        World world = NewWorld.make();
        Visitor lead = NewWorld.program(world, "lead");
        assertThat(send(lead, "", "name,email\n" + "Ada,a@b.example\n".repeat(10_001))
                        .status())
                .isEqualTo(400);
        Answer tooLarge = send(lead, "", "name,email\n" + "x".repeat(2 * 1024 * 1024));
        assertThat(tooLarge.status()).isEqualTo(400);
        assertThat(tooLarge.body().getBytes(StandardCharsets.UTF_8).length).isLessThan(2_000);
    }
}
