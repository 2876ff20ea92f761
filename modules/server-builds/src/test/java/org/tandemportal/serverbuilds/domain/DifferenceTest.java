package org.tandemportal.serverbuilds.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.tandemportal.serverbuilds.api.LineDifference;
import org.tandemportal.serverbuilds.api.LineDifference.Kind;

class DifferenceTest {

    @Provide
    Arbitrary<Specification> specifications() {
        return Specifications.any();
    }

    @Property(tries = 200)
    void nothingDiffersFromItself(@ForAll("specifications") Specification one) {
        assertThat(Difference.between(one, one)).hasSameSizeAs(one.lines()).allMatch(line -> line.kind() == Kind.SAME);
        assertThat(Difference.changes(one, one)).isEmpty();
    }

    @Property(tries = 200)
    void carryingADifferenceOutGivesTheOther(
            @ForAll("specifications") Specification one, @ForAll("specifications") Specification other) {
        List<SpecificationLine> applied = Difference.apply(Difference.changes(one, other), one.lines());

        assertThat(applied).isEqualTo(other.lines());
        assertThat(Specifications.of(SpecificationData.ofLines(applied))).isEqualTo(other);
    }

    @Property(tries = 200)
    void backwardsAddedIsRemoved(
            @ForAll("specifications") Specification one, @ForAll("specifications") Specification other) {
        List<LineDifference> there = Difference.between(one, other);
        List<LineDifference> back = Difference.between(other, one);

        assertThat(back).hasSameSizeAs(there);
        for (int i = 0; i < there.size(); i++) {
            assertThat(back.get(i).path()).isEqualTo(there.get(i).path());
            assertThat(back.get(i).before()).isEqualTo(there.get(i).after());
            assertThat(back.get(i).kind() == Kind.ADDED).isEqualTo(there.get(i).kind() == Kind.REMOVED);
            assertThat(back.get(i).kind() == Kind.CHANGED)
                    .isEqualTo(there.get(i).kind() == Kind.CHANGED);
        }
    }

    @Property(tries = 200)
    void whatIsKeptIsReadBackTheSame(@ForAll("specifications") Specification one) {
        SpecificationConverter converter = new SpecificationConverter();

        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(one)))
                .isEqualTo(one);
    }

    @Test
    void linesAreNamedByWhereTheyStand() {
        assertThat(Specifications.of(Specifications.webServer()).lines())
                .map(SpecificationLine::toString)
                .containsExactly(
                        "image = Debian 12.11",
                        "instanceMinimum = 2",
                        "instanceMaximum = 6",
                        "vcpu = 4",
                        "memoryMb = 8192",
                        "volumes.data.mountPoint = /srv",
                        "volumes.data.sizeGb = 200",
                        "network = web",
                        "openPorts.tcp.443 = any",
                        "runtimes.java = 17.0.12",
                        "packages.nginx = 1.22.1",
                        "settings.worker_processes = auto",
                        "backup = nightly, kept 30 days");
    }

    @Test
    void portsStandInTheOrderOfTheirNumbers() {
        SpecificationData data = Specifications.webServer();
        data.openPorts.add(new SpecificationData.OpenPortData(8443, "tcp", "web"));
        data.openPorts.add(new SpecificationData.OpenPortData(80, "tcp", "any"));

        assertThat(Specifications.of(data).lines())
                .map(SpecificationLine::path)
                .containsSubsequence("openPorts.tcp.80", "openPorts.tcp.443", "openPorts.tcp.8443");
    }

    @Test
    void tellsWhatWasAddedRemovedAndChanged() {
        SpecificationData after = Specifications.webServer();
        after.packages.put("nginx", "1.26.0");
        after.packages.put("varnish", "7.1");
        after.openPorts.clear();

        assertThat(Difference.changes(Specifications.of(Specifications.webServer()), Specifications.of(after)))
                .containsExactly(
                        new LineDifference(Kind.REMOVED, "openPorts.tcp.443", "any", null),
                        new LineDifference(Kind.CHANGED, "packages.nginx", "1.22.1", "1.26.0"),
                        new LineDifference(Kind.ADDED, "packages.varnish", null, "7.1"));
    }
}
