package org.tandemportal.portal.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready means: the database has every script that this version of the portal brings along. A newer database is fine too:
 * scripts only add, and nodes of a cluster are renewed one after the other.
 */
@Readiness
@ApplicationScoped
public class MigrationsCurrent implements HealthCheck {

    private static final Pattern SCRIPT = Pattern.compile("db/migration/([a-z-]+)/V(\\d+)__\\w+\\.sql");

    @Resource(lookup = "java:app/jdbc/tandem")
    private DataSource database;

    private Map<String, Integer> wanted;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("migrations");
        try {
            Map<String, Integer> found = found();
            boolean current = true;
            for (Map.Entry<String, Integer> schema : wanted().entrySet()) {
                int version = found.getOrDefault(schema.getKey(), 0);
                answer.withData(schema.getKey(), version);
                current &= version >= schema.getValue();
            }
            return answer.status(current).build();
        } catch (SQLException | IOException e) {
            return HealthCheckResponse.down("migrations");
        }
    }

    private Map<String, Integer> found() throws SQLException {
        Map<String, Integer> versions = new TreeMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select schema_name, version from kernel.schema_versions()");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                versions.put(row.getString(1), row.getInt(2));
            }
        }
        return versions;
    }

    /** The newest script of each schema among those that the modules carry. */
    private synchronized Map<String, Integer> wanted() throws IOException {
        if (wanted == null) {
            Map<String, Integer> versions = new TreeMap<>();
            for (URL folder : Collections.list(
                    Thread.currentThread().getContextClassLoader().getResources("db/migration"))) {
                if (folder.openConnection() instanceof JarURLConnection inJar) {
                    // Not the connection's own: that one is shared with the server's class loaders.
                    inJar.setUseCaches(false);
                    try (JarFile jar = inJar.getJarFile()) {
                        newest(jar.stream().map(entry -> entry.getName()), versions);
                    }
                }
            }
            wanted = versions;
        }
        return wanted;
    }

    /** Notes the newest version of each schema's scripts among these names of files. */
    static void newest(Stream<String> names, Map<String, Integer> versions) {
        names.map(SCRIPT::matcher)
                .filter(Matcher::matches)
                .forEach(script ->
                        versions.merge(script.group(1).replace('-', '_'), Integer.valueOf(script.group(2)), Math::max));
    }
}
