package org.tandemportal.serverbuilds.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.InvalidInput;
import org.tandemportal.kernel.api.Violation;
import org.tandemportal.serverbuilds.domain.OpenPort;
import org.tandemportal.serverbuilds.domain.Specification;
import org.tandemportal.serverbuilds.domain.SpecificationData;
import org.tandemportal.serverbuilds.domain.Specifications;
import org.tandemportal.serverbuilds.domain.Volume;

class SpecificationFormTest {

    private static SpecificationForm aForm() {
        SpecificationForm form = new SpecificationForm();
        form.setImage("Debian 12.11");
        form.setVcpu("4");
        form.setMemoryMb("8 GB");
        return form;
    }

    private static Specification read(SpecificationForm form) {
        InputCheck check = new InputCheck();
        SpecificationData data = form.read(check, Locale.ENGLISH);
        check.end();
        return Specification.from(data, check);
    }

    private static String problem(SpecificationForm form, String field, Locale locale) {
        InputCheck check = new InputCheck();
        form.read(check, locale);
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, check::end);
        assertThat(refused).isNotNull();
        assertThat(refused.violations()).extracting(Violation::field).containsOnly(field);
        return refused.violations().stream()
                .map(violation -> violation.message(locale))
                .collect(Collectors.joining("\n"));
    }

    private static String problem(SpecificationForm form, String field) {
        return problem(form, field, Locale.ENGLISH);
    }

    @Test
    void packagesArePastedFromATerminalInManyForms() {
        SpecificationForm form = aForm();
        form.setPackages("""
                # the web server
                nginx 1.22.1-9
                libc6:amd64\t2.36-9+deb12u10

                  Django==4.2
                varnish: 7.1
                php = 8.3.20
                """);

        assertThat(read(form).packages())
                .containsEntry("nginx", "1.22.1-9")
                .containsEntry("libc6:amd64", "2.36-9+deb12u10")
                .containsEntry("Django", "4.2")
                .containsEntry("varnish", "7.1")
                .containsEntry("php", "8.3.20")
                .hasSize(5);
    }

    @Test
    void aSettingMayHaveAnEqualsSignInItsValue() {
        SpecificationForm form = aForm();
        form.setSettings("options = a=b c=d\nflags x=1");

        assertThat(read(form).settings()).containsEntry("options", "a=b c=d").containsEntry("flags", "x=1");
    }

    @Test
    void portsGoWithoutProtocolAndSource() {
        SpecificationForm form = aForm();
        form.setOpenPorts("443\n53/UDP from 10.0.0.0/8\n5432 tcp from web servers\n22 10.1.0.0/16");

        assertThat(read(form).openPorts())
                .containsExactly(
                        new OpenPort(22, "tcp", "10.1.0.0/16"),
                        new OpenPort(443, "tcp", "any"),
                        new OpenPort(5432, "tcp", "web servers"),
                        new OpenPort(53, "udp", "10.0.0.0/8"));
    }

    @Test
    void volumesHaveASizeAndMayBeMounted() {
        SpecificationForm form = aForm();
        form.setVolumes("data 200 GB /srv/with space\nlogs 20g\nroot   8GiB   /");

        assertThat(read(form).volumes())
                .containsExactly(
                        new Volume("data", 200, "/srv/with space"),
                        new Volume("logs", 20, null),
                        new Volume("root", 8, "/"));
    }

    @Test
    void memoryIsReadInBothUnitsAndNeverWithoutOne() {
        SpecificationForm form = aForm();
        form.setMemoryMb("512 mb");
        assertThat(read(form).memoryMb()).isEqualTo(512);
        form.setMemoryMb("16G");
        assertThat(read(form).memoryMb()).isEqualTo(16384);
        form.setMemoryMb("16");
        assertThat(problem(form, "specification.memoryMb")).contains("with its unit");
        form.setMemoryMb("999999999 GB");
        assertThat(problem(form, "specification.memoryMb")).contains("number from");
    }

    @Test
    void whatCannotBeReadIsToldWithItsLine() {
        SpecificationForm form = aForm();
        form.setPackages("nginx 1.22\n\nvarnish\nnginx 1.26\n-bad 1");

        assertThat(problem(form, "specification.packages").lines())
                .containsExactly(
                        "Line 3: “varnish” has no version. Name = version, please.",
                        "Line 4: “nginx” stands in line 1 already.",
                        "Line 5: “-bad” cannot be a name here: letters, digits and . _ + @ : / ~ - please, at most 120 of"
                                + " them.");
    }

    @Test
    void portsAndVolumesThatCannotBeAreToldWithTheirLine() {
        SpecificationForm form = aForm();
        form.setOpenPorts("ssh any\n99999/tcp\n80\n80/tcp from elsewhere");
        assertThat(problem(form, "specification.openPorts").lines())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("Line 1: “ssh any” cannot be read as a port"))
                .anyMatch(line -> line.startsWith("Line 2: “99999/tcp” is no port"))
                .anyMatch(line -> line.equals("Line 4: “80/tcp” stands in line 3 already."));

        form = aForm();
        form.setVolumes("data /srv\ndata 0 GB");
        assertThat(problem(form, "specification.volumes", Locale.GERMAN).lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("Zeile "));
    }

    @Test
    void manyWrongLinesAreCounted() {
        SpecificationForm form = aForm();
        form.setRuntimes(IntStream.range(0, 12).mapToObj(i -> "runtime" + i).collect(Collectors.joining("\n")));

        assertThat(problem(form, "specification.runtimes").lines())
                .hasSize(6)
                .last()
                .isEqualTo("7 more lines need a look.");
    }

    @Test
    void allFieldsAreToldAtOnce() {
        SpecificationForm form = new SpecificationForm();
        form.setVcpu("many");
        form.setMemoryMb("lots");
        form.setInstanceMinimum("-");
        form.setVolumes("?");
        InputCheck check = new InputCheck();
        form.read(check, Locale.ENGLISH);

        assertThat(catchThrowableOfType(InvalidInput.class, check::end).violations())
                .extracting(Violation::field)
                .contains(
                        "specification.image",
                        "specification.vcpu",
                        "specification.memoryMb",
                        "specification.instanceMinimum",
                        "specification.volumes");
    }

    @Test
    void whatIsEmptiedIsNotKeptFromTheRevisionBefore() {
        SpecificationForm form = aForm();
        SpecificationData before = Specifications.webServer();
        InputCheck check = new InputCheck();
        SpecificationData data = form.read(check, Locale.ENGLISH);
        check.end();

        Specification revised = Specification.from(data.over(Specification.from(before, check)), check);

        assertThat(revised.backup()).isNull();
        assertThat(revised.network()).isNull();
        assertThat(revised.volumes()).isEqualTo(List.of());
        assertThat(revised.packages()).isEmpty();
        assertThat(revised.instanceMinimum()).isEqualTo(1);
    }

    @Test
    void aTextFarTooLongIsRefusedUnread() {
        SpecificationForm form = aForm();
        form.setSettings("a".repeat(SpecificationForm.LONGEST + 1));

        assertThat(problem(form, "specification.settings")).contains("At most");
    }
}
