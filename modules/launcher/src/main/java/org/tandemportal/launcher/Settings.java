package org.tandemportal.launcher;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.postgresql.Driver;
import org.tandemportal.kernel.api.NetworkAddresses;

/**
 * What the person who runs the portal has decided, read from environment variables or from the file that {@code
 * TANDEM_CONFIG} names, where the environment wins. Reading checks what can be checked by looking at a value; {@link
 * StartChecks} does the rest.
 *
 * @param httpHost the address to listen on
 * @param httpPort the port to listen on
 * @param baseUrl how people reach the portal, without a slash at the end
 * @param dataDirectory where everything lasting is kept
 * @param database an external database; empty for the embedded one
 * @param demo whether to load the demo data into an empty database
 * @param cluster the other nodes as {@code host:port,…}
 * @param secret the key for tokens and the audit chain; empty when it is kept in the data directory
 * @param requestsPerMinute how many requests a minute the API takes of each token
 * @param trustedProxies the addresses and ranges of the proxies whose word on where requests come from counts; may be empty
 * @param mail the settings for sending mail, by the names that the portal reads them under
 */
public record Settings(
        String httpHost,
        int httpPort,
        String baseUrl,
        Path dataDirectory,
        Optional<ExternalDatabase> database,
        boolean demo,
        Optional<String> cluster,
        Optional<String> secret,
        int requestsPerMinute,
        String trustedProxies,
        Map<String, String> mail) {

    /**
     * A PostgreSQL that somebody else runs.
     *
     * @param user the role that the portal works as
     * @param ownerUser the role that owns the tables
     */
    public record ExternalDatabase(String url, String user, String password, String ownerUser, String ownerPassword) {}

    private static final int SHORTEST_SECRET = 32;
    private static final String CONFIG = "TANDEM_CONFIG";

    /** The portal reads these itself; the launcher only hands them on from the file to it. */
    private static final Set<String> MAIL = Set.of(
            "TANDEM_SMTP_HOST",
            "TANDEM_SMTP_PORT",
            "TANDEM_SMTP_USER",
            "TANDEM_SMTP_PASSWORD",
            "TANDEM_SMTP_TLS",
            "TANDEM_MAIL_FROM");

    /** {@code true} and {@code false} mean the first and the last. */
    private static final Set<String> MAIL_SECURITY = Set.of("starttls", "implicit", "none", "true", "false");

    private static final Set<String> KNOWN = Set.of(
            "TANDEM_HTTP_PORT",
            "TANDEM_HTTP_HOST",
            "TANDEM_BASE_URL",
            "TANDEM_DATA_DIR",
            "TANDEM_DB_URL",
            "TANDEM_DB_USER",
            "TANDEM_DB_PASSWORD",
            "TANDEM_DB_OWNER_USER",
            "TANDEM_DB_OWNER_PASSWORD",
            "TANDEM_DEMO",
            "TANDEM_CLUSTER",
            "TANDEM_SECRET",
            "TANDEM_API_REQUESTS_PER_MINUTE",
            "TANDEM_TRUSTED_PROXIES");

    private static final Pattern NODE = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[A-Za-z0-9._-]+):(\\d{1,5})");

    /**
     * Reads the settings.
     *
     * @param environment the environment variables
     * @throws Refusal when a value cannot be right, with a sentence that begins with the setting's name
     */
    public static Settings read(Map<String, String> environment) {
        Values values = Values.of(environment);
        int port = port(values, "TANDEM_HTTP_PORT", 8080);
        Optional<ExternalDatabase> database = database(values);
        Optional<String> secret = secret(values);
        Optional<String> cluster = cluster(values);
        if (cluster.isPresent() && (database.isEmpty() || secret.isEmpty())) {
            throw new Refusal("TANDEM_CLUSTER: the nodes of a cluster share a database and a secret, but "
                    + (database.isEmpty() ? "TANDEM_DB_URL" : "TANDEM_SECRET") + " is not set.");
        }
        return new Settings(
                host(values),
                port,
                baseUrl(values, port),
                dataDirectory(values),
                database,
                demo(values, database.isEmpty()),
                cluster,
                secret,
                requestsPerMinute(values),
                trustedProxies(values),
                mail(values));
    }

    /** The same settings for a portal that only this process talks to. */
    Settings onLoopback(int port) {
        return new Settings(
                "127.0.0.1",
                port,
                baseUrl,
                dataDirectory,
                database,
                demo,
                Optional.empty(),
                secret,
                requestsPerMinute,
                trustedProxies,
                mail);
    }

    private static int port(Values values, String name, int otherwise) {
        return values.get(name)
                .map(text -> {
                    if (text.matches("\\d{1,5}")) {
                        int port = Integer.parseInt(text);
                        if (port >= 1 && port <= 65535) {
                            return port;
                        }
                    }
                    throw new Refusal(name + ": \"" + text + "\" is not a port between 1 and 65535.");
                })
                .orElse(otherwise);
    }

    private static String host(Values values) {
        return values.get("TANDEM_HTTP_HOST").orElse("0.0.0.0");
    }

    private static String baseUrl(Values values, int port) {
        String text = values.get("TANDEM_BASE_URL").orElse("http://localhost:" + port);
        try {
            URI uri = new URI(text);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null) {
                return text.replaceAll("/+$", "");
            }
        } catch (URISyntaxException e) {
            // The sentence below says it.
        }
        throw new Refusal("TANDEM_BASE_URL: \"" + text + "\" is not an address like https://tandem.example.com.");
    }

    private static Path dataDirectory(Values values) {
        String text = values.get("TANDEM_DATA_DIR").orElse("data");
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new Refusal("TANDEM_DATA_DIR: \"" + text + "\" is not a path.", e);
        }
    }

    private static Optional<ExternalDatabase> database(Values values) {
        Optional<String> url = values.get("TANDEM_DB_URL");
        if (url.isEmpty()) {
            for (String name : Set.of("TANDEM_DB_USER", "TANDEM_DB_OWNER_USER")) {
                if (values.get(name).isPresent()) {
                    throw new Refusal(
                            name + " is set but TANDEM_DB_URL is not: set both, or neither to use the embedded"
                                    + " database.");
                }
            }
            return Optional.empty();
        }
        if (!url.get().startsWith("jdbc:postgresql://") || Driver.parseURL(url.get(), new Properties()) == null) {
            throw new Refusal("TANDEM_DB_URL: \"" + withoutPassword(url.get())
                    + "\" is not an address like jdbc:postgresql://host:5432/tandem.");
        }
        String user = required(values, "TANDEM_DB_USER");
        String password = values.get("TANDEM_DB_PASSWORD").orElse("");
        String owner = values.get("TANDEM_DB_OWNER_USER").orElse(user);
        if (owner.equals(user)) {
            throw new Refusal(
                    "TANDEM_DB_OWNER_USER: the role that owns the tables must be another one than TANDEM_DB_USER" + " ("
                            + user + "), or the portal could get around row-level security.");
        }
        return Optional.of(new ExternalDatabase(
                url.get(),
                user,
                password,
                owner,
                values.get("TANDEM_DB_OWNER_PASSWORD").orElse(password)));
    }

    private static String withoutPassword(String url) {
        return url.replaceAll("(?i)(password=)[^&]*", "$1…");
    }

    private static String required(Values values, String name) {
        return values.get(name).orElseThrow(() -> new Refusal(name + " is missing: TANDEM_DB_URL needs it."));
    }

    private static boolean demo(Values values, boolean otherwise) {
        return values.get("TANDEM_DEMO")
                .map(text -> switch (text.toLowerCase(Locale.ROOT)) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new Refusal("TANDEM_DEMO: \"" + text + "\" is neither true nor false.");
                })
                .orElse(otherwise);
    }

    private static Optional<String> cluster(Values values) {
        Optional<String> cluster = values.get("TANDEM_CLUSTER").map(text -> text.replaceAll("\\s+", ""));
        cluster.ifPresent(text -> {
            for (String node : text.split(",", -1)) {
                var matcher = NODE.matcher(node);
                if (!matcher.matches() || Integer.parseInt(matcher.group(2)) > 65535) {
                    throw new Refusal("TANDEM_CLUSTER: \"" + node + "\" is not a node like host:port.");
                }
            }
        });
        return cluster;
    }

    private static Optional<String> secret(Values values) {
        Optional<String> secret = values.get("TANDEM_SECRET");
        if (secret.isPresent() && secret.get().length() < SHORTEST_SECRET) {
            throw new Refusal("TANDEM_SECRET: the secret has " + secret.get().length() + " characters and needs "
                    + SHORTEST_SECRET + " or more.");
        }
        return secret;
    }

    private static String trustedProxies(Values values) {
        String name = "TANDEM_TRUSTED_PROXIES";
        String text = values.get(name).orElse("").replaceAll("\\s+", "");
        for (String one : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            if (!isRange(one)) {
                throw new Refusal(name + ": \"" + one + "\" is not an address or a range of them, such as 10.0.0.0/8.");
            }
        }
        return text;
    }

    private static boolean isRange(String text) {
        try {
            NetworkAddresses.of(text);
            return !text.isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static int requestsPerMinute(Values values) {
        String name = "TANDEM_API_REQUESTS_PER_MINUTE";
        String text = values.get(name).orElse("600");
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw new Refusal(name + ": \"" + text + "\" is not a number of requests, such as 600.");
        }
        return Integer.parseInt(text);
    }

    private static Map<String, String> mail(Values values) {
        if (values.get("TANDEM_SMTP_PORT").isPresent()) {
            port(values, "TANDEM_SMTP_PORT", 25);
        }
        values.get("TANDEM_SMTP_TLS").ifPresent(text -> {
            if (!MAIL_SECURITY.contains(text.toLowerCase(Locale.ROOT))) {
                throw new Refusal("TANDEM_SMTP_TLS: \"" + text + "\" is none of starttls, implicit and none.");
            }
        });
        Map<String, String> mail = new TreeMap<>();
        for (String name : MAIL) {
            values.get(name)
                    .ifPresent(value -> mail.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value));
        }
        return Map.copyOf(mail);
    }

    /** The texts by name, wherever they come from; one that is empty counts as not given. */
    private record Values(Map<String, String> texts) {

        static Values of(Map<String, String> environment) {
            Map<String, String> texts = new LinkedHashMap<>();
            String file = environment.get(CONFIG);
            if (file != null && !file.isBlank()) {
                texts.putAll(fromFile(file.strip()));
            }
            environment.forEach((name, value) -> {
                if (KNOWN.contains(name) || MAIL.contains(name)) {
                    texts.put(name, value);
                }
            });
            return new Values(texts);
        }

        private static Map<String, String> fromFile(String file) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(Path.of(file))) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new Refusal(CONFIG + ": the file " + file + " cannot be read.", e);
            }
            Map<String, String> texts = new TreeMap<>();
            for (String name : new TreeSet<>(properties.stringPropertyNames())) {
                // A misspelt name would otherwise be found out much later, by what does not happen.
                if (!KNOWN.contains(name) && !MAIL.contains(name)) {
                    throw new Refusal(CONFIG + ": the file " + file + " sets " + name + ", which is not a setting.");
                }
                texts.put(name, properties.getProperty(name));
            }
            return texts;
        }

        Optional<String> get(String name) {
            return Optional.ofNullable(texts.get(name)).map(String::strip).filter(text -> !text.isEmpty());
        }
    }
}
