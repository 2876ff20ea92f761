package org.tandemportal.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tandemportal.portal.container.World;
import org.tandemportal.portal.running.Answer;
import org.tandemportal.portal.running.FromOutsideIT;
import org.tandemportal.portal.running.NewWorld;
import org.tandemportal.portal.running.RunningPortal;
import org.tandemportal.portal.running.Visitor;

/** Passkeys in a browser that has a device of its own, made up by the browser. */
class SignInWithPasskeyIT extends FromOutsideIT {

    /** Sends a wrong answer to a challenge, then the right one. */
    private static final String TWO_ANSWERS = """
            async () => {
              const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0));
              const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
                .replace(/\\+/g, '-').replace(/\\//g, '_').replace(/=+$/, '');
              const send = async (path, content) => {
                const response = await fetch('/sign-in/passkey/' + path, {
                  method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(content) });
                return response.status + ' ' + await response.text();
              };
              const options = JSON.parse((await send('options', { step: 'first' })).slice(4));
              const used = await navigator.credentials.get({
                publicKey: { ...options, challenge: bytes(options.challenge), allowCredentials: [] } });
              const answer = {
                id: text(used.rawId), clientDataJSON: text(used.response.clientDataJSON),
                authenticatorData: text(used.response.authenticatorData), signature: text(used.response.signature),
                userHandle: text(used.response.userHandle) };
              return [
                await send('answer', { step: 'first', answer: { ...answer, signature: 'AAAA' } }),
                await send('answer', { step: 'first', answer })];
            }
            """;

    /** Browsers know passkeys by names only. */
    private static URI byName() {
        return URI.create("http://localhost:" + RunningPortal.get().base().getPort());
    }

    @Test
    void aPasskeySignsInAloneAndIsAskedForAfterThePassword() {
        World world = NewWorld.make();
        String email = world.the("developer").email();
        try (Reader reader = new Reader(Visitor.nobody(), byName())) {
            Page page = reader.page();
            giveDevice(page);
            page.navigate("/sign-in");
            signIn(page, email);
            assertThat(page).hasURL(Pattern.compile("/$"));
            page.navigate("/account/passkeys");
            add(page, "Laptop");
            assertThat(page.locator("tbody tr")).containsText("Laptop");
            assertThat(page.locator("tbody tr")).containsText("not yet");
            assertThat(reader.violations()).isEmpty();

            page.context().clearCookies();
            page.navigate("/sign-in?to=/account/passkeys");
            page.locator("[data-passkey-go]").click();
            assertThat(page).hasURL(Pattern.compile("/account/passkeys$"));
            assertThat(page.locator("tbody tr")).not().containsText("not yet");

            page.context().clearCookies();
            page.navigate("/sign-in?to=/change-requests");
            signIn(page, email);
            assertThat(page).hasURL(Pattern.compile("/sign-in/code$"));
            assertThat(page.locator("[data-passkey-go]")).isVisible();
            assertThat(page.locator("input[id$=code]")).hasCount(0);
            assertThat(reader.violations()).isEmpty();
            page.navigate("/engagements");
            assertThat(page).hasURL(Pattern.compile("/sign-in\\?to=.*"));
            page.navigate("/sign-in/code");
            page.locator("[data-passkey-go]").click();
            assertThat(page).hasURL(Pattern.compile("/change-requests$"));

            page.navigate("/account/passkeys");
            page.locator("tbody a").click();
            page.locator("[id='change:newName']").fill("Old laptop");
            assertThat(reader.violations()).isEmpty();
            page.locator("[id='change:rename']").click();
            assertThat(page.locator("tbody tr")).containsText("Old laptop");
            page.locator("tbody a").click();
            page.locator("[id='change:remove']").click();
            assertThat(page.locator(".empty")).isVisible();
            assertThat(reader.complaints()).isEmpty();

            page.context().clearCookies();
            page.navigate("/sign-in");
            page.locator("[data-passkey-go]").click();
            assertThat(page.locator("[data-passkey-said]")).containsText("did not work");
            assertThat(reader.violations()).isEmpty();
        }
    }

    @Test
    void aPasskeyIsTheSecondFactorThatAnOrganisationRequires() {
        World world = NewWorld.make();
        try (Reader lead = new Reader(NewWorld.person(world, "lead"));
                Reader reader = new Reader(Visitor.nobody(), byName())) {
            lead.page().navigate("/account/second-factor");
            lead.page().locator("[id='organisation:require']").click();
            assertThat(lead.page().locator(".notice--warn").first()).isVisible();
            Page page = reader.page();
            giveDevice(page);
            page.navigate("/sign-in");
            signIn(page, world.the("developer").email());
            assertThat(page).hasURL(Pattern.compile("/account/second-factor$"));
            page.locator(".notice a[href='/account/passkeys']").click();
            assertThat(page.locator(".notice--warn").first()).isVisible();
            assertThat(reader.violations()).isEmpty();
            add(page, "Telephone");
            assertThat(page.locator("tbody tr")).containsText("Telephone");
            page.navigate("/change-requests");
            assertThat(page).hasURL(Pattern.compile("/change-requests$"));

            page.context().clearCookies();
            page.navigate("/sign-in");
            page.locator("[data-passkey-go]").click();
            assertThat(page).hasURL(Pattern.compile("/$"));

            page.context().clearCookies();
            page.navigate("/sign-in");
            List<?> answers = (List<?>) page.evaluate(TWO_ANSWERS);
            assertThat(answers).hasSize(2);
            assertThat((String) answers.get(0)).startsWith("403");
            assertThat(answers.get(1)).isEqualTo(answers.get(0));
        }
    }

    @Test
    void whereThePortalHasNoNameThePageTellsWhereItHas() {
        World world = NewWorld.make();
        try (Reader reader = new Reader(NewWorld.person(world, "observer"))) {
            Page page = reader.page();
            page.navigate("/account/passkeys");
            assertThat(page.locator("[data-passkey-without]")).containsText(byName().toString());
            assertThat(page.locator("[id='add:addPasskey']")).isHidden();
        }
    }

    @Test
    void takesNothingThatAFormCouldSend() {
        Visitor nobody = Visitor.nobody();
        Answer form = nobody.send(
                "POST", "/sign-in/passkey/options", "step=first", "Content-Type", "application/x-www-form-urlencoded");
        assertThat(form.status()).isEqualTo(415);
        assertThat(nobody.send("POST", "/sign-in/passkey/options", "{}").status())
                .isEqualTo(400);
        assertThat(nobody.send("POST", "/sign-in/passkey/answer", "[").status()).isEqualTo(400);
        assertThat(nobody.send("POST", "/sign-in/passkey/other", "{\"step\": \"first\"}")
                        .status())
                .isEqualTo(404);
        assertThat(nobody.send("POST", "/sign-in/passkey/answer", "{\"step\": \"first\"}")
                        .status())
                .isEqualTo(403);
        // Without a right password there is no second step.
        assertThat(nobody.send("POST", "/sign-in/passkey/options", "{\"step\": \"second\"}")
                        .body())
                .isEqualTo("{\"to\":\"/sign-in\"}");
    }

    private static void giveDevice(Page page) {
        CDPSession browser = page.context().newCDPSession(page);
        browser.send("WebAuthn.enable");
        JsonObject device = new JsonObject();
        device.addProperty("protocol", "ctap2");
        device.addProperty("transport", "internal");
        device.addProperty("hasResidentKey", true);
        device.addProperty("hasUserVerification", true);
        device.addProperty("isUserVerified", true);
        device.addProperty("automaticPresenceSimulation", true);
        JsonObject options = new JsonObject();
        options.add("options", device);
        browser.send("WebAuthn.addVirtualAuthenticator", options);
    }

    private static void add(Page page, String name) {
        page.locator("[id='add:name']").fill(name);
        page.locator("[id='add:addPasskey']").click();
    }

    private static void signIn(Page page, String email) {
        page.locator("input[id$=email]").fill(email);
        page.locator("input[id$=password]").fill(World.PASSWORD);
        page.locator("input[type=submit]").first().click();
    }
}
