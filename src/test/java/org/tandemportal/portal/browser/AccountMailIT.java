package org.tandemportal.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tandemportal.clients.domain.Totp;
import org.tandemportal.portal.container.World;
import org.tandemportal.portal.running.Answer;
import org.tandemportal.portal.running.FromOutsideIT;
import org.tandemportal.portal.running.NewWorld;
import org.tandemportal.portal.running.RunningPortal;
import org.tandemportal.portal.running.Visitor;

/** What people are told by mail of their own account. */
class AccountMailIT extends FromOutsideIT {

    private static final String NOTIFICATIONS = "/api/v1/me/notifications";

    /** The subjects of all mail to an address, the earliest first. */
    private static List<String> subjects(String email) throws SQLException {
        return column("subject", email);
    }

    private static List<String> column(String column, String email) throws SQLException {
        try (Connection connection = RunningPortal.get().connectAsSuperuser();
                PreparedStatement select = connection.prepareStatement(
                        "select " + column + " from kernel.outbox where recipient = ? order by created_at, id")) {
            select.setString(1, email);
            List<String> values = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    values.add(row.getString(1));
                }
            }
            return values;
        }
    }

    private static void signIn(Page page, String email, String password) {
        page.navigate("/sign-in");
        page.locator("input[id$=email]").fill(email);
        page.locator("input[id$=password]").fill(password);
        page.locator("input[type=submit], button[type=submit]").first().click();
        page.waitForLoadState();
    }

    private static void makeToken(Page page, String name) {
        page.navigate("/account/tokens");
        page.locator("[id='make:name']").fill(name);
        page.locator("[id='make:makeToken']").click();
        assertThat(page.locator("#token")).isVisible();
    }

    @Test
    void aNewDeviceIsToldOnceAndTheFirstNotAtAll() throws SQLException {
        World world = NewWorld.make();
        String email = world.the("developer").email();
        NewWorld.person(world, "developer");
        assertThat(subjects(email)).isEmpty();
        for (int time = 0; time < 2; time++) {
            try (Reader reader = new Reader(Visitor.nobody())) {
                signIn(reader.page(), email, World.PASSWORD);
                assertThat(reader.page()).hasURL(Pattern.compile("/$"));
            }
        }
        assertThat(subjects(email)).containsExactly("A sign-in to Tandem with a new device");
        assertThat(column("body", email).get(0))
                .contains(
                        "Chrome, Linux",
                        "127.0.0.1",
                        "/account/sessions",
                        world.the("developer").name());
    }

    @Test
    void passwordAndSecondFactorAreAlwaysTold() throws SQLException {
        World world = NewWorld.make();
        String email = world.the("lead").email();
        Visitor program = NewWorld.program(world, "lead");
        Answer none = program.send(
                "PATCH", NOTIFICATIONS, "{\"NEW_DEVICE\": false, \"TOKEN_MADE\": false, \"TOKEN_ENDS\": false}");
        assertThat(none.status()).as("%s", none).isEqualTo(200);
        try (Reader reader = new Reader(NewWorld.person(world, "lead"))) {
            Page page = reader.page();
            page.navigate("/account");
            page.locator("[id='changePassword:present']").fill(World.PASSWORD);
            page.locator("[id='changePassword:password']").fill("four unrelated words");
            page.locator("[id='changePassword:change']").click();
            page.waitForLoadState();
            page.navigate("/account/second-factor");
            page.locator("[id='begin:beginFactor']").click();
            byte[] secret = Totp.secret(page.locator("#secret").innerText().replace(" ", ""));
            page.locator("[id='confirm:code']").fill(Totp.code(secret, Totp.step(Instant.now()) - 1));
            page.locator("[id='confirm:confirmFactor']").click();
            String recovery = page.locator(".secrets li").first().innerText();
            try (Reader other = new Reader(Visitor.nobody())) {
                signIn(other.page(), email, "four unrelated words");
                other.page().locator("[id='form:code']").fill(recovery);
                other.page().locator("[id='form:enter']").click();
                assertThat(other.page()).hasURL(Pattern.compile("/$"));
            }
            makeToken(page, "pipeline");
            page.navigate("/account/second-factor");
            page.locator("[id='off:password']").fill("four unrelated words");
            page.locator("[id='off:renew']").click();
            assertThat(page.locator(".secrets li")).hasCount(10);
            page.navigate("/account/second-factor");
            page.locator("[id='off:password']").fill("four unrelated words");
            page.locator("[id='off:switchOff']").click();
            assertThat(page.locator("[id='begin:beginFactor']")).isVisible();
        }
        assertThat(subjects(email))
                .containsExactly(
                        "Your password for Tandem was changed",
                        "Your second factor for Tandem is on",
                        "A recovery code for Tandem was used",
                        "New recovery codes for Tandem",
                        "Your second factor for Tandem was switched off");
        assertThat(column("body", email)).allSatisfy(body -> assertThat(body).doesNotContain("''", "{0}", "null"));
    }

    @Test
    void whatIsToldOfTokensIsChosenInTheAccountAndToldInOnesLanguage() throws SQLException {
        World world = NewWorld.make();
        String email = world.the("observer").email();
        try (Reader reader = new Reader(NewWorld.person(world, "observer"))) {
            Page page = reader.page();
            page.navigate("/account");
            page.locator("[id='account:language']").selectOption("de");
            page.locator("[id='account:save']").click();
            page.waitForLoadState();
            makeToken(page, "it's {0}");
            assertThat(subjects(email)).containsExactly("Ein Token für Tandem wurde angelegt");
            assertThat(column("body", email).get(0)).contains("„it's {0}“");
            page.navigate("/account");
            assertThat(page.locator("[id^='notices:notices'][type=checkbox]:checked"))
                    .hasCount(3);
            page.locator("input[value='TOKEN_MADE']").uncheck();
            page.locator("[id='notices:saveNotices']").click();
            page.waitForLoadState();
            assertThat(page.locator("[id^='notices:notices'][type=checkbox]:checked"))
                    .hasCount(2);
            assertThat(reader.violations()).isEmpty();
            makeToken(page, "second");
            assertThat(subjects(email)).hasSize(1);
        }
        Visitor program = NewWorld.program(world, "observer");
        assertThat(program.get(NOTIFICATIONS).json().getBoolean("TOKEN_MADE")).isFalse();
        assertThat(program.get(NOTIFICATIONS).json().getBoolean("NEW_DEVICE")).isTrue();
        assertThat(program.send("PATCH", NOTIFICATIONS, "{\"PASSWORD_CHANGED\": false}")
                        .status())
                .isEqualTo(400);
        assertThat(program.send("PATCH", NOTIFICATIONS, "{\"TOKEN_MADE\": \"no\"}")
                        .status())
                .isEqualTo(400);
    }
}
