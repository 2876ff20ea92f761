package org.tandemportal.portal.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who asks the portal without a browser: with the session of a sign-in, with a token, or as nobody. */
public final class Visitor {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private static final Map<String, String> SESSIONS = new ConcurrentHashMap<>();
    private static final Pattern INPUT = Pattern.compile("<(?:input|button)\\b[^>]*>");

    private final Map<String, String> headers;

    private Visitor(Map<String, String> headers) {
        this.headers = headers;
    }

    /** Somebody who has not signed in. */
    public static Visitor nobody() {
        return new Visitor(Map.of());
    }

    /** A program with somebody's token. */
    public static Visitor withToken(String token) {
        return new Visitor(Map.of("Authorization", "Bearer " + token));
    }

    /** Somebody who has signed in on the sign-in page; once a run for each address. */
    public static Visitor signedIn(String email, String password) {
        return new Visitor(Map.of("Cookie", SESSIONS.computeIfAbsent(email, address -> signIn(address, password))));
    }

    /** Somebody of the demo data. */
    public static Visitor ofTheDemo(String email) {
        return signedIn(email, "tandem-demo");
    }

    private static String signIn(String email, String password) {
        Answer answer = tryToSignIn(email, password);
        if (answer.status() != 302
                || !URI.create(answer.header("Location")).getPath().equals("/")) {
            throw new AssertionError(email + " could not sign in: " + answer);
        }
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(set -> set.startsWith("tandem="))
                .reduce((first, last) -> last)
                .orElseThrow()
                .replaceFirst(";.*", "");
    }

    /** Sends the form of the sign-in page, and tells what came of it. */
    public static Answer tryToSignIn(String email, String password) {
        Answer page = nobody().get("/sign-in");
        Map<String, String> form = new LinkedHashMap<>();
        Matcher inputs = INPUT.matcher(page.body());
        while (inputs.find()) {
            String name = attribute(inputs.group(), "name");
            String value = attribute(inputs.group(), "value");
            if (name.endsWith("email")) {
                value = email;
            } else if (name.endsWith("password")) {
                value = password;
            }
            if (!name.isEmpty()) {
                form.put(name, value);
            }
        }
        String cookie = page.headers().allValues("Set-Cookie").stream()
                .map(set -> set.replaceFirst(";.*", ""))
                .collect(Collectors.joining("; "));
        return new Visitor(Map.of("Cookie", cookie))
                .send(
                        "POST",
                        "/sign-in",
                        form.entrySet().stream()
                                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                                .collect(Collectors.joining("&")),
                        Map.of("Content-Type", "application/x-www-form-urlencoded"));
    }

    private static String attribute(String tag, String name) {
        Matcher value = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return value.find() ? value.group(1) : "";
    }

    /** Text as it may stand in an address or form. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The session's cookie, for a browser that goes on as this visitor. */
    public String cookie() {
        return headers.getOrDefault("Cookie", "");
    }

    /** Reads what is at an address. */
    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    /** Sends JSON, the headers as names and values by turns. */
    public Answer send(String method, String path, String json, String... more) {
        Map<String, String> extra = new LinkedHashMap<>();
        if (json != null) {
            extra.put("Content-Type", "application/json");
        }
        for (int index = 0; index < more.length; index += 2) {
            extra.put(more[index], more[index + 1]);
        }
        return send(method, path, json, extra);
    }

    private Answer send(String method, String path, String body, Map<String, String> more) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(RunningPortal.get().base() + path))
                .timeout(Duration.ofMinutes(2))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        more.forEach(request::setHeader);
        try {
            HttpResponse<String> response =
                    CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
