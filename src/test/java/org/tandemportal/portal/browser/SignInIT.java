package org.tandemportal.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tandemportal.clients.domain.Totp;
import org.tandemportal.portal.container.World;
import org.tandemportal.portal.running.FromOutsideIT;
import org.tandemportal.portal.running.NewWorld;
import org.tandemportal.portal.running.RunningPortal;
import org.tandemportal.portal.running.Visitor;

class SignInIT extends FromOutsideIT {

    @Test
    void leadsToThePageThatWasAskedForAndOutAgain() {
        try (Reader reader = new Reader(Visitor.nobody())) {
            Page page = reader.page();
            page.navigate("/change-requests?state=OPEN");
            assertThat(page).hasURL(Pattern.compile("/sign-in\\?to=.*"));
            signIn(page, "developer@paramour.example", "tandem-demo");
            assertThat(page).hasURL(Pattern.compile("/change-requests\\?state=OPEN$"));
            page.locator("details.menu").last().locator("summary").click();
            page.locator("form[action$='/sign-out'] button").click();
            assertThat(page).hasURL(Pattern.compile("/sign-in$"));
            page.navigate("/");
            assertThat(page).hasURL(Pattern.compile("/sign-in.*"));
        }
    }

    @Test
    void doesNotTellWhetherAnAddressIsKnown() {
        assertThat(refused("lead@paramour.example")).isEqualTo(refused("nobody@paramour.example"));
    }

    private static String refused(String email) {
        try (Reader reader = new Reader(Visitor.nobody())) {
            Page page = reader.page();
            page.navigate("/sign-in");
            signIn(page, email, "not the password");
            assertThat(page.locator(".messages, .notice--bad").first()).isVisible();
            assertThat(page.locator("input[id$=email]")).hasValue(email);
            assertThat(page.locator("input[id$=password]")).hasValue("");
            assertThat(reader.violations()).isEmpty();
            return page.locator(".notice--bad").first().innerText();
        }
    }

    @Test
    void anEmptyFormSaysWhatIsMissing() {
        try (Reader reader = new Reader(Visitor.nobody())) {
            Page page = reader.page();
            page.navigate("/sign-in");
            page.locator("input[type=submit], button[type=submit]").first().click();
            assertThat(page.locator("[id$=email-error]")).not().isEmpty();
            signIn(page, "developer@paramour.example", "");
            assertThat(page.locator("[id$=password-error]")).not().isEmpty();
            assertThat(page).hasURL(Pattern.compile("/sign-in$"));
        }
    }

    @Test
    void aSessionThatRestsForHalfAnHourIsOver() throws Exception {
        World world = NewWorld.make();
        Visitor person = NewWorld.person(world, "developer");
        rest(world, "29 minutes");
        assertThat(person.get("/engagements").status()).isEqualTo(200);
        rest(world, "31 minutes");
        assertThat(person.get("/engagements").status()).isEqualTo(302);
        assertThat(person.get("/api/v1/me").status()).isEqualTo(401);
    }

    private static void rest(World world, String time) throws SQLException {
        try (Connection connection = RunningPortal.get().connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("update clients.session set last_used_at = now() - interval '" + time
                    + "' where person_id = '" + world.the("developer").id() + "'");
        }
    }

    @Test
    void signingInBeginsASessionOfItsOwn() {
        World world = NewWorld.make();
        try (Reader reader = new Reader(Visitor.nobody())) {
            Page page = reader.page();
            page.navigate("/sign-in");
            String before = cookie(page);
            signIn(page, world.the("developer").email(), World.PASSWORD);
            assertThat(page).hasURL(Pattern.compile("/$"));
            assertThat(cookie(page)).isNotEqualTo(before);
        }
    }

    private static String cookie(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("tandem"))
                .findFirst()
                .orElseThrow()
                .value;
    }

    @Test
    void tokensRestWhileTheirPersonOwesASecondFactor() {
        World world = NewWorld.make();
        assertThat(NewWorld.program(world, "developer").get("/api/v1/me").status())
                .isEqualTo(200);
        try (Reader lead = new Reader(NewWorld.person(world, "lead"))) {
            lead.page().navigate("/account/second-factor");
            lead.page().locator("[id='organisation:require']").click();
            assertThat(lead.page().locator(".notice--warn").first()).isVisible();
        }
        assertThat(NewWorld.program(world, "developer").get("/api/v1/me").status())
                .isEqualTo(401);
        assertThat(NewWorld.program(world, "ops").get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void guessingManyTimesAtOnceIsCountedBeforeItIsAnswered() {
        String email = NewWorld.make().the("observer").email();
        List<CompletableFuture<String>> guesses = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> Visitor.tryToSignIn(email, "a guess").body()))
                .limit(20)
                .toList();
        List<String> told = guesses.stream().map(CompletableFuture::join).toList();
        assertThat(told.stream().filter(page -> page.contains("do not fit together")))
                .as("guesses that were answered")
                .hasSizeBetween(1, 6);
        assertThat(told)
                .allMatch(page -> page.contains("do not fit together")
                        || page.contains("too many failed attempts")
                        || page.contains("Very many people are signing in"));
        for (int more = 0; more < 6; more++) {
            Visitor.tryToSignIn(email, "another guess");
        }
        assertThat(Visitor.tryToSignIn(email, World.PASSWORD).body()).contains("too many failed attempts");
    }

    @Test
    void neverLeadsToAnotherHost() {
        try (Reader reader = new Reader(Visitor.nobody())) {
            Page page = reader.page();
            page.navigate("/sign-in?to=//elsewhere.example/");
            signIn(page, "observer@paramour.example", "tandem-demo");
            assertThat(page).hasURL(Pattern.compile("^http://127\\.0\\.0\\.1:\\d+/$"));
        }
    }

    @Test
    void pagesForbidScriptsThatAreNotTheirOwn() {
        try (Reader reader = new Reader(Visitor.nobody())) {
            Response response = reader.page().navigate("/sign-in");
            assertThat(response.allHeaders().get("content-security-policy"))
                    .contains("frame-ancestors 'none'", "object-src 'none'", "style-src 'self'");
            assertThat(response.allHeaders()).containsEntry("x-content-type-options", "nosniff");
        }
    }

    @Test
    void aSessionThatIsEndedElsewhereIsOverAtOnce() {
        World world = NewWorld.make();
        try (Reader one = new Reader(Visitor.nobody());
                Reader other = new Reader(Visitor.nobody())) {
            one.page().navigate("/sign-in");
            signIn(one.page(), world.the("developer").email(), World.PASSWORD);
            other.page().navigate("/sign-in");
            signIn(other.page(), world.the("developer").email(), World.PASSWORD);
            one.page().navigate("/account/sessions");
            assertThat(one.page().locator("tbody tr")).hasCount(2);
            one.page().locator("[id='sessions:endOthers']").click();
            assertThat(one.page().locator("tbody tr")).hasCount(1);
            other.page().navigate("/engagements");
            assertThat(other.page()).hasURL(Pattern.compile("/sign-in\\?to=.*"));
            one.page().navigate("/engagements");
            assertThat(one.page()).hasURL(Pattern.compile("/engagements$"));
        }
    }

    @Test
    void aSecondFactorIsAskedForAndEachCodeWorksOnce() {
        World world = NewWorld.make();
        String email = world.the("lead").email();
        try (Reader reader = new Reader(NewWorld.person(world, "lead"));
                Reader again = new Reader(Visitor.nobody())) {
            Page page = reader.page();
            page.navigate("/account/second-factor");
            page.locator("[id='begin:beginFactor']").click();
            byte[] secret = Totp.secret(page.locator("#secret").innerText().replace(" ", ""));
            assertThat(reader.violations()).isEmpty();
            // That of the step before: clocks go wrong.
            String code = Totp.code(secret, Totp.step(Instant.now()) - 1);
            page.locator("[id='confirm:code']").fill(code);
            page.locator("[id='confirm:confirmFactor']").click();
            assertThat(page.locator(".secrets li")).hasCount(10);
            String recovery = page.locator(".secrets li").first().innerText();

            Page second = again.page();
            second.navigate("/sign-in?to=/change-requests");
            signIn(second, email, World.PASSWORD);
            assertThat(second).hasURL(Pattern.compile("/sign-in/code$"));
            assertThat(again.violations()).isEmpty();
            second.navigate("/engagements");
            assertThat(second).hasURL(Pattern.compile("/sign-in\\?to=.*"));
            second.navigate("/sign-in/code");
            enter(second, code);
            assertThat(second.locator(".notice--bad").first()).isVisible();
            enter(second, recovery);
            assertThat(second).hasURL(Pattern.compile("/change-requests$"));

            second.context().clearCookies();
            second.navigate("/sign-in");
            signIn(second, email, World.PASSWORD);
            enter(second, recovery);
            assertThat(second.locator(".notice--bad").first()).isVisible();
            enter(second, Totp.code(secret, Totp.step(Instant.now()) + 1));
            assertThat(second).hasURL(Pattern.compile("/$"));
        }
    }

    @Test
    void whoHasToHaveASecondFactorCanDoNothingElseBefore() {
        World world = NewWorld.make();
        try (Reader lead = new Reader(NewWorld.person(world, "lead"));
                Reader developer = new Reader(NewWorld.person(world, "developer"))) {
            lead.page().navigate("/account/second-factor");
            lead.page().locator("[id='organisation:require']").click();
            assertThat(lead.page().locator(".notice--warn").first()).isVisible();
            for (String address : new String[] {"/", "/change-requests/new", "/account/tokens"}) {
                developer.page().navigate(address);
                assertThat(developer.page()).hasURL(Pattern.compile("/account/second-factor$"));
            }
            assertThat(NewWorld.person(world, "developer").get("/api/v1/me").status())
                    .isEqualTo(401);
        }
    }

    @Test
    void aForgottenPasswordIsSetByALinkThatWorksOnceAndForAnHour() throws Exception {
        World world = NewWorld.make();
        String email = world.the("ops").email();
        String link = linkFor(email);
        assertThat(Visitor.nobody()
                        .get(link.substring(0, link.length() - 1) + "~")
                        .status())
                .isEqualTo(404);
        try (Reader reader = new Reader(Visitor.nobody())) {
            Page page = reader.page();
            page.navigate(link);
            page.locator("input[id$=password]").fill("four unrelated words");
            page.locator("input[type=submit]").click();
            assertThat(page).hasURL(Pattern.compile("/sign-in$"));
            signIn(page, email, "four unrelated words");
            assertThat(page).hasURL(Pattern.compile("/$"));
        }
        assertThat(Visitor.nobody().get(link).status()).isEqualTo(404);
        String another = linkFor(email);
        assertThat(Visitor.nobody().get(another).status()).isEqualTo(200);
        try (Connection connection = RunningPortal.get().connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "update clients.one_time_link set expires_at = now() - interval '1 second' where used_at is null"
                            + " and person_id = '" + world.the("ops").id() + "'");
        }
        assertThat(Visitor.nobody().get(another).status()).isEqualTo(404);
    }

    @Test
    void askingForALinkDoesNotTellWhetherAnAddressIsKnown() {
        assertThat(answerToForgotten("lead@paramour.example")).isEqualTo(answerToForgotten("nobody@paramour.example"));
    }

    private static String answerToForgotten(String email) {
        try (Reader reader = new Reader(Visitor.nobody())) {
            Page page = reader.page();
            page.navigate("/sign-in/forgotten");
            page.locator("input[id$=email]").fill(email);
            page.locator("input[type=submit]").click();
            assertThat(page).hasURL(Pattern.compile("/sign-in$"));
            return page.locator("main").innerText();
        }
    }

    /** Asks for a link, and takes it out of the mail, as a path. */
    private static String linkFor(String email) throws Exception {
        answerToForgotten(email);
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < end) {
            try (Connection connection = RunningPortal.get().connectAsSuperuser();
                    PreparedStatement statement = connection.prepareStatement(
                            "delete from kernel.outbox where recipient = ? and body like '%/password/%' returning body")) {
                statement.setString(1, email);
                try (ResultSet row = statement.executeQuery()) {
                    if (row.next()) {
                        Matcher link = Pattern.compile("/password/\\S+").matcher(row.getString(1));
                        assertThat(link.find()).isTrue();
                        return link.group();
                    }
                }
            }
            Thread.sleep(100);
        }
        throw new AssertionError("No mail came for " + email);
    }

    private static void enter(Page page, String code) {
        page.locator("[id='form:code']").fill(code);
        page.locator("[id='form:enter']").click();
        page.waitForLoadState();
    }

    private static void signIn(Page page, String email, String password) {
        page.locator("input[id$=email]").fill(email);
        page.locator("input[id$=password]").fill(password);
        page.locator("input[type=submit], button[type=submit]").first().click();
    }
}
