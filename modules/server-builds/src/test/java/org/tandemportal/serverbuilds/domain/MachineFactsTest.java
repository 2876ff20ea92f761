package org.tandemportal.serverbuilds.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.tandemportal.kernel.api.InvalidInput;

class MachineFactsTest {

    /** What {@code ansible localhost -m setup} printed on a Debian 12 machine; names and addresses were replaced. */
    private static final String MACHINE = file("machine.txt");

    /** The same machine's {@code ansible localhost -m package_facts}, some packages of it. */
    private static final String PACKAGES = file("packages.txt");

    private static String file(String name) {
        try (InputStream content = MachineFactsTest.class.getResourceAsStream("/facts/" + name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Specification specification(String text) {
        return Specifications.of(MachineFacts.read(text).toSpecification());
    }

    private static String refused(String text) {
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> MachineFacts.read(text));
        assertThat(refused).isNotNull();
        assertThat(refused.violations()).hasSize(1);
        assertThat(refused.violations().get(0).field()).isEqualTo("facts");
        assertThat(refused.violations().get(0).message(Locale.ENGLISH)).doesNotContain("{");
        assertThat(refused.violations().get(0).message(Locale.GERMAN)).doesNotContain("{");
        return refused.violations().get(0).key();
    }

    @Test
    void aRunningMachineBecomesASpecification() {
        assertThat(specification(MACHINE).lines())
                .map(SpecificationLine::toString)
                .containsExactly(
                        "image = Debian 12.11",
                        "instanceMinimum = 1",
                        "instanceMaximum = 1",
                        "vcpu = 2",
                        "memoryMb = 24105",
                        "volumes.root.mountPoint = /",
                        "volumes.root.sizeGb = 252",
                        "volumes.srv-www.mountPoint = /srv/www",
                        "volumes.srv-www.sizeGb = 100",
                        "network = eth0 192.0.2.0/24",
                        "runtimes.python = 3.11.2",
                        "settings.apparmor = disabled",
                        "settings.architecture = x86_64",
                        "settings.interfaces = eth0, lo",
                        "settings.kernel = 6.1.0-28-amd64",
                        "settings.selinux = disabled",
                        "settings.serviceManager = systemd",
                        "settings.swapMb = 0",
                        "settings.timeZone = UTC",
                        "settings.virtualization = kvm");
    }

    @Test
    void packagesMayFollowInTheSameText() {
        assertThat(specification("[WARNING]: No inventory was parsed\n" + MACHINE + PACKAGES)
                        .packages())
                .containsEntry("openssl", "3.0.19-1~deb12u2")
                .containsEntry("libstdc++6", "12.2.0-14+deb12u1")
                .hasSize(6);
    }

    @Test
    void plainJsonIsReadAsWell() {
        String json = MACHINE.substring(MACHINE.indexOf('{'));
        String bare = "{\"ansible_facts\": {\"distribution\": \"Rocky\", \"distribution_version\": 9.4,"
                + " \"processor_vcpus\": \"8\", \"memtotal_mb\": 16000}}";

        assertThat(specification(json)).isEqualTo(specification(MACHINE));
        assertThat(specification(bare).image()).isEqualTo("Rocky 9.4");
        assertThat(specification(bare).vcpu()).isEqualTo(8);
    }

    @Test
    void theMachinesIdentityAndSecretsStayOutside() {
        assertThat(specification(MACHINE).lines().toString())
                .doesNotContain("never-imported")
                .doesNotContain("192.0.2.10")
                .doesNotContain("2001:db8")
                .doesNotContain("00:00:5e")
                .doesNotContain("web1");
    }

    @Test
    void nonsenseGivesAClearMessage() {
        assertThat(refused(null)).isEqualTo("noFacts");
        assertThat(refused("   ")).isEqualTo("noFacts");
        assertThat(refused("Dear colleagues, see attached.")).isEqualTo("noFacts");
        assertThat(refused("{}")).isEqualTo("noFacts");
        assertThat(refused("{\"ansible_facts\": []}")).isEqualTo("noFacts");
        assertThat(refused("localhost | UNREACHABLE! => {\"changed\": false, \"msg\": \"Failed to connect\"}"))
                .isEqualTo("noFacts");
        assertThat(refused("see {attached}")).isEqualTo("factsNoJson");
        assertThat(refused(MACHINE.substring(0, 5000))).isEqualTo("factsNoJson");
        assertThat(refused("{\"a\":".repeat(100_000))).isEqualTo("factsNoJson");
        assertThat(refused("{\"a\":" + "[".repeat(50) + "}".repeat(51))).isEqualTo("factsNoJson");
        assertThat(refused("{" + " ".repeat(MachineFacts.LONGEST))).isEqualTo("factsTooLong");
    }

    @Test
    void oddFactsArePassedOver() {
        String odd =
                "{\"ansible_facts\": {\"ansible_distribution\": \"Debian\", \"ansible_distribution_version\": null,"
                        + " \"ansible_memtotal_mb\": 512, \"ansible_processor_vcpus\": 1e999999999,"
                        + " \"ansible_processor_nproc\": 3, \"ansible_mounts\": {\"mount\": \"/\"}, \"ansible_interfaces\": 7,"
                        + " \"ansible_default_ipv4\": [], \"ansible_kernel\": \"6.1\\u0000\\n\", \"ansible_selinux\": false,"
                        + " \"ansible_python_version\": \"" + "3".repeat(4000) + "\","
                        + " \"packages\": {\"a b\": [{\"version\": \"1\"}], \"none\": [], \"odd\": \"1\","
                        + " \"kernel\": [{\"version\": \"6\", \"release\": \"1\"}, {\"version\": \"6\", \"release\": \"2\"}]}}}";

        Specification specification = specification(odd);

        assertThat(specification.image()).isEqualTo("Debian");
        assertThat(specification.vcpu()).isEqualTo(3);
        assertThat(specification.volumes()).isEmpty();
        assertThat(specification.packages()).hasSize(1).containsEntry("kernel", "6-1, 6-2");
        assertThat(specification.settings()).hasSize(1).containsEntry("kernel", "6.1");
        assertThat(specification.runtimes().get("python")).hasSize(120);
    }

    @Property(tries = 300)
    void whereverItIsCutOffNothingBreaks(@ForAll @IntRange(max = 11_900) int end) {
        assertThat(refused(MACHINE.substring(0, end))).isIn("noFacts", "factsNoJson");
    }
}
