package org.tandemportal.portal.running;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * A Keycloak of its own for the tests of this run, on the loopback address: a client's identity provider as clients have it.
 */
public final class Keycloak {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String PASSWORD = UUID.randomUUID().toString();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static Keycloak current;

    private final URI base;
    private final Process process;
    private final Path log;

    private Keycloak() throws IOException {
        Path home = Path.of(System.getProperty("keycloak.home"));
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = socket.getLocalPort();
        }
        base = URI.create("http://127.0.0.1:" + port);
        log = home.resolveSibling("keycloak.log");
        ProcessBuilder builder = new ProcessBuilder(
                "/bin/sh",
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--db=dev-mem",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--log-level=warn");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms128m -Xmx512m");
        // It lives for a minute: what the second compiler gains is never got back.
        builder.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
        process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "keycloak-stopping"));
    }

    /** The one of this run, started when it is first asked for, once it answers. */
    public static synchronized Keycloak get() {
        if (current == null) {
            try {
                current = new Keycloak();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            current.await();
        }
        return current;
    }

    private void await() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                if (send(HttpRequest.newBuilder(base.resolve("/realms/master/.well-known/openid-configuration")))
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (UncheckedIOException e) {
                if (!(e.getCause() instanceof ConnectException)) {
                    throw e;
                }
            }
            try {
                TimeUnit.MILLISECONDS.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("Keycloak did not start; see " + log);
    }

    /** Makes a realm, described as Keycloak exports one. */
    public void makeRealm(JsonObject realm) {
        expect(201, request("/admin/realms").POST(HttpRequest.BodyPublishers.ofString(realm.toString())));
    }

    /** Signs somebody out everywhere, as an administrator there does. */
    public void signOut(String realm, String userName) {
        String users = expect(
                200,
                request("/admin/realms/" + realm + "/users?exact=true&username=" + Visitor.encoded(userName))
                        .GET());
        String id = Json.createReader(new StringReader(users))
                .readArray()
                .getJsonObject(0)
                .getString("id");
        expect(
                204,
                request("/admin/realms/" + realm + "/users/" + id + "/logout")
                        .POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** The issuer that a realm is. */
    public String issuer(String realm) {
        return base + "/realms/" + realm;
    }

    private HttpRequest.Builder request(String path) {
        String answer = expect(
                200,
                HttpRequest.newBuilder(base.resolve("/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "grant_type=password&client_id=admin-cli&username=admin&password=" + PASSWORD)));
        String token = Json.createReader(new StringReader(answer)).readObject().getString("access_token");
        return HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private static String expect(int status, HttpRequest.Builder request) {
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() != status) {
            throw new AssertionError("Keycloak answers with " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void stop() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
