package org.tandemportal.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tandemportal.portal.container.World;
import org.tandemportal.portal.running.Answer;
import org.tandemportal.portal.running.FromOutsideIT;
import org.tandemportal.portal.running.NewWorld;
import org.tandemportal.portal.running.RunningPortal;
import org.tandemportal.portal.running.Visitor;

/** Who is told of what: those whom it concerns, once, for the most important reason, and never of what they did themselves. */
class InboxIT extends FromOutsideIT {

    private static final String CHANGES = "/api/v1/change-requests";

    private World world;
    private String key;

    @BeforeEach
    void aDraftOfTheDeveloper() {
        world = NewWorld.make();
        Answer made = as("developer")
                .send(
                        "POST",
                        CHANGES,
                        "{\"engagement\": \"" + world.engagement()
                                + "\", \"kind\": \"EMERGENCY\", \"title\": \"Raise the limit\", \"reason\": \"Needed\", \"plan\": \"Do\","
                                + " \"testPlan\": \"Look\", \"rollbackPlan\": \"Undo\", \"environments\": [\"staging\"],"
                                + " \"risk\": \"LOW\", \"priority\": \"HIGH\", \"window\": {\"start\": \""
                                + Instant.now().plus(3, ChronoUnit.DAYS) + "\", \"end\": \""
                                + Instant.now().plus(4, ChronoUnit.DAYS) + "\"}}");
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        key = made.json().getString("key");
    }

    private Visitor as(String role) {
        return NewWorld.program(world, role);
    }

    private String named(String role) {
        return "@[" + world.the(role).name() + "]";
    }

    private JsonObject comment(String role, String words, String more) {
        Answer answer =
                as(role).send("POST", CHANGES + "/" + key + "/comments", "{\"body\": \"" + words + "\"" + more + "}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json();
    }

    private void move(String role, String to) {
        Answer answer = as(role).send(
                        "POST", CHANGES + "/" + key + "/transitions", "{\"to\": \"" + to + "\"}", "If-Match", "*");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private List<JsonObject> inbox(String role, String query) {
        Answer answer = as(role).get("/api/v1/inbox" + query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json().getJsonArray("items").getValuesAs(JsonObject.class);
    }

    /** Why somebody was told, the latest first. */
    private List<String> reasons(String role) {
        return inbox(role, "").stream().map(item -> item.getString("reason")).toList();
    }

    @Test
    void aDraftIsNobodysBusinessAndARequestIsTheOtherSidesTurn() {
        for (String role : List.of("ops", "manager", "lead", "developer", "observer")) {
            assertThat(inbox(role, "")).as(role).isEmpty();
        }
        move("developer", "REQUESTED");
        assertThat(reasons("developer")).isEmpty();
        assertThat(reasons("lead")).isEmpty();
        assertThat(reasons("observer")).isEmpty();
        for (String role : List.of("ops", "manager")) {
            JsonObject told = inbox(role, "").get(0);
            assertThat(told.getString("reason")).isEqualTo("YOUR_TURN");
            assertThat(told.getJsonObject("record").getString("key")).isEqualTo(key);
            assertThat(told.getJsonObject("record").getString("title")).isEqualTo("Raise the limit");
            assertThat(told.getString("action")).isEqualTo("moved to REQUESTED");
            assertThat(told.getJsonObject("actor").getString("name"))
                    .isEqualTo(world.the("developer").name());
            assertThat(told.get("comment")).isEqualTo(JsonValue.NULL);
        }
    }

    @Test
    void whoWroteItIsToldOfWhatBecomesOfItButNotOfTheirOwnDoings() {
        move("developer", "REQUESTED");
        move("ops", "IN_ASSESSMENT");
        comment("developer", "Thank you", "");
        comment("ops", "You are welcome", "");
        assertThat(reasons("developer")).hasSize(2).startsWith("COMMENT").doesNotContain("MENTIONED");
        // Has moved it, so watches it: hears of the answer, and not of the own one.
        assertThat(reasons("ops")).containsExactly("COMMENT", "YOUR_TURN");
        assertThat(as("lead")
                        .send(
                                "POST",
                                CHANGES + "/" + key + "/agreements",
                                "{\"verdict\": \"CHANGES_WANTED\", \"revision\": 1, \"reason\": \"Not today\"}",
                                "If-Match",
                                "*")
                        .status())
                .isEqualTo(200);
        // It is their turn by that, which counts for more.
        for (String[] told : new String[][] {{"developer", "YOUR_TURN"}, {"ops", "AGREEMENT"}}) {
            assertThat(inbox(told[0], "?limit=1")).singleElement().satisfies(item -> {
                assertThat(item.getString("reason")).isEqualTo(told[1]);
                assertThat(item.getString("action")).isEqualTo("changes wanted");
            });
        }
    }

    @Test
    void whoIsNamedIsToldOnceAndWatchesFromThenOn() {
        JsonObject said = comment("ops", "Dear " + named("lead") + " and again " + named("lead"), "");
        assertThat(said.getJsonArray("notTold")).isEmpty();
        assertThat(said.getString("body")).contains("](" + world.the("lead").id() + ")");
        assertThat(said.getString("html")).contains("mention mention--client");
        assertThat(inbox("lead", "")).singleElement().satisfies(item -> {
            assertThat(item.getString("reason")).isEqualTo("MENTIONED");
            assertThat(item.getString("comment")).isEqualTo(said.getString("id"));
        });
        comment("ops", "One more thing", "");
        assertThat(reasons("lead")).containsExactly("COMMENT", "MENTIONED");
    }

    @Test
    void aTextThatIsEditedTellsOnlyThoseWhoAreNamedAnew() {
        JsonObject said = comment("ops", "Dear " + named("lead"), "");
        Answer edited = as("ops")
                .send(
                        "PATCH",
                        "/api/v1/comments/" + said.getString("id"),
                        "{\"body\": \"Dear " + named("lead") + " and " + named("manager") + "\"}",
                        "If-Match",
                        "*");
        assertThat(edited.status()).isEqualTo(200);
        assertThat(reasons("lead")).containsExactly("MENTIONED");
        assertThat(reasons("manager")).containsExactly("MENTIONED");
        assertThat(reasons("developer")).containsExactly("COMMENT");
    }

    @Test
    void whoMayNotSeeItIsNotToldAndTheWriterHearsOfThat() throws SQLException {
        World other = NewWorld.make();
        JsonObject said = comment(
                "ops", "@[Somebody](" + other.the("lead").id() + ") and @[Nobody Ever] and " + named("developer"), "");
        assertThat(said.getJsonArray("notTold").getValuesAs(jakarta.json.JsonString::getString))
                .containsExactly("Somebody", "Nobody Ever");
        assertThat(told(other.the("lead").id())).isZero();
        assertThat(reasons("developer")).containsExactly("MENTIONED");
        JsonObject note = comment(
                "ops", "Between us, " + named("lead") + " and " + named("manager"), ", \"audience\": \"OWN_SIDE\"");
        assertThat(note.getJsonArray("notTold").getValuesAs(jakarta.json.JsonString::getString))
                .containsExactly(world.the("lead").name());
        assertThat(told(world.the("lead").id())).isZero();
        assertThat(inbox("manager", "")).singleElement().satisfies(item -> assertThat(item.getString("audience"))
                .isEqualTo("OWN_SIDE"));
    }

    @Test
    void watchersOfTheOtherSideAreNotToldOfNotes() throws SQLException {
        long before = told(world.the("developer").id());
        comment("developer", "I watch this", "");
        comment("manager", "So do I", "");
        comment("ops", "Quiet", ", \"audience\": \"OWN_SIDE\"");
        assertThat(told(world.the("developer").id())).isEqualTo(before + 1);
        assertThat(reasons("manager")).containsExactly("COMMENT");
    }

    /** How many rows there are for somebody, behind the portal's back. */
    private static long told(UUID person) throws SQLException {
        try (Connection connection = RunningPortal.get().connectAsSuperuser();
                PreparedStatement statement = connection.prepareStatement(
                        "select count(*) from discussions.notification where person_id = ?")) {
            statement.setObject(1, person);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Test
    void watchingIsBegunAndEndedByOneButton() {
        Visitor observer = NewWorld.person(world, "observer");
        comment("ops", "First", "");
        assertThat(reasons("observer")).isEmpty();
        press(observer, "watch");
        comment("ops", "Second", "");
        assertThat(reasons("observer")).containsExactly("COMMENT");
        press(observer, "unwatch");
        comment("ops", "Third", "");
        assertThat(reasons("observer")).containsExactly("COMMENT");
        // Who has stopped is told still when they are named, and stays undisturbed after that.
        comment("ops", "Fourth, " + named("observer"), "");
        comment("ops", "Fifth", "");
        assertThat(reasons("observer")).containsExactly("MENTIONED", "COMMENT");
    }

    private void press(Visitor person, String what) {
        String page = "/change-requests/" + key;
        Matcher form = Pattern.compile("(?s)<form[^>]*class=\"watch\".*?</form>")
                .matcher(person.get(page).body());
        assertThat(form.find()).isTrue();
        assertThat(form.group()).contains("value=\"" + what + "\"");
        Matcher ticket = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"").matcher(form.group());
        assertThat(ticket.find()).isTrue();
        Answer answer = person.send(
                "POST",
                "/comments",
                "ticket=" + Visitor.encoded(ticket.group(1)) + "&back=" + Visitor.encoded(page) + "&form=watch&what="
                        + what,
                "Content-Type",
                "application/x-www-form-urlencoded");
        assertThat(answer.status()).isEqualTo(303);
    }

    @Test
    void whatWasReadIsReadAndNobodyReadsForOthers() {
        comment("ops", named("lead") + " one", "");
        comment("ops", named("lead") + " two", "");
        comment("ops", named("lead") + " three", "");
        List<JsonObject> all = inbox("lead", "?unread=true");
        assertThat(all).hasSize(3);
        String second = all.get(1).getString("id");
        assertThat(as("developer")
                        .send("POST", "/api/v1/inbox/" + second + "/read", null)
                        .status())
                .isEqualTo(404);
        Answer read = as("lead").send("POST", "/api/v1/inbox/" + second + "/read", null);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json().get("readAt")).isNotEqualTo(JsonValue.NULL);
        assertThat(inbox("lead", "?unread=true")).hasSize(2);
        // The link in the inbox leads to the comment, and marks it as read.
        Answer led = NewWorld.person(world, "lead").get("/inbox/" + all.get(0).getString("id"));
        assertThat(led.status()).isEqualTo(303);
        assertThat(led.header("Location"))
                .isEqualTo("/change-requests/" + key + "#comment-" + all.get(0).getString("comment"));
        assertThat(NewWorld.person(world, "developer")
                        .get("/inbox/" + all.get(2).getString("id"))
                        .status())
                .isEqualTo(404);
        assertThat(inbox("lead", "?unread=true")).hasSize(1);
        assertThat(NewWorld.person(world, "lead").get("/").body()).contains("Inbox: 1 unread");
        assertThat(as("lead").send("POST", "/api/v1/inbox/read", null).status()).isEqualTo(200);
        assertThat(inbox("lead", "?unread=true")).isEmpty();
        assertThat(NewWorld.person(world, "lead").get("/").body()).contains("Inbox: nothing unread");
        assertThat(inbox("lead", "")).hasSize(3);
    }

    @Test
    void isReadPageByPage() {
        for (int number = 0; number < 5; number++) {
            comment("ops", named("lead") + " " + number, "");
        }
        Answer first = as("lead").get("/api/v1/inbox?limit=3");
        assertThat(first.json().getJsonArray("items")).hasSize(3);
        Answer rest =
                as("lead").get("/api/v1/inbox?limit=3&after=" + first.json().getString("next"));
        assertThat(rest.json().getJsonArray("items")).hasSize(2);
        assertThat(rest.json().get("next")).isEqualTo(JsonValue.NULL);
        assertThat(as("lead").get("/api/v1/inbox?reason=WHIM").status()).isEqualTo(400);
        assertThat(as("lead").get("/api/v1/inbox?after=x").status()).isEqualTo(400);
        String page = NewWorld.person(world, "lead")
                .get("/inbox?reason=MENTIONED&unread=true")
                .body();
        assertThat(page).contains("named you", "Mark as read", "Raise the limit");
        assertThat(NewWorld.person(world, "lead").get("/inbox?reason=AGREEMENT").body())
                .contains("Nothing fits this filter");
    }

    /** The mails to somebody, as they wait to be sent: thread, subject, whose they are, text. */
    private List<String> mails(String role) throws SQLException {
        try (Connection connection = RunningPortal.get().connectAsSuperuser();
                PreparedStatement statement = connection.prepareStatement(
                        "select concat_ws('|', thread, subject, coalesce(only_for, 'both'), body) from kernel.outbox"
                                + " where recipient = ? and thread is not null order by created_at, id")) {
            statement.setString(1, world.the(role).email());
            List<String> mails = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    mails.add(row.getString(1));
                }
            }
            return mails;
        }
    }

    @Test
    void whoIsNamedGetsAMailInTheRecordsThreadAndTheOtherSideNoneOfANote() throws SQLException {
        JsonObject said = comment("ops", "Dear " + named("lead") + ", look", "");
        comment("ops", "Between us, " + named("lead") + " and " + named("manager"), ", \"audience\": \"OWN_SIDE\"");
        comment("ops", "Nobody is named here", "");
        assertThat(mails("lead")).singleElement().satisfies(mail -> assertThat(mail)
                .startsWith("CHANGE_REQUEST." + key + "|[" + key + "] Raise the limit|both|")
                .contains(
                        "> Dear @" + world.the("lead").name() + ", look",
                        "/change-requests/" + key + "#comment-" + said.getString("id"))
                .doesNotContain("](", "Between us"));
        assertThat(mails("manager")).singleElement().satisfies(mail -> assertThat(mail)
                .contains("|PROVIDER|", "Only for your side"));
        assertThat(mails("ops")).isEmpty();
        // Watches it, and wants no mail of every comment.
        assertThat(mails("developer")).isEmpty();
    }

    @Test
    void administratorsReadNoMailOfTheOtherSidesNotes() {
        comment("developer", "Between us, " + named("lead") + ", walrus", ", \"audience\": \"OWN_SIDE\"");
        assertThat(Visitor.ofTheDemo("admin@ridgeline.example")
                        .get("/admin/outbox")
                        .body())
                .doesNotContain("walrus", world.the("lead").email());
    }

    @Test
    void anAnswerThatIsRefusedTellsNobody() throws SQLException {
        long before = told(world.the("lead").id());
        Answer refused =
                as("observer").send("POST", CHANGES + "/" + key + "/comments", "{\"body\": \"" + named("lead") + "\"}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(told(world.the("lead").id())).isEqualTo(before);
    }
}
