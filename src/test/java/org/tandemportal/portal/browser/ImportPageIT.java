package org.tandemportal.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tandemportal.portal.container.World;
import org.tandemportal.portal.running.FromOutsideIT;
import org.tandemportal.portal.running.NewWorld;
import org.tandemportal.portal.running.Visitor;

/** Many people invited by a file at the pages. */
class ImportPageIT extends FromOutsideIT {

    private static void choose(Page page, byte[] content) {
        page.navigate("/people/import");
        page.locator("input[type=file]").setInputFiles(new FilePayload("people.csv", "text/csv", content));
        page.locator("[id='form:look']").click();
        page.waitForLoadState();
    }

    @Test
    void theFileIsLookedAtThenCarriedOutAndTheRestTakenAway() throws IOException {
        World world = NewWorld.make();
        String domain = "@" + world.engagement().toLowerCase(Locale.ROOT) + ".example";
        String csv = "\uFEFFName;E-Mail;Engagement;Rolle\r\nJürgen Ünal;j" + domain + ";" + world.engagement()
                + ";Entwicklung\r\n=1+1;nothing;;\r\n";
        try (Reader reader = new Reader(NewWorld.person(world, "lead"))) {
            Page page = reader.page();
            choose(page, csv.getBytes(StandardCharsets.UTF_8));
            assertThat(page).hasURL(Pattern.compile("/people/import\\?file=[-0-9a-f]{36}$"));
            assertThat(page.locator("tbody tr")).hasCount(2);
            assertThat(page.locator("main")).containsText("Jürgen Ünal");
            assertThat(reader.violations()).isEmpty();
            assertThat(Visitor.ofTheDemo("lead@paramour.example")
                            .get(page.url().replaceFirst("^https?://[^/]+", ""))
                            .status())
                    .isEqualTo(404);
            assertThat(NewWorld.program(world, "lead").get("/api/v1/people").body())
                    .doesNotContain("j" + domain);
            page.locator("[id='go:invite']").click();
            page.waitForLoadState();
            assertThat(page.locator("[id='go:invite']")).hasCount(0);
            assertThat(NewWorld.program(world, "lead").get("/api/v1/people").body())
                    .contains("j" + domain);
            Download left = page.waitForDownload(
                    () -> page.locator("[id='go:download']").click());
            String rest = Files.readString(left.path());
            assertThat(rest.lines().toList()).hasSize(2);
            assertThat(rest).contains(";'=1+1;nothing;");
            // What comes back as it was taken away is understood.
            choose(page, rest.getBytes(StandardCharsets.UTF_8));
            assertThat(page.locator("tbody tr")).hasCount(1);
            assertThat(page.locator("[id='go:invite']")).hasCount(0);
        }
    }

    @Test
    void whatCannotBeReadIsToldAtTheField() {
        World world = NewWorld.make();
        try (Reader reader = new Reader(NewWorld.person(world, "lead"))) {
            Page page = reader.page();
            choose(page, "name;email\nJürgen;j@x.example\n".getBytes(StandardCharsets.ISO_8859_1));
            assertThat(page.locator("[id='form:file-error']")).containsText("UTF-8");
            choose(page, "x".repeat(3 * 1024 * 1024).getBytes(StandardCharsets.UTF_8));
            assertThat(page.locator("[id='form:file-error']")).containsText("2 MB");
            page.navigate("/people/import");
            page.locator("[id='form:text']").fill("name,email\nJürgen,j@" + world.engagement() + ".example");
            page.locator("[id='form:look']").click();
            assertThat(page.locator("main")).containsText("Jürgen");
        }
    }
}
