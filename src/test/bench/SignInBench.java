import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures what signing in costs, and whether 200 attempts at once leave the other pages answering. From the project's folder,
 * after {@code mvn package}:
 *
 * <pre>java src/test/bench/SignInBench.java</pre>
 *
 * <p>Four readers load a list again and again, first alone, then while 200 attempts to sign in are sent at once, wave after wave,
 * each for another account and from another network address, so that nothing but the queue of password checks holds them up. The
 * result is Markdown on standard output. Everything happens on the loopback address and in a temporary folder, which is deleted in
 * the end. Options: {@code --attempts 200}, {@code --seconds 20}, {@code --jar FILE}.
 */
public final class SignInBench {

    private static final int READERS = 4;
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");

    private final int attempts;
    private final int seconds;
    private final Path jar;
    private final Path directory;
    private final URI base;
    private final AtomicInteger numbers = new AtomicInteger();
    private Process portal;

    private SignInBench(Map<String, String> options) throws IOException {
        attempts = Integer.parseInt(options.getOrDefault("--attempts", "200"));
        seconds = Integer.parseInt(options.getOrDefault("--seconds", "20"));
        jar = Path.of(options.getOrDefault("--jar", "target/tandem.jar"));
        directory = Files.createTempDirectory("tandem-sign-in-bench");
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
        SignInBench bench = new SignInBench(options);
        Runtime.getRuntime().addShutdownHook(new Thread(bench::cleanUp));
        bench.run();
        System.exit(0);
    }

    private void run() throws Exception {
        start();
        String cookie = signIn("ops@ridgeline.example", "tandem-demo").cookie();
        cost();
        read(cookie, 10);
        List<Double> alone = read(cookie, seconds);
        AtomicBoolean end = new AtomicBoolean();
        Map<String, Integer> answers = new TreeMap<>();
        CompletableFuture<Void> waves = CompletableFuture.runAsync(() -> waves(end, answers));
        List<Double> beside = read(cookie, seconds);
        end.set(true);
        waves.join();
        System.out.println("| a list read by " + READERS + " | requests | p50 ms | p95 ms | p99 ms |\n|---|---|---|---|---|");
        print("alone", alone);
        print("beside " + attempts + " attempts at once", beside);
        System.out.printf(
                Locale.ROOT, "%nRatio of p95: %.2f. The attempts were answered: %s.%n", at(beside, 95) / at(alone, 95), answers);
    }

    private void start() throws Exception {
        ProcessBuilder builder = new ProcessBuilder("java", "@payara-config/jvm.options", "-jar", jar.toString(), "run");
        builder.environment().put("TANDEM_HTTP_HOST", "127.0.0.1");
        builder.environment().put("TANDEM_HTTP_PORT", Integer.toString(base.getPort()));
        builder.environment().put("TANDEM_DATA_DIR", directory.resolve("data").toString());
        builder.environment().put("TANDEM_TRUSTED_PROXIES", "127.0.0.1");
        portal = builder.redirectErrorStream(true).redirectOutput(directory.resolve("out.log").toFile()).start();
        long patience = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (System.nanoTime() < patience && portal.isAlive()) {
            try {
                if (send(HttpRequest.newBuilder(base.resolve("/health/ready"))).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // not yet
            }
            TimeUnit.MILLISECONDS.sleep(300);
        }
        throw new IllegalStateException("The portal did not start; see " + directory);
    }

    /** What one attempt costs the portal, from its processor time. */
    private void cost() throws Exception {
        int count = 20;
        for (int i = 0; i < 5; i++) {
            post(form(), "somebody" + i + "@nowhere.example", "wrong");
        }
        List<Form> forms = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            forms.add(form());
        }
        Duration before = portal.info().totalCpuDuration().orElseThrow();
        long begin = System.nanoTime();
        for (Form form : forms) {
            post(form, "nobody" + numbers.incrementAndGet() + "@nowhere.example", "wrong");
        }
        double wall = (System.nanoTime() - begin) / 1e6 / count;
        double processor = portal.info().totalCpuDuration().orElseThrow().minus(before).toMillis() / (double) count;
        System.out.printf(Locale.ROOT, "One attempt to sign in: %.0f ms of a processor, %.0f ms in all.%n%n", processor, wall);
    }

    private void waves(AtomicBoolean end, Map<String, Integer> answers) {
        ExecutorService people = Executors.newFixedThreadPool(attempts);
        try {
            while (!end.get()) {
                List<CompletableFuture<String>> wave = new ArrayList<>();
                // Each has the form in hand before all of them send it.
                List<Form> forms = new ArrayList<>();
                for (int i = 0; i < attempts && !end.get(); i++) {
                    forms.add(form());
                }
                for (Form form : forms) {
                    wave.add(CompletableFuture.supplyAsync(
                            () -> post(form, "nobody" + numbers.incrementAndGet() + "@nowhere.example", "wrong"), people));
                }
                wave.forEach(answer -> answers.merge(answer.join(), 1, Integer::sum));
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            people.shutdown();
        }
    }

    private List<Double> read(String cookie, int howLong) throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        long end = System.nanoTime() + Duration.ofSeconds(howLong).toNanos();
        List<CompletableFuture<List<Double>>> all = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> {
                            List<Double> times = new ArrayList<>();
                            while (System.nanoTime() < end) {
                                long begin = System.nanoTime();
                                try {
                                    int status = send(HttpRequest.newBuilder(base.resolve("/engagements")).header("Cookie", cookie))
                                            .statusCode();
                                    if (status != 200) {
                                        throw new IllegalStateException("A reader was answered with " + status);
                                    }
                                } catch (IOException | InterruptedException e) {
                                    throw new IllegalStateException(e);
                                }
                                times.add((System.nanoTime() - begin) / 1e6);
                            }
                            return times;
                        },
                        readers))
                .limit(READERS)
                .toList();
        List<Double> times =
                all.stream().flatMap(one -> one.join().stream()).sorted(Comparator.naturalOrder()).toList();
        readers.shutdown();
        return times;
    }

    /** A form to sign in with, ready to be sent. */
    private record Form(String cookie, Map<String, String> fields) {}

    private Form form() throws IOException, InterruptedException {
        HttpResponse<String> page = send(HttpRequest.newBuilder(base.resolve("/sign-in")));
        Map<String, String> fields = new TreeMap<>();
        Matcher inputs = INPUT.matcher(page.body());
        while (inputs.find()) {
            String name = attribute(inputs.group(), "name");
            if (!name.isEmpty()) {
                fields.put(name, attribute(inputs.group(), "value"));
            }
        }
        return new Form(cookie(page), fields);
    }

    private String post(Form form, String email, String password) {
        return postFor(form, email, password).statusCode() == 200 ? "refused" : "in";
    }

    private Form signIn(String email, String password) throws Exception {
        return new Form(cookie(postFor(form(), email, password)), Map.of());
    }

    private HttpResponse<String> postFor(Form form, String email, String password) {
        Map<String, String> fields = new TreeMap<>(form.fields());
        fields.put("form:email", email);
        fields.put("form:password", password);
        int number = numbers.incrementAndGet();
        try {
            HttpResponse<String> answer = send(HttpRequest.newBuilder(base.resolve("/sign-in"))
                    .header("Cookie", form.cookie())
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("X-Forwarded-For", "198.51." + number / 250 % 250 + "." + number % 250)
                    .POST(HttpRequest.BodyPublishers.ofString(fields.entrySet().stream()
                            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                            .collect(Collectors.joining("&")))));
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException("An attempt was answered with " + answer.statusCode());
            }
            return answer;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String attribute(String tag, String name) {
        Matcher value = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return value.find() ? value.group(1) : "";
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(set -> set.replaceFirst(";.*", ""))
                .reduce((first, last) -> last)
                .orElse("");
    }

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void print(String what, List<Double> times) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.0f | %.0f | %.0f |%n",
                what,
                times.size(),
                at(times, 50),
                at(times, 95),
                at(times, 99));
    }

    private static double at(List<Double> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private void cleanUp() {
        try {
            if (portal != null) {
                portal.toHandle().destroy();
                portal.waitFor(30, TimeUnit.SECONDS);
            }
            try (Stream<Path> paths = Files.walk(directory)) {
                paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
            }
        } catch (IOException | InterruptedException e) {
            System.err.println("What is left is in " + directory);
        }
    }
}
