package org.tandemportal.portal.screenshots;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tandemportal.kernel.api.Week;

/**
 * Makes the README's pictures from a running portal with the demo data: {@code mvn -Pscreenshots -DskipTests package}, with
 * {@code -Dtandem.url=...} if it does not run at http://localhost:8080. Needs Debian's Chromium.
 */
public final class Screenshots {

    private static final Path FOLDER = Path.of("docs", "screenshots");
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private Screenshots() {}

    /** Makes them all. */
    public static void main(String[] arguments) {
        String url = System.getProperty("tandem.url", "http://localhost:8080").replaceFirst("/$", "");
        String lastWeek = Week.of(LocalDate.now()).plus(-1).toString();
        Playwright.CreateOptions noDownload =
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        try (Playwright playwright = Playwright.create(noDownload);
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Files.exists(CHROMIUM) ? CHROMIUM : null)
                                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--hide-scrollbars")))) {
            try (Desk lead = new Desk(browser, url, "lead@paramour.example")) {
                lead.picture("/change-requests/PTV-WEB-18", "change-request", "light", 1280, 900);
                lead.picture("/", "my-work", "light", 1280, 800);
                lead.picture("/server-builds/PTV-WEB-B3", "server-build-dark", "dark", 1280, 800);
                lead.picture("/change-requests/PTV-WEB-18", "change-request-phone-dark", "dark", 360, 740);
            }
            try (Desk manager = new Desk(browser, url, "manager@ridgeline.example")) {
                manager.picture("/status-reports/PTV-WEB/" + lastWeek, "status-report", "light", 1280, 800);
            }
        }
    }

    /** A browser in which somebody has signed in. */
    private static final class Desk implements AutoCloseable {

        private final String url;
        private final BrowserContext context;
        private final Page page;

        Desk(Browser browser, String url, String email) {
            this.url = url;
            context = browser.newContext();
            remember("tandem-language", "en");
            page = context.newPage();
            page.navigate(url + "/sign-in");
            page.fill("input[type=email]", email);
            page.fill("input[type=password]", "tandem-demo");
            page.press("input[type=password]", "Enter");
            page.waitForURL(url + "/");
        }

        private void remember(String name, String value) {
            context.addCookies(List.of(
                    new Cookie(name, value).setDomain(URI.create(url).getHost()).setPath("/")));
        }

        void picture(String address, String name, String theme, int width, int height) {
            remember("tandem-theme", theme);
            page.setViewportSize(width, height);
            page.navigate(url + address);
            page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
