package org.tandemportal.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tandemportal.portal.container.World;
import org.tandemportal.portal.running.Answer;
import org.tandemportal.portal.running.FromOutsideIT;
import org.tandemportal.portal.running.Keycloak;
import org.tandemportal.portal.running.NewWorld;
import org.tandemportal.portal.running.RunningPortal;
import org.tandemportal.portal.running.Visitor;

/** People of a client sign in at their own identity provider, a real one. */
class OwnProviderIT extends FromOutsideIT {

    private static final String PASSWORD = "secret-at-home";
    private static final String SECRET = "of-tandem-at-the-client";

    private final World world = NewWorld.make();
    private final Visitor administrator = Visitor.withToken("demo-admin-ridgeline");

    @Test
    void whoTypesTheirAddressSignsInAtHomeAndIsSignedOutThereToo() {
        set(true, false);
        try (Reader reader = new Reader(Visitor.nobody())) {
            Page page = reader.page();
            page.navigate("/sign-in?to=/change-requests");
            type(page, email("developer"), "");
            signInAtHome(page, email("developer"));
            assertThat(page).hasURL(Pattern.compile("^" + base() + "/change-requests$"));
            assertThat(page.locator("details.menu").last())
                    .containsText(world.the("developer").name());

            page.locator("details.menu").last().locator("summary").click();
            page.locator("form[action$='/sign-out'] button").click();
            assertThat(page).hasURL(Pattern.compile("^" + base() + "/sign-in(\\?.*)?$"));
            page.navigate("/engagements");
            type(page, email("developer"), "");
            // The provider has forgotten them too: it asks for the password again.
            assertThat(page.locator("#password")).isVisible();
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void whoIsSignedOutAtHomeIsSignedOutHere() {
        set(true, false);
        try (Reader reader = new Reader(Visitor.nobody())) {
            Page page = reader.page();
            page.navigate("/sign-in");
            type(page, email("lead"), "");
            signInAtHome(page, email("lead"));
            assertThat(page).hasURL(base() + "/");
            Keycloak.get().signOut(realm(), email("lead"));
            page.navigate("/engagements");
            assertThat(page).hasURL(Pattern.compile("/sign-in\\?to=.*"));
        }
    }

    @Test
    void somebodyNewBecomesOneOfTheClientsPeopleIfTheClientAllowsIt() {
        String newcomer = "newcomer@" + domain();
        set(false, false);
        try (Reader reader = new Reader(Visitor.nobody())) {
            Page page = reader.page();
            page.navigate("/sign-in");
            type(page, newcomer, "");
            signInAtHome(page, newcomer);
            assertThat(page.locator("#reason")).containsText("Nobody works here with your address yet");
            assertThat(reader.violations()).isEmpty();
            assertThat(peopleNamed("Nova")).isZero();

            set(true, false);
            page.navigate("/sign-in");
            type(page, newcomer, "");
            assertThat(page).hasURL(base() + "/");
            assertThat(peopleNamed("Nova")).isOne();
            assertThat(person("Nova").getString("state")).isEqualTo("ACTIVE");
            assertThat(page.navigate("/engagements/PTV-WEB").status()).isEqualTo(404);
        }
    }

    @Test
    void anAddressThatIsNotConfirmedOrOfAnotherClientLetsNobodyIn() {
        set(true, false);
        assertThat(refused("unconfirmed@" + domain())).contains("did not confirm your e-mail address");
        assertThat(refused("developer@paramour.example")).contains("Nobody works here with your address yet");
    }

    private String refused(String email) {
        try (Reader reader = new Reader(Visitor.nobody())) {
            Page page = reader.page();
            page.navigate("/sign-in");
            type(page, email("developer"), "");
            signInAtHome(page, email);
            String reason = page.locator("#reason").innerText();
            page.navigate("/engagements");
            assertThat(page).hasURL(Pattern.compile("/sign-in\\?to=.*"));
            return reason;
        }
    }

    @Test
    void whereItIsTheOnlyWayAPasswordDoesNotCount() {
        set(true, true);
        try (Reader reader = new Reader(Visitor.nobody())) {
            Page page = reader.page();
            page.navigate("/sign-in");
            type(page, email("observer"), World.PASSWORD);
            assertThat(page.locator("#password")).isVisible();
            assertThat(page).hasURL(Pattern.compile("^" + Keycloak.get().issuer(realm()) + "/.*"));
        }
    }

    @Test
    void administratorsSetItUpOnceItAnswers() {
        Keycloak.get();
        try (Reader reader = new Reader(Visitor.ofTheDemo("admin@ridgeline.example"))) {
            Page page = reader.page();
            String address = "/admin/clients/" + world.clientId() + "/sign-in";
            page.navigate(address);
            page.locator("[id='form:issuer']").fill("http://127.0.0.1:9/realms/none");
            page.locator("[id='form:clientId']").fill("tandem");
            page.locator("[id='form:secret']").fill(SECRET);
            page.locator("[id='form:domains']").fill(domain());
            page.locator("[id='form:keep']").click();
            assertThat(page.locator("[id$=issuer-error]")).containsText("No identity provider answered");
            assertThat(page.locator("[id='form:domains']")).hasValue(domain());
            assertThat(reader.violations()).isEmpty();
            page.locator("[id='form:issuer']").fill(Keycloak.get().issuer("master"));
            page.locator("[id='form:secret']").fill(SECRET);
            page.locator("[id='form:keep']").click();
            assertThat(page.locator(".notice--good").first()).isVisible();
            assertThat(page.content()).doesNotContain(SECRET);
            page.locator("[id='form:remove']").click();
            assertThat(page).hasURL(Pattern.compile("/admin/clients/" + world.clientId() + "$"));
            assertThat(administrator.get(provider()).status()).isEqualTo(404);
        }
    }

    /** Sets the client's provider up, and a realm of Keycloak's for it, unless there is one. */
    private void set(boolean makesPeople, boolean onlyWay) {
        Answer present = administrator.get(provider());
        if (present.status() == 404) {
            Keycloak.get().makeRealm(described());
        }
        String body = Json.createObjectBuilder()
                .add("issuer", Keycloak.get().issuer(realm()))
                .add("clientId", "tandem")
                .add("secret", SECRET)
                .add("domains", Json.createArrayBuilder().add(domain()))
                .add("makesPeople", makesPeople)
                .add("onlyWay", onlyWay)
                .build()
                .toString();
        Answer kept = present.status() == 404
                ? administrator.send("PUT", provider(), body)
                : administrator.send("PUT", provider(), body, "If-Match", present.header("ETag"));
        assertThat(kept.status()).as(kept.toString()).isEqualTo(200);
        assertThat(kept.body()).doesNotContain(SECRET);
    }

    private JsonObject described() {
        JsonArrayBuilder users = Json.createArrayBuilder();
        for (String role : new String[] {"developer", "lead", "observer"}) {
            users.add(user(email(role), world.the(role).name(), true));
        }
        users.add(user("newcomer@" + domain(), "Nova", true));
        users.add(user("unconfirmed@" + domain(), "Una", false));
        users.add(user("developer@paramour.example", "Mallory", true));
        return Json.createObjectBuilder()
                .add("realm", realm())
                .add("enabled", true)
                .add("sslRequired", "none")
                .add(
                        "clients",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("clientId", "tandem")
                                        .add("secret", SECRET)
                                        .add("standardFlowEnabled", true)
                                        .add(
                                                "redirectUris",
                                                Json.createArrayBuilder().add(base() + "/sign-in/openid"))
                                        .add(
                                                "attributes",
                                                Json.createObjectBuilder()
                                                        .add("post.logout.redirect.uris", base() + "/sign-in")
                                                        .add("pkce.code.challenge.method", "S256")
                                                        .add("backchannel.logout.session.required", "true")
                                                        .add(
                                                                "backchannel.logout.url",
                                                                base() + "/sign-in/openid/ended"))))
                .add("users", users)
                .build();
    }

    private static JsonObject user(String email, String name, boolean confirmed) {
        return Json.createObjectBuilder()
                .add("username", email)
                .add("email", email)
                .add("emailVerified", confirmed)
                .add("enabled", true)
                .add("firstName", name)
                .add("lastName", "of the client")
                .add(
                        "credentials",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("type", "password")
                                        .add("value", PASSWORD)
                                        .add("temporary", false)))
                .build();
    }

    private long peopleNamed(String name) {
        return people(name).size();
    }

    private JsonObject person(String name) {
        return people(name).getJsonObject(0);
    }

    private JsonArray people(String name) {
        return administrator
                .get("/api/v1/people?text=" + name + "&organisation=" + world.clientId())
                .json()
                .getJsonArray("items");
    }

    private String email(String role) {
        return world.the(role).email();
    }

    private String domain() {
        return email("developer").replaceFirst(".*@", "");
    }

    private String realm() {
        return world.engagement();
    }

    private String provider() {
        return "/api/v1/clients/" + world.clientId() + "/identity-provider";
    }

    private static String base() {
        return RunningPortal.get().base().toString();
    }

    private static void type(Page page, String email, String password) {
        page.locator("[id='form:email']").fill(email);
        page.locator("[id='form:password']").fill(password);
        page.locator("[id='form:signIn']").click();
    }

    private static void signInAtHome(Page page, String email) {
        page.locator("#username").fill(email);
        page.locator("#password").fill(PASSWORD);
        page.locator("#kc-login").click();
    }
}
