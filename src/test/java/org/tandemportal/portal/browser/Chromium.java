package org.tandemportal.portal.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The browser of the tests, started once: the machine's own Chromium; if there is none, one is installed: by apt-get for who
 * may, else Playwright's. {@code TANDEM_TEST_CHROMIUM} names another one.
 */
final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static Browser browser;

    private Chromium() {}

    /** The running browser. */
    static synchronized Browser get() {
        if (browser == null) {
            Path program = program();
            if (program == null) {
                program = install();
            }
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                    .setHeadless(true)
                    .setTimeout(120_000)
                    .setArgs(ARGUMENTS);
            if (program != PLAYWRIGHTS_OWN) {
                options.setExecutablePath(program);
            }
            browser = playwright.chromium().launch(options);
            // A machine that builds at the same time is slow; a test that passes does not wait for this.
            PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "browser-stopping"));
        }
        return browser;
    }

    /** Stands for the browser that Playwright finds by itself. */
    private static final Path PLAYWRIGHTS_OWN = Path.of("");

    private static Path program() {
        String named = System.getenv("TANDEM_TEST_CHROMIUM");
        if (named != null) {
            if (!Files.isExecutable(Path.of(named))) {
                throw new AssertionError("TANDEM_TEST_CHROMIUM: there is no program " + named + ".");
            }
            return Path.of(named);
        }
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    private static Path install() {
        List<String> tried = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/apt-get")) && "root".equals(System.getProperty("user.name"))) {
            String failure = run(List.of("apt-get", "update"));
            if (failure == null) {
                failure = run(List.of(
                        "apt-get", "install", "-y", "--no-install-recommends", "chromium", "fonts-dejavu-core"));
            }
            Path program = program();
            if (program != null) {
                return program;
            }
            tried.add("apt-get: " + failure);
        }
        String failure = run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "com.microsoft.playwright.CLI",
                "install",
                "chromium"));
        if (failure == null) {
            return PLAYWRIGHTS_OWN;
        }
        tried.add("Playwright: " + failure);
        throw new AssertionError(
                "The browser tests need Chromium and none could be installed (" + String.join("; ", tried)
                        + "): install the package chromium, or name a Chromium in TANDEM_TEST_CHROMIUM.");
    }

    /** Runs a program to its end, or to the end of patience. Tells why it failed; null if it did not. */
    private static String run(List<String> command) {
        try {
            Path output = Files.createTempFile("installing-chromium", ".log");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            builder.environment().remove("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD");
            Process process = builder.start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return "took longer than five minutes";
            }
            String text = Files.readString(output).strip();
            return process.exitValue() == 0 ? null : text.substring(text.lastIndexOf('\n') + 1);
        } catch (IOException e) {
            return e.getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }
}
