package org.tandemportal.serverbuilds.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A first revision from the machine that the test runs on, by the real ansible. */
class FactsOfThisMachineIT {

    @TempDir
    static Path directory;

    @BeforeAll
    static void obtainAnsible() throws Exception {
        if (isThere("ansible")) {
            return;
        }
        if (!isThere("apt-get") || !"root".equals(System.getProperty("user.name"))) {
            fail("This test reads the facts of the machine that it runs on: install ansible-core (on Debian:"
                    + " apt-get install ansible-core), please.");
        }
        run(600, "apt-get", "-q", "update");
        run(600, "apt-get", "-q", "-y", "--no-install-recommends", "install", "ansible-core");
    }

    private static boolean isThere(String command) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }

    private static String run(int seconds, String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(directory, "output", ".txt");
        Path errors = Files.createTempFile(directory, "errors", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        builder.environment().put("ANSIBLE_NOCOLOR", "1");
        builder.environment()
                .put("ANSIBLE_LOCAL_TEMP", directory.resolve("local").toString());
        builder.environment()
                .put("ANSIBLE_REMOTE_TEMP", directory.resolve("remote").toString());
        Process process = builder.start();
        assertThat(process.waitFor(seconds, TimeUnit.SECONDS))
                .as("%s ends", List.of(command))
                .isTrue();
        String said = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(process.exitValue())
                .as("%s said: %s %s", List.of(command), said, Files.readString(errors))
                .isZero();
        return said;
    }

    @Test
    void aFirstSpecificationSaysWhatTheMachineHas() throws Exception {
        String facts = run(120, "ansible", "localhost", "-m", "setup")
                + run(120, "ansible", "localhost", "-m", "package_facts");

        Specification specification = Specifications.of(MachineFacts.read(facts).toSpecification());

        long kilobytes = Files.readAllLines(Path.of("/proc/meminfo")).stream()
                .filter(line -> line.startsWith("MemTotal:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
        assertThat(specification.memoryMb()).isEqualTo((int) (kilobytes / 1024));
        assertThat(specification.vcpu()).isPositive();
        assertThat(specification.image()).isNotEqualTo("unknown");
        assertThat(specification.runtimes().get("python")).matches("3\\.\\d+\\.\\d+.*");
        assertThat(specification.settings())
                .containsEntry("kernel", run(10, "uname", "-r").strip());
        assertThat(specification.packages()).isNotEmpty();
        if (isThere("dpkg-query")) {
            assertThat(specification.packages())
                    .containsEntry("bash", run(10, "dpkg-query", "-W", "-f", "${Version}", "bash"));
        }
    }
}
