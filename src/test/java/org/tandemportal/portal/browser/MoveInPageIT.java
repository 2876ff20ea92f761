package org.tandemportal.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tandemportal.portal.container.World;
import org.tandemportal.portal.running.FromOutsideIT;
import org.tandemportal.portal.running.NewWorld;

/** Records of a tool that nobody knows, brought in at the pages. */
class MoveInPageIT extends FromOutsideIT {

    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    private static void choose(Page page, World world, String name, byte[] content) {
        page.navigate("/change-requests/import?engagement=" + world.engagement());
        page.locator("input[type=file]").setInputFiles(new FilePayload(name, "text/csv", content));
        page.locator("[id='form:keep']").click();
        page.waitForLoadState();
    }

    @Test
    void aFileOfAnUnknownToolIsSettledTriedOutAndBroughtIn() throws IOException {
        World world = NewWorld.make();
        String csv = "Vorgang;Betreff;Lage;Eingang;Stand vom;Melder\r\n"
                + "A-1;Größe ändern;Wartet  auf Kaffee;03.04.2026 10:00;03.04.2026 10:00;Jürgen Ünal\r\n"
                + "A-1;Größe ändern;Erledigt;03.04.2026 10:00;05.04.2026 10:00;Jürgen Ünal\r\n"
                + "A-2;=1+1;Unbekannt;03.04.2026 10:00;03.04.2026 10:00;?\r\n";
        byte[] utf16 = ("\uFEFF" + csv).getBytes(StandardCharsets.UTF_16LE);
        try (Reader reader = new Reader(NewWorld.person(world, "manager"))) {
            Page page = reader.page();
            choose(page, world, "Vorgänge.csv", utf16);
            assertThat(page).hasURL(Pattern.compile("/change-requests/import\\?file=[-0-9a-f]{36}$"));
            assertThat(page.locator("main")).containsText("UTF-16");
            assertThat(page.locator("main")).containsText("semicolons");
            // What is missing is told, and nothing begins.
            page.locator("[id='go:bringIn']").click();
            assertThat(page.locator(".errors")).containsText("Say which one column stands for the number.");
            page.locator("[id='go:source']").fill("Zettelkasten");
            page.locator("[id='go:dateFormat']").selectOption("dd.MM.yyyy HH:mm:ss");
            page.locator("summary", new Page.LocatorOptions().setHasText("What the columns stand for"))
                    .click();
            column(page, "Vorgang", "NUMBER");
            column(page, "Betreff", "TITLE");
            column(page, "Lage", "STATE");
            column(page, "Eingang", "CREATED");
            column(page, "Stand vom", "CHANGED");
            column(page, "Melder", "ASKED_BY");
            page.locator("[id='go:settle']").click();
            page.locator("summary", new Page.LocatorOptions().setHasText("What the words mean"))
                    .click();
            page.getByLabel("What wartet auf kaffee means").selectOption("WAITS_FOR_CLIENT");
            page.locator("summary", new Page.LocatorOptions().setHasText("Layouts with a name"))
                    .click();
            page.locator("[id='go:layoutName']").fill("Our desk");
            page.locator("[id='go:save']").click();
            assertThat(page.locator("main")).containsText("The layout is kept.");
            assertThat(page.locator("main")).containsText("Größe ändern");
            assertThat(reader.violations()).isEmpty();

            page.locator("[id='go:tryOut']").click();
            assertThat(page.locator("#moving-in"))
                    .containsText("Tried out, nothing was brought in. New: 1.", PATIENTLY);
            assertThat(page.locator("#moving-in")).containsText("Left out: 1 records with 1 lines.");
            page.locator("[id='go:bringIn']").click();
            assertThat(page.locator("#moving-in")).containsText("Brought in. New: 1.", PATIENTLY);
            assertThat(reader.violations()).isEmpty();
            Download rejected =
                    page.waitForDownload(() -> page.locator("#rejected").click());
            assertThat(Files.readString(rejected.path())).contains("A-2;'=1+1;Unbekannt");

            page.navigate("/change-requests?engagement=" + world.engagement() + "&text=Zettelkasten");
            page.locator("tbody a").first().click();
            assertThat(page.locator("main")).containsText("Zettelkasten A-1");
            assertThat(page.locator("main")).containsText("Jürgen Ünal (Zettelkasten)");
            assertThat(page.locator("main")).containsText(world.the("manager").name());
            assertThat(reader.violations()).isEmpty();

            // The next file with these columns is read the same way.
            choose(page, world, "next.csv", csv.getBytes(StandardCharsets.UTF_8));
            assertThat(page.locator("[id='go:source']")).hasValue("Zettelkasten");
            page.locator("[id='go:forget']").click();
            assertThat(page.locator("main")).containsText("The file is forgotten.");
            assertThat(page.locator("tbody tr")).hasCount(1);
            assertThat(reader.violations()).isEmpty();
        }
    }

    private static void column(Page page, String heading, String field) {
        page.getByLabel("What " + heading + " stands for", new Page.GetByLabelOptions().setExact(true))
                .selectOption(field);
    }

    @Test
    void whatCannotBeReadIsToldAtTheField() {
        World world = NewWorld.make();
        try (Reader reader = new Reader(NewWorld.person(world, "manager"))) {
            Page page = reader.page();
            choose(page, world, "none.csv", new byte[0]);
            assertThat(page.locator("[id='form:file-error']")).containsText("There is nothing to bring in");
            choose(
                    page,
                    world,
                    "old.csv",
                    "number;state;opened\n1;Größe;2026-01-05\n".getBytes(StandardCharsets.ISO_8859_1));
            assertThat(page.locator("main")).containsText("taken for Windows-1252");
            assertThat(page.locator("main")).containsText("It is not said what the state “Größe” means.");
        }
    }
}
