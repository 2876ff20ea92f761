package org.tandemportal.portal.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One data directory from the first start on: what is asked of the running portal, how it is killed, and what is left then. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PortalsLifeIT {

    private static final int WRITERS = 6;
    private static final int WRITTEN_BEFORE_THE_KILL = 60;

    @TempDir
    static Path directory;

    private static int port;

    /** How people reach it, as set; null before that. */
    private static String base;

    private static TandemJar portal;
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    @BeforeAll
    static void start() {
        port = TandemJar.freePort();
        portal = TandemJar.start(directory, settings(), "run");
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static Map<String, String> settings() {
        return base == null
                ? Map.of("TANDEM_HTTP_PORT", Integer.toString(port))
                : Map.of("TANDEM_HTTP_PORT", Integer.toString(port), "TANDEM_BASE_URL", base);
    }

    @Test
    @Order(1)
    void nothingAnswersBeforeThePortalDoesAndTheStartEndsWithOneLine() throws Exception {
        Set<Integer> answers = new TreeSet<>();
        while (!portal.out().contains(readyLine()) && portal.isAlive()) {
            try {
                answers.add(get("/sign-in").statusCode());
            } catch (IOException e) {
                // Nothing listens yet.
            }
            Thread.sleep(20);
        }
        assertThat(portal.out()).containsExactly(readyLine());
        assertThat(portal.err()).isEmpty();
        assertThat(answers).isSubsetOf(200);
        assertThat(get("/sign-in").statusCode()).isEqualTo(200);
    }

    private static String readyLine() {
        return "Tandem is ready at " + (base == null ? "http://localhost:" + port : base) + "/";
    }

    @Test
    @Order(2)
    void aSecondStartOnTheSameDataIsRefusedEvenOnTheSamePort() throws Exception {
        TandemJar second = TandemJar.run(directory, settings(), "run");
        assertThat(second.exitStatus()).isEqualTo(1);
        assertThat(second.out()).isEmpty();
        assertThat(second.err())
                .containsExactly(
                        "Another Tandem is already running on the data directory " + TandemJar.data(directory) + ".");
        assertThat(get("/sign-in").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void anAdministratorIsMadeAndGetsALink() throws Exception {
        TandemJar admin =
                TandemJar.run(directory, settings(), "admin", "--email", "eve@ridgeline.example", "--name", "Eve");
        assertThat(admin.err()).isEmpty();
        assertThat(admin.exitStatus()).isZero();
        assertThat(admin.out()).hasSize(1);
        assertThat(admin.out().get(0)).startsWith("http://localhost:" + port + "/password/");
        assertThat(get(URI.create(admin.out().get(0)).getPath()).statusCode()).isEqualTo(200);

        TandemJar again =
                TandemJar.run(directory, settings(), "admin", "--email", "eve@ridgeline.example", "--name", "Eve");
        assertThat(again.exitStatus()).isEqualTo(1);
        assertThat(again.err()).hasSize(1);
    }

    @Test
    @Order(4)
    void volumeDataGetsInBesideTheRunningPortalAndTheNextKeyIsAFreshOne() throws Exception {
        for (String code : List.of("SD1", "SD2")) {
            TandemJar seed = TandemJar.run(
                    directory, settings(), "seed", "--engagements", "1", "--change-requests", "25", "--comments", "60");
            assertThat(seed.err()).isEmpty();
            assertThat(seed.exitStatus()).isZero();
            HttpResponse<String> asked = ask(code, "Raise the limit");
            assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
            assertThat(asked.body()).contains("\"key\":\"" + code + "-26\"");
        }
        assertThat(api("/change-requests/SD2-7").body()).contains("\"engagement\":\"SD2\"");
        assertThat(api("/change-requests?engagement=SD1&limit=200").body()).contains("SD1-1\"", "SD1-25\"");
        assertThat(api("/change-requests/SD1-7/comments").body()).contains("\"body\"");
    }

    @Test
    @Order(5)
    void theAuditChainIsWhole() {
        TandemJar verify = TandemJar.run(directory, settings(), "verify-audit");
        assertThat(verify.err()).isEmpty();
        assertThat(verify.exitStatus()).isZero();
        assertThat(verify.out()).hasSize(1);
        assertThat(verify.out().get(0)).matches("\\d+ audit entries were checked\\.");
    }

    @Test
    @Order(6)
    void aReportOfAnEngagementThatIsNotThereIsRefusedInOneSentence() {
        TandemJar export = TandemJar.run(
                directory,
                settings(),
                "export",
                "--engagement",
                "NO-SUCH",
                "--week",
                "2026-W47",
                "--format",
                "md",
                "--out",
                "report.md");
        assertThat(export.exitStatus()).isEqualTo(1);
        assertThat(export.err()).hasSize(1);
        assertThat(directory.resolve("report.md")).doesNotExist();
    }

    @Test
    @Order(7)
    void killedInTheMiddleOfWorkItLosesNothingThatItAcknowledged() throws Exception {
        ProcessHandle orphan = TandemJar.databaseServer(directory).orElseThrow();
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        for (int writer = 0; writer < WRITERS; writer++) {
            int number = writer;
            writers.execute(() -> write(number, acknowledged));
        }
        while (acknowledged.size() < WRITTEN_BEFORE_THE_KILL) {
            assertThat(portal.isAlive()).isTrue();
            Thread.sleep(5);
        }
        portal.kill();
        writers.shutdown();
        assertThat(writers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(orphan.isAlive()).isTrue();

        base = "https://tandem.example.test";
        portal = TandemJar.start(directory, settings(), "run").awaitLine(readyLine());

        assertThat(orphan.isAlive()).isFalse();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(WRITTEN_BEFORE_THE_KILL);
        for (String location : acknowledged) {
            assertThat(api(location.substring(location.indexOf("/api/v1") + "/api/v1".length()))
                            .statusCode())
                    .as(location)
                    .isEqualTo(200);
        }
        theAuditChainIsWhole();
    }

    private static void write(int writer, Queue<String> acknowledged) {
        try {
            for (int number = 1; ; number++) {
                HttpResponse<String> answer = number % 2 == 0
                        ? ask("SD1", "Written by " + writer + " as number " + number)
                        : comment("SD2-" + (1 + number % 25), "Said by " + writer + " as number " + number);
                if (answer.statusCode() == 201) {
                    acknowledged.add(answer.headers().firstValue("Location").orElseThrow());
                }
            }
        } catch (IOException e) {
            // The portal has been killed.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    @Order(8)
    void whereItIsReachedByHttpsBrowsersAreHeldToThat() throws Exception {
        HttpResponse<String> page = get("/sign-in");
        assertThat(page.headers().allValues("Set-Cookie")).isNotEmpty().allSatisfy(cookie -> assertThat(cookie)
                .startsWith("__Host-tandem=")
                .containsIgnoringCase("; path=/;")
                .containsIgnoringCase("; secure")
                .containsIgnoringCase("; httponly")
                .containsIgnoringCase("; samesite=lax")
                .doesNotContainIgnoringCase("domain="));
        assertThat(page.headers().firstValue("Strict-Transport-Security"))
                .contains("max-age=31536000; includeSubDomains");
        assertThat(page.headers().firstValue("Server")).isEmpty();
        assertThat(page.headers().firstValue("X-Powered-By")).isEmpty();
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
    }

    @Test
    @Order(9)
    void toldToStopItLeavesNoProcessBehind() throws Exception {
        ProcessHandle database = TandemJar.databaseServer(directory).orElseThrow();
        List<ProcessHandle> backends = database.descendants().toList();
        assertThat(backends).isNotEmpty();

        portal.terminate();

        assertThat(portal.out()).containsExactly(readyLine());
        assertThat(portal.err()).isEmpty();
        for (ProcessHandle process :
                Stream.concat(Stream.of(database), backends.stream()).toList()) {
            // The server has said that it is done. What the system's first process has still to clear away runs no
            // program.
            for (int tenths = 0; tenths < 100 && process.info().command().isPresent(); tenths++) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            assertThat(process.info().command()).isEmpty();
        }
        assertThat(TandemJar.data(directory).resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    @Order(10)
    void commandsBringTheDatabaseUpForThemselvesWhileThePortalIsStopped() {
        TandemJar migrate = TandemJar.run(directory, settings(), "migrate");
        assertThat(migrate.exitStatus()).isZero();
        assertThat(migrate.out()).containsExactly("The database is at this version already.");
        assertThat(migrate.err()).isEmpty();
        theAuditChainIsWhole();
        assertThat(TandemJar.databaseServer(directory)).isEmpty();
    }

    private static HttpResponse<String> ask(String engagement, String title) throws IOException, InterruptedException {
        return post(
                "/change-requests",
                "{\"engagement\":\"" + engagement + "\",\"kind\":\"NORMAL\",\"title\":\"" + title + "\"}");
    }

    private static HttpResponse<String> comment(String key, String body) throws IOException, InterruptedException {
        return post("/change-requests/" + key + "/comments", "{\"body\":\"" + body + "\"}");
    }

    private static HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send(
                asOps(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private static HttpResponse<String> api(String path) throws IOException, InterruptedException {
        return send(asOps(path));
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(path)));
    }

    private static HttpRequest.Builder asOps(String path) {
        return HttpRequest.newBuilder(address("/api/v1" + path)).header("Authorization", "Bearer demo-ops-ridgeline");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
