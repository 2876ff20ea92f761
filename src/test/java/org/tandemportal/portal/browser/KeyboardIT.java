package org.tandemportal.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tandemportal.portal.running.FromOutsideIT;
import org.tandemportal.portal.running.Visitor;

/** The portal without a mouse. */
class KeyboardIT extends FromOutsideIT {

    private static Reader reader() {
        return new Reader(Visitor.ofTheDemo("developer@paramour.example"));
    }

    @Test
    void theFirstKeyLeadsPastTheFrameToTheContent() {
        try (Reader reader = reader()) {
            Page page = reader.page();
            page.navigate("/change-requests");
            page.keyboard().press("Tab");
            Locator skip = page.locator("a.skip");
            assertThat(skip).isFocused();
            assertThat(skip).isInViewport();
            page.keyboard().press("Enter");
            assertThat(page.locator("#content")).isFocused();
        }
    }

    @Test
    void listsAreWalkedWithJAndKAndARowIsOpenedWithEnter() {
        try (Reader reader = reader()) {
            Page page = reader.page();
            page.navigate("/change-requests");
            List<String> rows = page.locator("[data-keyboard-list] tbody tr").all().stream()
                    .map(row -> row.locator("a[href]").first().getAttribute("href"))
                    .toList();
            assertThat(rows).hasSizeGreaterThan(2);
            page.keyboard().press("j");
            assertThat(focused(page)).isEqualTo(rows.get(0));
            page.keyboard().press("j");
            page.keyboard().press("j");
            assertThat(focused(page)).isEqualTo(rows.get(2));
            page.keyboard().press("k");
            assertThat(focused(page)).isEqualTo(rows.get(1));
            page.keyboard().press("Enter");
            assertThat(page).hasURL(rows.get(1));
        }
    }

    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.getAttribute('href')");
    }

    @Test
    void aSlashLeadsIntoTheSearchAndLettersAreTypedThere() {
        try (Reader reader = reader()) {
            Page page = reader.page();
            page.navigate("/change-requests");
            page.keyboard().press("/");
            Locator search = page.locator("[data-shortcut='/']");
            assertThat(search).isFocused();
            page.keyboard().type("jkc");
            assertThat(search).hasValue("jkc");
            assertThat(page).hasURL(Pattern.compile("/change-requests$"));
        }
    }

    @Test
    void theLetterCBeginsAChangeRequestFromAnywhere() {
        try (Reader reader = reader()) {
            Page page = reader.page();
            page.navigate("/");
            page.keyboard().press("c");
            assertThat(page).hasURL(Pattern.compile("/change-requests/new.*"));
            assertThat(reader.violations()).isEmpty();
        }
    }

    @Test
    void menusOpenAndCloseWithoutAMouse() {
        try (Reader reader = reader()) {
            Page page = reader.page();
            page.navigate("/");
            Locator menu = page.locator("details.menu").last();
            menu.locator("summary").focus();
            page.keyboard().press("Enter");
            assertThat(menu).hasAttribute("open", "");
            page.keyboard().press("Escape");
            assertThat(menu).not().hasAttribute("open", "");
            assertThat(menu.locator("summary")).isFocused();
        }
    }

    @Test
    void whatHasTheFocusCanBeSeen() {
        try (Reader reader = reader()) {
            Page page = reader.page();
            page.navigate("/change-requests");
            for (int number = 0; number < 25; number++) {
                page.keyboard().press("Tab");
                Object shown = page.evaluate("(() => { const style = getComputedStyle(document.activeElement);"
                        + " return document.activeElement === document.body || style.outlineStyle !== 'none'"
                        + " || style.boxShadow !== 'none'; })()");
                assertThat(shown)
                        .as("focus on " + page.evaluate("document.activeElement.outerHTML.slice(0, 200)"))
                        .isEqualTo(true);
            }
        }
    }
}
