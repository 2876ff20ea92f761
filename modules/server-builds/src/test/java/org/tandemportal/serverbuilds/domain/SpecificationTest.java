package org.tandemportal.serverbuilds.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tandemportal.kernel.api.InvalidInput;
import org.tandemportal.kernel.api.Violation;
import org.tandemportal.serverbuilds.api.LineDifference;

class SpecificationTest {

    private static List<String> wrongFields(SpecificationData data) {
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> Specifications.of(data));
        assertThat(refused).isNotNull();
        for (Violation violation : refused.violations()) {
            assertThat(violation.message(Locale.ENGLISH)).doesNotContain("{");
            assertThat(violation.message(Locale.GERMAN)).doesNotContain("{");
        }
        return refused.violations().stream().map(Violation::field).toList();
    }

    @Test
    void theOrderOfWritingIsNoMatter() {
        SpecificationData one = Specifications.webServer();
        one.volumes.add(new SpecificationData.VolumeData("a", 1, null));
        SpecificationData other = Specifications.webServer();
        other.volumes.add(0, new SpecificationData.VolumeData("a", 1, null));

        assertThat(Specifications.of(one)).isEqualTo(Specifications.of(other));
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        SpecificationData data = SpecificationData.empty();
        data.image = "two\nlines";
        data.vcpu = 0;
        data.volumes.add(new SpecificationData.VolumeData("../etc", 1, null));
        data.volumes.add(new SpecificationData.VolumeData("data", 0, null));
        data.openPorts.add(new SpecificationData.OpenPortData(70000, "tcp", null));
        data.packages.put("nginx", " ");
        data.settings.put("with space", "1");
        data.instanceMinimum = 4;
        data.instanceMaximum = 3;

        assertThat(wrongFields(data))
                .containsExactlyInAnyOrder(
                        "specification.image",
                        "specification.vcpu",
                        "specification.memoryMb",
                        "specification.volumes",
                        "specification.volumes",
                        "specification.openPorts",
                        "specification.packages",
                        "specification.settings",
                        "specification.instanceMaximum");
    }

    @Test
    void aNameStandsOnce() {
        SpecificationData data = Specifications.webServer();
        data.volumes.add(new SpecificationData.VolumeData("data", 10, "/other"));
        data.openPorts.add(new SpecificationData.OpenPortData(443, "TCP", "elsewhere"));

        assertThat(wrongFields(data)).containsExactly("specification.volumes", "specification.openPorts");
    }

    @Test
    void thereIsAnEndToLists() {
        SpecificationData data = Specifications.webServer();
        for (int i = 0; i <= Specification.MOST_PACKAGES; i++) {
            data.packages.put("package" + i, "1");
        }

        assertThat(wrongFields(data)).containsExactly("specification.packages");
    }

    @Test
    void withoutCountsItIsOneServer() {
        SpecificationData data = Specifications.webServer();
        data.instanceMinimum = null;
        data.instanceMaximum = null;
        data.openPorts.get(0).protocol = null;
        data.openPorts.get(0).source = null;

        Specification specification = Specifications.of(data);

        assertThat(specification.instanceMinimum()).isEqualTo(1);
        assertThat(specification.instanceMaximum()).isEqualTo(1);
        assertThat(specification.openPorts()).containsExactly(new OpenPort(443, "tcp", "any"));
    }

    @Test
    void whatIsNotSaidStays() {
        SpecificationData change = new SpecificationData();
        change.vcpu = 8;
        change.packages = Map.of("nginx", "1.26.0", "varnish", "7.1");
        change.backup = "";

        Specification changed = Specifications.of(change.over(Specifications.of(Specifications.webServer())));

        assertThat(Difference.changes(Specifications.of(Specifications.webServer()), changed))
                .map(LineDifference::path)
                .containsExactly("vcpu", "packages.nginx", "packages.varnish", "backup");
    }

    @Test
    void oneLineCanBePutAndTakenOut() {
        SpecificationData data = Specifications.webServer();

        assertThat(data.put("packages.nginx", "1.26.0")).isTrue();
        assertThat(data.put("vcpu", "8")).isTrue();
        assertThat(data.put("volumes.logs.sizeGb", "20")).isTrue();
        assertThat(data.put("openPorts.tcp.443", null)).isTrue();
        assertThat(data.put("volumes.data.sizeGb", null)).isTrue();
        assertThat(data.put("vcpu", "many")).isFalse();
        assertThat(data.put("vcpu.of", "8")).isFalse();
        assertThat(data.put("colour", "red")).isFalse();
        assertThat(data.put("packages", "1")).isFalse();

        Specification specification = Specifications.of(data);
        assertThat(specification.packages()).containsEntry("nginx", "1.26.0");
        assertThat(specification.vcpu()).isEqualTo(8);
        assertThat(specification.volumes()).containsExactly(new Volume("logs", 20, null));
        assertThat(specification.openPorts()).isEmpty();
    }
}
