import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lets many clients edit, agree to and move the same change requests, ends the portal with {@code kill -9} under that load, starts it
 * again, looks whether each acknowledged change is there (each edit has made a revision of its own), and walks the audit chain. From the project's folder, after
 * {@code mvn package}:
 *
 * <pre>java src/test/bench/TogetherBench.java</pre>
 *
 * <p>The result is Markdown on standard output; what is lost ends it with status 1. Everything happens on the loopback address and in a
 * temporary folder, which is deleted in the end. Options: {@code --clients 50}, {@code --records 10}, {@code --seconds 60}, {@code --jar
 * FILE}.
 */
public final class TogetherBench {

    private static final List<String> PEOPLE =
            List.of("developer-paramour", "lead-paramour", "ops-ridgeline", "manager-ridgeline");
    private static final List<String> STATES =
            List.of("IN_ASSESSMENT", "SCHEDULED", "IN_PROGRESS", "DONE", "ROLLED_BACK", "DECLINED");

    private final int clients;
    private final int records;
    private final int seconds;
    private final Path jar;
    private final Path directory;
    private final URI base;
    private final AtomicInteger numbers = new AtomicInteger();
    private final ConcurrentLinkedQueue<Done> acknowledged = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicInteger> answers = new TreeMap<>();
    private Process portal;

    /** A change that the portal has acknowledged. */
    private record Done(String key, String what, int version, int revision, String state, String mark) {}

    private TogetherBench(Map<String, String> options) throws IOException {
        clients = Integer.parseInt(options.getOrDefault("--clients", "50"));
        records = Integer.parseInt(options.getOrDefault("--records", "10"));
        seconds = Integer.parseInt(options.getOrDefault("--seconds", "60"));
        jar = Path.of(options.getOrDefault("--jar", "target/tandem.jar")).toAbsolutePath();
        directory = Files.createTempDirectory("tandem-together-bench");
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            base = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
    }

    /** See the class. */
    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = new TreeMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        TogetherBench bench = new TogetherBench(options);
        Runtime.getRuntime().addShutdownHook(new Thread(bench::cleanUp));
        System.exit(bench.run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        start();
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < records; i++) {
            keys.add(asked(i));
        }
        AtomicBoolean end = new AtomicBoolean();
        ExecutorService people = Executors.newFixedThreadPool(clients);
        for (int i = 0; i < clients; i++) {
            people.execute(() -> work(keys, end));
        }
        TimeUnit.SECONDS.sleep(seconds);
        // In the middle of it.
        portal.toHandle().destroyForcibly();
        end.set(true);
        people.shutdown();
        people.awaitTermination(90, TimeUnit.SECONDS);
        portal.waitFor();
        start();

        List<String> wrong = new ArrayList<>();
        Map<String, Integer> counts = new TreeMap<>();
        for (String key : keys) {
            check(key, wrong);
        }
        acknowledged.forEach(done -> counts.merge(done.what(), 1, Integer::sum));
        System.out.println("| acknowledged | how many |\n|---|---|");
        counts.forEach((what, count) -> System.out.println("| " + what + " | " + count + " |"));
        System.out.println("\nAnswers: " + answers + ".");
        stop();
        wrong.addAll(audit());
        wrong.forEach(System.out::println);
        System.out.println(
                wrong.isEmpty()
                        ? "Nothing is lost: each acknowledged edit has a revision of its own, and all of it is there after kill -9."
                        : wrong.size() + " things are wrong.");
        return wrong.isEmpty();
    }

    private String asked(int number) throws Exception {
        Instant begin = Instant.now().plus(3 + number, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        HttpResponse<String> made = send(
                "developer-paramour",
                "POST",
                "/api/v1/change-requests",
                null,
                "{\"engagement\": \"PTV-WEB\", \"kind\": \"EMERGENCY\", \"title\": \"Change " + number
                        + "\", \"reason\": \"mark-0\", \"plan\": \"Do it\", \"testPlan\": \"Look\", \"rollbackPlan\": \"Undo it\","
                        + " \"environments\": [\"staging\"], \"window\": {\"start\": \"" + begin + "\", \"end\": \""
                        + begin.plusSeconds(600) + "\"}}");
        String key = field(made.body(), "key");
        HttpResponse<String> moved =
                send("developer-paramour", "POST", "/api/v1/change-requests/" + key + "/transitions", "*", "{\"to\": \"REQUESTED\"}");
        if (moved.statusCode() != 200) {
            throw new IllegalStateException(moved.body());
        }
        return key;
    }

    private void work(List<String> keys, AtomicBoolean end) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        while (!end.get()) {
            String key = keys.get(random.nextInt(keys.size()));
            String person = PEOPLE.get(random.nextInt(PEOPLE.size()));
            String address = "/api/v1/change-requests/" + key;
            try {
                HttpResponse<String> read = send(person, "GET", address, null, null);
                String tag = read.headers().firstValue("ETag").orElse("*");
                int dice = random.nextInt(100);
                if (dice < 60) {
                    String mark = "mark-" + numbers.incrementAndGet();
                    note(key, "edit", mark, send(person, "PATCH", address, tag, "{\"reason\": \"" + mark + "\"}"));
                } else if (dice < 85) {
                    String body = "{\"verdict\": \"AGREE\", \"revision\": " + revision(read.body()) + "}";
                    note(key, "agreement", null, send(person, "POST", address + "/agreements", null, body));
                } else {
                    String to = STATES.get(dice < 98 ? random.nextInt(2) : random.nextInt(STATES.size()));
                    String body = "{\"to\": \"" + to + "\", \"reason\": \"So it is\"}";
                    note(key, "move", null, send(person, "POST", address + "/transitions", tag, body));
                }
            } catch (IOException e) {
                answers("no answer");
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void note(String key, String what, String mark, HttpResponse<String> answer) {
        answers(Integer.toString(answer.statusCode()));
        if (answer.statusCode() == 200) {
            int version = Integer.parseInt(
                    answer.headers().firstValue("ETag").orElseThrow().replaceAll("\\D", ""));
            acknowledged.add(new Done(
                    key,
                    what,
                    version,
                    revision(answer.body()),
                    field(answer.body(), "state"),
                    mark));
        }
    }

    private synchronized void answers(String what) {
        answers.computeIfAbsent(what, one -> new AtomicInteger()).incrementAndGet();
    }

    private void check(String key, List<String> wrong) throws Exception {
        HttpResponse<String> read = send("lead-paramour", "GET", "/api/v1/change-requests/" + key, null, null);
        int version = Integer.parseInt(read.headers().firstValue("ETag").orElseThrow().replaceAll("\\D", ""));
        int revision = revision(read.body());
        long edits = 0;
        for (Done done : acknowledged) {
            if (!done.key().equals(key)) {
                continue;
            }
            edits += done.what().equals("edit") ? 1 : 0;
            if (done.version() > version) {
                wrong.add(key + ": version " + done.version() + " was acknowledged, but there is " + version);
            }
            if (done.revision() > revision) {
                wrong.add(key + ": revision " + done.revision() + " was acknowledged, but there is " + revision);
            }
        }
        // Each edit makes a revision of its own; one whose answer was cut off may have made one more.
        if (revision - 1 < edits) {
            wrong.add(key + ": " + edits + " edits were acknowledged, but there are " + revision + " revisions");
        }
    }

    private List<String> audit() throws Exception {
        Process process = builder("verify-audit").start();
        String out = new String(process.getInputStream().readAllBytes());
        int status = process.waitFor();
        System.out.println("verify-audit: " + out.strip());
        return status == 0 ? List.of() : List.of("The audit chain is broken");
    }

    private ProcessBuilder builder(String command) {
        ProcessBuilder builder = new ProcessBuilder("java", "@payara-config/jvm.options", "-jar", jar.toString(), command);
        builder.environment().put("TANDEM_HTTP_HOST", "127.0.0.1");
        builder.environment().put("TANDEM_HTTP_PORT", Integer.toString(base.getPort()));
        builder.environment().put("TANDEM_DATA_DIR", directory.resolve("data").toString());
        builder.environment().put("TANDEM_API_REQUESTS_PER_MINUTE", "1000000");
        return builder.redirectErrorStream(true);
    }

    private void start() throws Exception {
        portal = builder("run").redirectOutput(directory.resolve("out.log").toFile()).start();
        long patience = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (System.nanoTime() < patience && portal.isAlive()) {
            try {
                HttpRequest ready = HttpRequest.newBuilder(base.resolve("/health/ready")).build();
                if (CLIENT.send(ready, HttpResponse.BodyHandlers.ofString()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // not yet
            }
            TimeUnit.MILLISECONDS.sleep(300);
        }
        throw new IllegalStateException("The portal did not start; see " + directory);
    }

    private void stop() throws InterruptedException {
        if (portal != null && portal.isAlive()) {
            portal.toHandle().destroy();
            portal.waitFor(60, TimeUnit.SECONDS);
        }
    }

    /** The record's own, not that of a verdict. */
    private static int revision(String json) {
        Matcher value = Pattern.compile("\"revision\":(\\d+),\"risk\"").matcher(json);
        if (!value.find()) {
            throw new IllegalStateException("There is no revision in " + json);
        }
        return Integer.parseInt(value.group(1));
    }

    private static String field(String json, String name) {
        Matcher value = Pattern.compile("\"" + name + "\":(?:\"([^\"]*)\"|(\\d+))").matcher(json);
        if (!value.find()) {
            throw new IllegalStateException("There is no " + name + " in " + json);
        }
        return value.group(1) == null ? value.group(2) : value.group(1);
    }

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private HttpResponse<String> send(String person, String method, String path, String tag, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer demo-" + person)
                .header("Content-Type", "application/json")
                .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (tag != null) {
            request.header("If-Match", tag);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private void cleanUp() {
        try {
            stop();
            try (Stream<Path> paths = Files.walk(directory)) {
                paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
            }
        } catch (IOException | InterruptedException e) {
            System.err.println("What is left is in " + directory);
        }
    }
}
