package org.tandemportal.serverbuilds.domain;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.tandemportal.kernel.api.InputCheck;

/** Specifications for tests. */
public final class Specifications {

    private Specifications() {}

    /** A web server. */
    public static SpecificationData webServer() {
        SpecificationData data = SpecificationData.empty();
        data.image = "Debian 12.11";
        data.vcpu = 4;
        data.memoryMb = 8192;
        data.volumes.add(new SpecificationData.VolumeData("data", 200, "/srv"));
        data.network = "web";
        data.openPorts.add(new SpecificationData.OpenPortData(443, "tcp", "any"));
        data.packages.put("nginx", "1.22.1");
        data.runtimes.put("java", "17.0.12");
        data.settings.put("worker_processes", "auto");
        data.instanceMinimum = 2;
        data.instanceMaximum = 6;
        data.backup = "nightly, kept 30 days";
        return data;
    }

    /** The specification out of values that are right. */
    static Specification of(SpecificationData data) {
        InputCheck check = new InputCheck();
        Specification specification = Specification.from(data, check);
        check.end();
        return specification;
    }

    /** Any specification that can be. */
    public static Arbitrary<Specification> any() {
        Arbitrary<String> name = Arbitraries.strings()
                .withChars("abcXYZ019._+@:/~-")
                .ofMinLength(1)
                .ofMaxLength(8)
                .filter(text -> Specification.NAME.matcher(text).matches());
        Arbitrary<String> value = Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars("äß€=.,")
                .ofMinLength(1)
                .ofMaxLength(12)
                .filter(text -> !text.isBlank());
        Arbitrary<java.util.Map<String, String>> named =
                Arbitraries.maps(name, value).ofMaxSize(6);
        Arbitrary<java.util.List<SpecificationData.VolumeData>> volumes = Combinators.combine(
                        name, Arbitraries.integers().between(1, 1_000_000), value.injectNull(0.3))
                .as(SpecificationData.VolumeData::new)
                .list()
                .uniqueElements(volume -> volume.name)
                .ofMaxSize(4);
        Arbitrary<java.util.List<SpecificationData.OpenPortData>> ports = Combinators.combine(
                        Arbitraries.integers().between(1, 65535), Arbitraries.of("tcp", "udp", "sctp"), value)
                .as(SpecificationData.OpenPortData::new)
                .list()
                .uniqueElements(port -> port.protocol + port.port)
                .ofMaxSize(4);
        return Combinators.combine(
                        value,
                        Arbitraries.integers().between(1, 1024),
                        volumes,
                        ports,
                        named,
                        named,
                        named,
                        value.injectNull(0.3))
                .as((image, vcpu, disks, openPorts, packages, runtimes, settings, text) -> {
                    SpecificationData data = SpecificationData.empty();
                    data.image = image;
                    data.vcpu = vcpu;
                    data.memoryMb = vcpu * 1024;
                    data.volumes = disks;
                    data.openPorts = openPorts;
                    data.packages = packages;
                    data.runtimes = runtimes;
                    data.settings = settings;
                    data.instanceMinimum = vcpu % 5;
                    data.instanceMaximum = vcpu % 5 + 1;
                    data.network = text;
                    data.monitoring = text;
                    return of(data);
                });
    }
}
