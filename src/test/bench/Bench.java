import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures the portal: start time, memory, and requests per second with their latencies at 10,000 and 100,000 change requests,
 * with one and with sixteen connections, against an end point of the same server that does nothing. From the project's folder,
 * after {@code mvn package}:
 *
 * <pre>java src/test/bench/Bench.java</pre>
 *
 * <p>The result is Markdown on standard output. Everything happens on the loopback address and in a temporary folder, which is
 * deleted in the end. The client is a closed loop: each connection sends its next request when it has read the answer to the last.
 * Options: {@code --sizes 10000,100000}, {@code --connections 1,16}, {@code --seconds 10}, {@code --warmup 10}, {@code --starts 3},
 * {@code --only list page,create}, {@code --jar FILE}, {@code --java "@payara-config/jvm.options"}.
 */
public final class Bench {

    private static final String TOKEN = "demo-ops-ridgeline";
    private static final String PERSON = "ops@ridgeline.example";
    private static final int ENGAGEMENTS_AT_A_TIME = 20;
    private static final int COMMENTS_PER_REQUEST = 3;

    private final Map<String, String> options;
    private final Path directory;
    private final int port;
    private final List<Seeded> seeded = new ArrayList<>();
    private Process portal;
    private String cookie;

    private record Seeded(int firstEngagement, int requests) {}

    private Bench(Map<String, String> options, Path directory, int port) {
        this.options = options;
        this.directory = directory;
        this.port = port;
    }

    /** See the class. */
    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = new HashMap<>(Map.of(
                "--sizes", "10000,100000",
                "--connections", "1,16",
                "--seconds", "10",
                "--warmup", "10",
                "--starts", "3",
                "--jar", "target/tandem.jar",
                "--java", "@payara-config/jvm.options",
                "--only", ""));
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            if (!options.containsKey(arguments[i])) {
                System.err.println("There is no option " + arguments[i] + "; known are " + options.keySet());
                System.exit(2);
            }
            options.put(arguments[i], arguments[i + 1]);
        }
        Path directory = Files.createTempDirectory("tandem-bench");
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = socket.getLocalPort();
        }
        Bench bench = new Bench(options, directory, port);
        Runtime.getRuntime().addShutdownHook(new Thread(bench::cleanUp));
        bench.run();
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

    private void run() throws Exception {
        System.out.println(LocalDate.now(ZoneOffset.UTC) + ", " + machine() + "\n");
        measureStarts();
        List<Integer> sizes =
                Arrays.stream(options.get("--sizes").split(",")).map(Integer::valueOf).toList();
        int before = 0;
        for (int size : sizes) {
            seed(size - before);
            before = size;
            measure(size);
        }
        System.out.println("\nAfter all that: " + memory() + ". Load of the machine: " + load() + ".");
    }

    private static String machine() throws IOException {
        String processor = Files.exists(Path.of("/proc/cpuinfo"))
                ? Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 2))
                        .findFirst()
                        .orElse(System.getProperty("os.arch"))
                : System.getProperty("os.arch");
        return Runtime.getRuntime().availableProcessors() + " × " + processor + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.version") + ", Java " + System.getProperty("java.version") + ", load " + load();
    }

    private static String load() throws IOException {
        Path file = Path.of("/proc/loadavg");
        return Files.exists(file) ? Files.readString(file).split(" ")[0] : "unknown";
    }

    // Start and memory

    private void measureStarts() throws Exception {
        System.out.println("| start | until /sign-in answers | of that, processor time | resident then |");
        System.out.println("|---|---|---|---|");
        for (int start = 0; start <= Integer.parseInt(options.get("--starts")); start++) {
            stop();
            long begin = System.nanoTime();
            long loaded = start();
            double seconds = (loaded - begin) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.1f s | %.1f s | %s |%n",
                    start == 0 ? "the first, with unpacking, database and demo" : "again",
                    seconds,
                    processorSeconds(),
                    memory());
        }
        System.out.println();
    }

    private Process launch(Path out, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Stream.of(options.get("--java").split(" ")).filter(text -> !text.isEmpty()).forEach(command::add);
        command.addAll(List.of("-jar", options.get("--jar")));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("TANDEM_"));
        builder.environment()
                .putAll(Map.of(
                        "TANDEM_HTTP_HOST", "127.0.0.1",
                        "TANDEM_API_REQUESTS_PER_MINUTE", "1000000",
                        "TANDEM_HTTP_PORT", Integer.toString(port),
                        "TANDEM_DATA_DIR", directory.resolve("data").toString()));
        builder.redirectErrorStream(true).redirectOutput(out.toFile());
        return builder.start();
    }

    /** Starts the portal; gives the moment when the sign-in page answered for the first time. */
    private long start() throws Exception {
        Path out = directory.resolve("portal.txt");
        portal = launch(out, "run");
        while (true) {
            try (Connection connection = new Connection(port)) {
                if (connection.send(get("/sign-in", null)).status == 200) {
                    return System.nanoTime();
                }
            } catch (IOException e) {
                // Nobody listens yet.
            }
            if (!portal.isAlive()) {
                throw new IllegalStateException("The portal did not start: " + Files.readString(out));
            }
            Thread.sleep(20);
        }
    }

    private void stop() throws InterruptedException {
        if (portal != null) {
            portal.destroy();
            if (!portal.waitFor(60, TimeUnit.SECONDS)) {
                portal.destroyForcibly();
            }
        }
    }

    /** The portal's process and those of its database. */
    private List<Long> processes() throws IOException {
        List<Long> processes = new ArrayList<>(List.of(portal.pid()));
        Path note = directory.resolve("data/postgres/postmaster.pid");
        if (Files.exists(note)) {
            ProcessHandle.of(Long.parseLong(Files.readAllLines(note).get(0).strip())).ifPresent(database -> {
                processes.add(database.pid());
                database.descendants().forEach(child -> processes.add(child.pid()));
            });
        }
        return processes;
    }

    /** What is resident, a page that several processes share counted once. */
    private String memory() throws IOException {
        if (!Files.exists(Path.of("/proc/self/smaps_rollup"))) {
            return "not known on this system";
        }
        long portals = 0;
        long databases = 0;
        for (long process : processes()) {
            long size = kilobytes(process);
            if (process == portal.pid()) {
                portals += size;
            } else {
                databases += size;
            }
        }
        return String.format(
                Locale.ROOT,
                "%d MiB (%d portal, %d database)",
                (portals + databases) / 1024,
                portals / 1024,
                databases / 1024);
    }

    private static long kilobytes(long process) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process + "/smaps_rollup")).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    /** What the portal and its database have used of the processors since they started; 0 where it is not known. */
    private double processorSeconds() throws IOException {
        double ticks = 0;
        for (long process : processes()) {
            try {
                String text = Files.readString(Path.of("/proc/" + process + "/stat"));
                String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
                ticks += Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
            } catch (IOException e) {
                // A connection of the database has ended meanwhile.
            }
        }
        return ticks / 100;
    }

    // Volume

    private void seed(int requests) throws Exception {
        Path out = directory.resolve("seed.txt");
        int first = 1 + ENGAGEMENTS_AT_A_TIME * seeded.size();
        long begin = System.nanoTime();
        Process seed = launch(
                out,
                "seed",
                "--engagements",
                Integer.toString(ENGAGEMENTS_AT_A_TIME),
                "--change-requests",
                Integer.toString(requests),
                "--comments",
                Integer.toString(COMMENTS_PER_REQUEST * requests));
        if (seed.waitFor() != 0) {
            throw new IllegalStateException("Seeding failed: " + Files.readString(out));
        }
        seeded.add(new Seeded(first, requests));
        System.out.printf(
                Locale.ROOT,
                "%n%,d change requests and %,d comments were added in %.1f s.%n%n",
                requests,
                COMMENTS_PER_REQUEST * requests,
                (System.nanoTime() - begin) / 1e9);
    }

    private String anyKey(SplittableRandom random) {
        Seeded part = seeded.get(random.nextInt(seeded.size()));
        int n = random.nextInt(part.requests());
        return "SD" + (part.firstEngagement() + n % ENGAGEMENTS_AT_A_TIME) + "-" + (1 + n / ENGAGEMENTS_AT_A_TIME);
    }

    private String anyEngagement(SplittableRandom random) {
        return "SD" + (1 + random.nextInt(ENGAGEMENTS_AT_A_TIME * seeded.size()));
    }

    // Requests

    private record Scenario(String name, int expected, Function<SplittableRandom, byte[]> request) {}

    private List<Scenario> scenarios() {
        return List.of(
                new Scenario("nothing (`/health/live`)", 200, random -> get("/health/live", null)),
                new Scenario("list page", 200, random -> get("/change-requests", "Cookie: " + cookie)),
                new Scenario(
                        "record page", 200, random -> get("/change-requests/" + anyKey(random), "Cookie: " + cookie)),
                new Scenario(
                        "list, API", 200, random -> get("/api/v1/change-requests", "Authorization: Bearer " + TOKEN)),
                new Scenario(
                        "record, API",
                        200,
                        random -> get("/api/v1/change-requests/" + anyKey(random), "Authorization: Bearer " + TOKEN)),
                new Scenario(
                        "create, API",
                        201,
                        random -> post(
                                "/api/v1/change-requests",
                                "{\"engagement\":\"" + anyEngagement(random) + "\",\"kind\":\"NORMAL\",\"title\":\"Raise the"
                                        + " connection limit\",\"reason\":\"Launch on Friday\",\"plan\":\"1. Announce\\n2. Change\","
                                        + "\"testPlan\":\"The health page answers\",\"rollbackPlan\":\"Put it back\","
                                        + "\"priority\":\"MEDIUM\",\"environments\":[\"staging\"]}")),
                new Scenario(
                        "comment, API",
                        201,
                        random -> post(
                                "/api/v1/change-requests/" + anyKey(random) + "/comments",
                                "{\"body\":\"Tested on **staging**: the limit holds at 400 requests/s.\"}")));
    }

    private void measure(int size) throws Exception {
        signIn();
        System.out.printf(Locale.ROOT, "| at %,d change requests | connections | requests/s | p50 ms | p95 ms | p99 ms"
                + " | processor ms per request | of nothing's rate | failed |%n", size);
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        Map<Integer, Double> nothing = new HashMap<>();
        List<String> only = Stream.of(options.get("--only").split(",")).filter(text -> !text.isEmpty()).toList();
        for (Scenario scenario : scenarios()) {
            if (!only.isEmpty() && !scenario.name().startsWith("nothing") && !only.contains(scenario.name())) {
                continue;
            }
            load(scenario, 4, Integer.parseInt(options.get("--warmup")));
            for (String connections : options.get("--connections").split(",")) {
                int number = Integer.parseInt(connections);
                Result result = load(scenario, number, Integer.parseInt(options.get("--seconds")));
                nothing.putIfAbsent(number, result.rate());
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %d | %,.0f | %.1f | %.1f | %.1f | %.2f | 1/%.0f | %d |%n",
                        scenario.name(),
                        number,
                        result.rate(),
                        result.percentile(50),
                        result.percentile(95),
                        result.percentile(99),
                        result.processorMilliseconds(),
                        nothing.get(number) / result.rate(),
                        result.failed());
            }
        }
    }

    private record Result(long[] sorted, double seconds, double processorMilliseconds, int failed) {

        double rate() {
            return sorted.length / seconds;
        }

        double percentile(int percent) {
            return sorted.length == 0
                    ? Double.NaN
                    : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
        }
    }

    private Result load(Scenario scenario, int connections, int seconds) throws Exception {
        double before = processorSeconds();
        long begin = System.nanoTime();
        long end = begin + TimeUnit.SECONDS.toNanos(seconds);
        AtomicInteger failed = new AtomicInteger();
        long[][] times = new long[connections][];
        Thread[] threads = new Thread[connections];
        for (int i = 0; i < connections; i++) {
            int number = i;
            SplittableRandom random = new SplittableRandom(begin + i);
            threads[i] = new Thread(() -> times[number] = loop(scenario, random, end, failed));
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        double elapsed = (System.nanoTime() - begin) / 1e9;
        long[] sorted = Arrays.stream(times).flatMapToLong(Arrays::stream).sorted().toArray();
        double used = (processorSeconds() - before) * 1000 / Math.max(1, sorted.length);
        return new Result(sorted, elapsed, used, failed.get());
    }

    private long[] loop(Scenario scenario, SplittableRandom random, long end, AtomicInteger failed) {
        long[] times = new long[1024];
        int count = 0;
        while (System.nanoTime() < end) {
            try (Connection connection = new Connection(port)) {
                while (System.nanoTime() < end) {
                    byte[] request = scenario.request().apply(random);
                    long sent = System.nanoTime();
                    Answer answer = connection.send(request);
                    if (answer.status != scenario.expected()) {
                        if (failed.getAndIncrement() == 0) {
                            System.err.println(scenario.name() + " was answered with " + answer.status + ": " + answer.text());
                        }
                    } else {
                        if (count == times.length) {
                            times = Arrays.copyOf(times, count * 2);
                        }
                        times[count++] = System.nanoTime() - sent;
                    }
                    if (answer.closes) {
                        break;
                    }
                }
            } catch (IOException e) {
                failed.incrementAndGet();
            }
        }
        return Arrays.copyOf(times, count);
    }

    // Signing in

    private static final Pattern INPUT = Pattern.compile("<(?:input|button)\\b[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b(name|value|type|id)=\"([^\"]*)\"");

    /** As a browser does: the form's fields with what was typed, and the session's cookie. */
    private void signIn() throws IOException {
        try (Connection connection = new Connection(port)) {
            Answer page = connection.send(get("/sign-in", null));
            StringBuilder form = new StringBuilder();
            String html = page.text();
            Matcher inputs = INPUT.matcher(html.substring(html.indexOf("<form")));
            while (inputs.find()) {
                Map<String, String> attributes = new HashMap<>();
                Matcher found = ATTRIBUTE.matcher(inputs.group());
                while (found.find()) {
                    attributes.put(found.group(1), found.group(2));
                }
                String name = attributes.get("name");
                if (name != null) {
                    String value = "email".equals(attributes.get("type")) || name.endsWith("email")
                            ? PERSON
                            : "password".equals(attributes.get("type"))
                                    ? "tandem-demo"
                                    : attributes.getOrDefault("value", "");
                    form.append(form.length() == 0 ? "" : "&")
                            .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                            .append('=')
                            .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
                }
            }
            Answer answer = connection.send(request(
                    "POST",
                    "/sign-in",
                    "Cookie: " + page.cookie() + "\r\nContent-Type: application/x-www-form-urlencoded",
                    form.toString()));
            cookie = answer.cookie();
            if (answer.status != 302 || cookie == null) {
                throw new IllegalStateException("Signing in was answered with " + answer.status);
            }
        }
    }

    // HTTP, as little as it takes: the client shares the processors with what it measures.

    private static byte[] get(String path, String header) {
        return request("GET", path, header, "");
    }

    private static byte[] post(String path, String json) {
        return request("POST", path, "Authorization: Bearer " + TOKEN + "\r\nContent-Type: application/json", json);
    }

    private static byte[] request(String method, String path, String header, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\nAccept-Encoding: identity\r\n"
                + (header == null ? "" : header + "\r\n")
                + (method.equals("POST") ? "Content-Length: " + content.length + "\r\n" : "") + "\r\n";
        byte[] start = head.getBytes(StandardCharsets.UTF_8);
        byte[] whole = Arrays.copyOf(start, start.length + content.length);
        System.arraycopy(content, 0, whole, start.length, content.length);
        return whole;
    }

    private static final class Answer {
        int status;
        boolean closes;
        byte[] body;
        final List<String> cookies = new ArrayList<>();

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        String cookie() {
            return cookies.stream()
                    .map(text -> text.split(";")[0])
                    .filter(text -> text.startsWith("tandem="))
                    .findFirst()
                    .orElse(null);
        }
    }

    private static final class Connection implements AutoCloseable {

        private final Socket socket;
        private final InputStream in;
        private final BufferedOutputStream out;

        Connection(int port) throws IOException {
            socket = new Socket(InetAddress.getByName("127.0.0.1"), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(60_000);
            in = new BufferedInputStream(socket.getInputStream(), 32 * 1024);
            out = new BufferedOutputStream(socket.getOutputStream(), 8 * 1024);
        }

        Answer send(byte[] request) throws IOException {
            out.write(request);
            out.flush();
            Answer answer = new Answer();
            answer.status = Integer.parseInt(line().split(" ")[1]);
            int length = -1;
            boolean chunked = false;
            for (String line = line(); !line.isEmpty(); line = line()) {
                int colon = line.indexOf(':');
                String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
                String value = line.substring(colon + 1).strip();
                switch (name) {
                    case "content-length" -> length = Integer.parseInt(value);
                    case "transfer-encoding" -> chunked = value.equalsIgnoreCase("chunked");
                    case "connection" -> answer.closes = value.equalsIgnoreCase("close");
                    case "set-cookie" -> answer.cookies.add(value);
                    default -> {
                        // Nobody asks for it.
                    }
                }
            }
            answer.body = chunked ? chunks() : length > 0 ? exactly(length) : new byte[0];
            return answer;
        }

        private byte[] chunks() throws IOException {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            while (true) {
                int size = Integer.parseInt(line().split(";")[0].strip(), 16);
                body.write(exactly(size));
                line();
                if (size == 0) {
                    return body.toByteArray();
                }
            }
        }

        private byte[] exactly(int length) throws IOException {
            byte[] bytes = in.readNBytes(length);
            if (bytes.length < length) {
                throw new EOFException();
            }
            return bytes;
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0) {
                    throw new EOFException();
                }
                if (next != '\r') {
                    line.append((char) next);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
