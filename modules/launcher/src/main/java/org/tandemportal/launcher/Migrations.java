package org.tandemportal.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the database to this version of the portal: each module's scripts, module by module, in its own schema with its own
 * history. What is current already is found out with one query, because Flyway takes its time to say so eight times.
 */
public final class Migrations {

    /** The modules in the order of their dependencies; a module's schema is its name with underscores. */
    public static final List<String> MODULES = List.of(
            "kernel",
            "clients",
            "discussions",
            "engagements",
            "server-builds",
            "change-requests",
            "incident-reviews",
            "status-reports");

    /** The modules' schemas, in the same order. */
    static final List<String> SCHEMAS =
            MODULES.stream().map(Migrations::schemaOf).toList();

    private static final String HISTORY = "flyway_history";
    private static final Pattern SCRIPT = Pattern.compile("V(\\d+)__\\w+\\.sql");

    private Migrations() {}

    /**
     * Runs what has not run yet.
     *
     * @param url of the database, {@code jdbc:postgresql:…}
     * @param ownerUser the role that will own schemas and tables
     * @param ownerPassword its password
     * @param workingRole the role that the portal works as, which the scripts grant rights to
     * @return how many scripts were run
     * @throws Refusal when a script fails or the database belongs to a newer version, with a sentence that says so
     */
    public static int migrate(String url, String ownerUser, String ownerPassword, String workingRole) {
        Map<String, Map<Integer, Integer>> scripts =
                MODULES.stream().collect(Collectors.toMap(module -> module, Migrations::scriptsOf));
        Map<String, Map<Integer, Integer>> histories = histories(url, ownerUser, ownerPassword);
        for (String module : MODULES) {
            refuseNewer(module, scripts.get(module), histories.getOrDefault(module, Map.of()));
        }
        int run = 0;
        for (String module : MODULES) {
            Map<Integer, Integer> wanted = scripts.get(module);
            if (!wanted.equals(histories.getOrDefault(module, Map.of()))) {
                run += migrate(module, url, ownerUser, ownerPassword, workingRole);
            }
        }
        return run;
    }

    private static int migrate(String module, String url, String user, String password, String workingRole) {
        try {
            return Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(url, user, password)
                    .schemas(schemaOf(module))
                    .defaultSchema(schemaOf(module))
                    .createSchemas(true)
                    .table(HISTORY)
                    .locations("classpath:db/migration/" + module)
                    .failOnMissingLocations(true)
                    .validateMigrationNaming(true)
                    .placeholders(Map.of("workingRole", workingRole))
                    .load()
                    .migrate()
                    .migrationsExecuted;
        } catch (FlywayException e) {
            throw new Refusal(
                    "The database could not be brought to this version, in the module " + module + ": "
                            + Sentences.rootMessage(e) + ".",
                    e);
        }
    }

    private static void refuseNewer(String module, Map<Integer, Integer> scripts, Map<Integer, Integer> history) {
        int known = scripts.isEmpty() ? 0 : Collections.max(scripts.keySet());
        int found = history.isEmpty() ? 0 : Collections.max(history.keySet());
        if (found > known) {
            throw new Refusal("The database was used by a newer Tandem: the module " + module + " is at version "
                    + found + " there and at " + known + " here; start the newer Tandem on it.");
        }
    }

    /** Version to checksum of what ran, by module; a script that failed counts as one that never matches. */
    private static Map<String, Map<Integer, Integer>> histories(String url, String user, String password) {
        Map<String, Map<Integer, Integer>> histories = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            List<String> parts = new ArrayList<>();
            List<String> schemas = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(
                    "select schemaname from pg_catalog.pg_tables where tablename = '" + HISTORY + "'")) {
                while (rows.next()) {
                    schemas.add(rows.getString(1));
                }
            }
            for (String module : MODULES) {
                if (schemas.contains(schemaOf(module))) {
                    parts.add("select '" + module + "', version::integer, coalesce(checksum, 0), success from "
                            + schemaOf(module) + "." + HISTORY + " where version ~ '^[0-9]+$'");
                }
            }
            if (!parts.isEmpty()) {
                try (ResultSet rows = statement.executeQuery(String.join(" union all ", parts))) {
                    while (rows.next()) {
                        histories
                                .computeIfAbsent(rows.getString(1), module -> new TreeMap<>())
                                .put(rows.getInt(2), rows.getBoolean(4) ? rows.getInt(3) : null);
                    }
                }
            }
            return histories;
        } catch (SQLException e) {
            throw new Refusal(
                    "The state of the database could not be read as " + user + ": " + Sentences.oneLine(e.getMessage())
                            + ".",
                    e);
        }
    }

    private static String schemaOf(String module) {
        return module.replace('-', '_');
    }

    /** Version to checksum of the scripts on the class path. */
    private static Map<Integer, Integer> scriptsOf(String module) {
        String folder = "db/migration/" + module;
        Map<Integer, Integer> scripts = new TreeMap<>();
        try {
            for (URL location :
                    Collections.list(Migrations.class.getClassLoader().getResources(folder))) {
                for (String name : namesIn(location, folder)) {
                    Matcher matcher = SCRIPT.matcher(name);
                    if (matcher.matches()) {
                        scripts.put(Integer.valueOf(matcher.group(1)), checksum(folder + "/" + name));
                    }
                }
            }
            return scripts;
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("The scripts of " + module + " cannot be listed", e);
        }
    }

    private static List<String> namesIn(URL location, String folder) throws IOException, URISyntaxException {
        if ("file".equals(location.getProtocol())) {
            try (Stream<Path> files = Files.list(Path.of(location.toURI()))) {
                return files.map(file -> file.getFileName().toString()).toList();
            }
        }
        URI jar = ((JarURLConnection) location.openConnection()).getJarFileURL().toURI();
        try (JarFile file = new JarFile(Path.of(jar).toFile())) {
            return file.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(folder + "/"))
                    .map(name -> name.substring(folder.length() + 1))
                    .toList();
        }
    }

    /** CRC-32 of the lines without their ends, which is how Flyway computes the checksum in its history. */
    private static int checksum(String resource) throws IOException {
        CRC32 checksum = new CRC32();
        try (InputStream stream = Migrations.class.getClassLoader().getResourceAsStream(resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                checksum.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return (int) checksum.getValue();
    }
}
