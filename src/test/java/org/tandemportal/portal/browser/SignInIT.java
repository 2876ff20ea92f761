package org.tandemportal.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tandemportal.portal.running.FromOutsideIT;
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
            assertThat(page.locator(".field__error > *:not(:empty)")).hasCount(2);
            assertThat(page).hasURL(Pattern.compile("/sign-in$"));
        }
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

    private static void signIn(Page page, String email, String password) {
        page.locator("input[id$=email]").fill(email);
        page.locator("input[id$=password]").fill(password);
        page.locator("input[type=submit], button[type=submit]").first().click();
    }
}
