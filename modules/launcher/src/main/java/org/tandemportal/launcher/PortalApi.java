package org.tandemportal.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.tandemportal.kernel.api.InternalToken;

/**
 * The portal's API, for commands that need its rules: of the portal that is running on the data directory, else of one that is
 * started for the command, quietly and on the loopback address.
 */
final class PortalApi {

    private final URI base;
    private final String secret;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private PortalApi(URI base, String secret) {
        this.base = base;
        this.secret = secret;
    }

    /**
     * Finds or starts the portal.
     *
     * @param stopping stops it again when it was started for this
     */
    static PortalApi open(Settings settings, Stopping stopping) throws IOException {
        DataDirectory data = DataDirectory.at(settings.dataDirectory());
        Optional<DataDirectory.Running> running = data.running();
        DataDirectory.Running portal = running.isPresent()
                ? running.get()
                : Portal.start(settings.onLoopback(freePort()), "commands", stopping);
        return new PortalApi(
                URI.create("http://" + portal.address() + ":" + portal.port()), Portal.secret(settings, data));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    /** A request to the path below the API's root, signed for the purpose. */
    HttpRequest.Builder request(String path, String purpose) {
        return HttpRequest.newBuilder(base.resolve("/api/v1/" + path))
                .timeout(Duration.ofMinutes(2))
                .header(
                        "Authorization",
                        "Bearer "
                                + InternalToken.make(
                                        secret, purpose, Clock.systemUTC().instant()));
    }

    /**
     * Sends the request.
     *
     * @throws Refusal with the reason that the portal gives, when it does not do what it is asked for
     */
    byte[] send(HttpRequest request) throws IOException {
        HttpResponse<byte[]> response;
        try {
            response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new Refusal("The portal at " + base + " does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        if (response.statusCode() / 100 == 2) {
            return response.body();
        }
        String text = new String(response.body(), StandardCharsets.UTF_8);
        String reason = JsonText.field(text, "detail")
                .or(() -> JsonText.field(text, "title"))
                .orElse("the portal answered with status " + response.statusCode());
        throw new Refusal(Sentences.oneLine(reason) + ".");
    }
}
