package org.tandemportal.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandemportal.portal.container.World;
import org.tandemportal.portal.running.Answer;
import org.tandemportal.portal.running.FromOutsideIT;
import org.tandemportal.portal.running.NewWorld;
import org.tandemportal.portal.running.RunningPortal;
import org.tandemportal.portal.running.Visitor;

/** The audit log: each change leaves one entry, and what is done to entries later is found by {@code verify-audit}. */
class AuditIT extends FromOutsideIT {

    private static final String CHANGES = "/api/v1/change-requests";

    private record Result(int status, String out, String err) {}

    @Test
    void eachChangeLeavesOneEntryAndARefusalNone() throws SQLException {
        World world = NewWorld.make();
        Visitor developer = NewWorld.program(world, "developer");
        long before = entries(world);
        String draft =
                "{\"engagement\": \"" + world.engagement() + "\", \"kind\": \"NORMAL\", \"title\": \"Something\"}";
        Answer made = developer.send("POST", CHANGES, draft);
        assertThat(made.status()).isEqualTo(201);
        String address = CHANGES + "/" + made.json().getString("key");
        assertThat(entries(world)).isEqualTo(before + 1);
        assertThat(developer
                        .send("PATCH", address, "{\"title\": \"Something else\"}", "If-Match", "*")
                        .status())
                .isEqualTo(200);
        assertThat(entries(world)).isEqualTo(before + 2);
        assertThat(developer
                        .send("POST", address + "/comments", "{\"body\": \"Really?\"}")
                        .status())
                .isEqualTo(201);
        assertThat(entries(world)).isEqualTo(before + 3);
        // What changes nothing, is not allowed or not complete, leaves nothing.
        developer.send("PATCH", address, "{\"title\": \"Something else\"}", "If-Match", "*");
        developer.send("PATCH", address, "{\"title\": \"\\u0007\"}", "If-Match", "*");
        developer.send("POST", address + "/transitions", "{\"to\": \"REQUESTED\"}", "If-Match", "*");
        NewWorld.program(world, "observer").send("POST", address + "/comments", "{\"body\": \"Hello\"}");
        assertThat(entries(world)).isEqualTo(before + 3);
        assertThat(actions(world)).endsWith("drafted", "edited", "commented");
    }

    @Test
    void anUntouchedLogIsWhole(@TempDir Path directory) throws Exception {
        World world = NewWorld.make();
        String key = NewWorld.program(world, "developer")
                .send(
                        "POST",
                        CHANGES,
                        "{\"engagement\": \"" + world.engagement()
                                + "\", \"kind\": \"NORMAL\", \"title\": \"Something\"}")
                .json()
                .getString("key");
        // What a side keeps to itself has a chain of its own.
        for (String role : List.of("developer", "ops", "lead")) {
            assertThat(NewWorld.program(world, role)
                            .send(
                                    "POST",
                                    CHANGES + "/" + key + "/comments",
                                    "{\"body\": \"Between us\", \"audience\": \"OWN_SIDE\"}")
                            .status())
                    .isEqualTo(201);
        }
        Result result = verify(directory);
        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isZero();
        assertThat(result.out()).matches("(?s)[1-9]\\d* audit entries were checked\\.\\s*");
    }

    @Test
    void aChangedEntryIsFound(@TempDir Path directory) throws Exception {
        World world = NewWorld.make();
        String entry = " where client_id = '" + world.clientId() + "' and sequence = 2";
        String kept = text("select person_name from kernel.audit_entry" + entry);
        change("update kernel.audit_entry set person_name = 'Somebody Else'" + entry);
        try {
            Result result = verify(directory);
            assertThat(result.status()).isEqualTo(1);
            assertThat(result.err().strip())
                    .doesNotContain("\n", "Exception")
                    .contains(world.clientId().toString(), "entry 2 ", "not what was written");
        } finally {
            change("update kernel.audit_entry set person_name = '" + kept.replace("'", "''") + "'" + entry);
        }
    }

    @Test
    void anEntryThatWasTakenOutIsFound(@TempDir Path directory) throws Exception {
        World world = NewWorld.make();
        String own = "client_id = '" + world.clientId() + "'";
        for (String gone : List.of(
                "sequence = 2", "sequence = (select max(sequence) from kernel.audit_entry where " + own + ")")) {
            change("create table public.taken_out as select * from kernel.audit_entry where " + own + " and " + gone);
            change("delete from kernel.audit_entry where " + own + " and " + gone);
            try {
                Result result = verify(directory);
                assertThat(result.status()).isEqualTo(1);
                assertThat(result.err()).contains(world.clientId().toString(), "missing");
            } finally {
                change("insert into kernel.audit_entry select * from public.taken_out");
                change("drop table public.taken_out");
            }
        }
    }

    private static long entries(World world) throws SQLException {
        return Long.parseLong(
                text("select count(*) from kernel.audit_entry where client_id = '" + world.clientId() + "'"));
    }

    private static List<String> actions(World world) throws SQLException {
        return Stream.of(
                        text("select string_agg(action, ',' order by sequence) from kernel.audit_entry where client_id = '"
                                        + world.clientId() + "'")
                                .split(","))
                .toList();
    }

    private static String text(String query) throws SQLException {
        try (Connection connection = RunningPortal.get().connectAsSuperuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void change(String sql) throws SQLException {
        try (Connection connection = RunningPortal.get().connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs the command as an administrator does, on the running portal's database. */
    private static Result verify(Path directory) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of(System.getProperty("tandem.root"), "target", "tandem.jar")
                        .toString(),
                "verify-audit"));
        Path out = directory.resolve("out");
        Path err = directory.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(RunningPortal.get().commandSettings(directory.resolve("data")));
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
