package org.tandemportal.serverbuilds.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Violation;

/**
 * What a server build asks for. A value: two specifications that say the same are equal, whatever order they were
 * written in.
 *
 * @param image operating system and version, such as {@code Debian 12.11}
 * @param vcpu virtual processors of each server
 * @param memoryMb memory of each server, in megabytes
 * @param volumes by name
 * @param network the network that the servers stand in; null if open
 * @param openPorts by protocol and number
 * @param packages versions by name
 * @param runtimes versions by name
 * @param settings values by name
 * @param instanceMinimum the fewest servers that run
 * @param instanceMaximum the most servers that run
 * @param backup how they are backed up; null if not said
 * @param monitoring how they are watched; null if not said
 */
public record Specification(
        String image,
        int vcpu,
        int memoryMb,
        List<Volume> volumes,
        String network,
        List<OpenPort> openPorts,
        SortedMap<String, String> packages,
        SortedMap<String, String> runtimes,
        SortedMap<String, String> settings,
        int instanceMinimum,
        int instanceMaximum,
        String backup,
        String monitoring) {

    static final int MOST_VOLUMES = 64;
    static final int MOST_PORTS = 200;
    static final int MOST_PACKAGES = 4000;
    static final int MOST_RUNTIMES = 100;
    static final int MOST_SETTINGS = 500;
    static final int LONGEST_TEXT = 500;
    static final int LONGEST_VERSION = 120;

    /** What packages, runtimes, settings and volumes may be called: it stands in a line's path. */
    static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+@:/~-]{0,119}");

    private static final Set<String> PROTOCOLS = Set.of("tcp", "udp", "sctp");

    /** Sorts and copies the lists, so that equal specifications are equal. */
    public Specification {
        volumes = volumes.stream().sorted(Comparator.comparing(Volume::name)).toList();
        openPorts = openPorts.stream()
                .sorted(Comparator.comparing(OpenPort::protocol).thenComparing(OpenPort::port))
                .toList();
        packages = Collections.unmodifiableSortedMap(new TreeMap<>(packages));
        runtimes = Collections.unmodifiableSortedMap(new TreeMap<>(runtimes));
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    }

    /**
     * Checks plain values; all that is wrong is added to {@code check}.
     *
     * @return the specification, or null if anything is wrong with it
     */
    public static Specification from(SpecificationData data, InputCheck check) {
        if (data == null) {
            check.violated("specification", "required");
            return null;
        }
        InputCheck own = new InputCheck();
        String image = own.requiredLine("specification.image", data.image, 200);
        Integer vcpu = own.range("specification.vcpu", own.required("specification.vcpu", data.vcpu), 1, 1024);
        Integer memoryMb = own.range(
                "specification.memoryMb", own.required("specification.memoryMb", data.memoryMb), 64, 16_777_216);
        List<Volume> volumes = volumes(data, own);
        String network = optionalLine(own, "specification.network", data.network, 200);
        List<OpenPort> openPorts = openPorts(data, own);
        SortedMap<String, String> packages =
                named(own, "specification.packages", data.packages, MOST_PACKAGES, LONGEST_VERSION);
        SortedMap<String, String> runtimes =
                named(own, "specification.runtimes", data.runtimes, MOST_RUNTIMES, LONGEST_VERSION);
        SortedMap<String, String> settings =
                named(own, "specification.settings", data.settings, MOST_SETTINGS, LONGEST_TEXT);
        Integer minimum = own.range(
                "specification.instanceMinimum", data.instanceMinimum == null ? 1 : data.instanceMinimum, 0, 1000);
        Integer maximum = own.range(
                "specification.instanceMaximum",
                data.instanceMaximum == null ? Math.max(1, minimum) : data.instanceMaximum,
                Math.max(1, Math.min(1000, minimum)),
                1000);
        String backup = optionalLine(own, "specification.backup", data.backup, LONGEST_TEXT);
        String monitoring = optionalLine(own, "specification.monitoring", data.monitoring, LONGEST_TEXT);
        if (!own.isClean()) {
            try {
                own.end();
            } catch (org.tandemportal.kernel.api.InvalidInput e) {
                e.violations().forEach(check::add);
            }
            return null;
        }
        return new Specification(
                image,
                vcpu,
                memoryMb,
                volumes,
                network,
                openPorts,
                packages,
                runtimes,
                settings,
                minimum,
                maximum,
                backup,
                monitoring);
    }

    /** A specification out of values that were checked when they were kept. */
    static Specification kept(SpecificationData data) {
        return new Specification(
                data.image,
                data.vcpu,
                data.memoryMb,
                data.volumes.stream()
                        .map(volume -> new Volume(volume.name, volume.sizeGb, volume.mountPoint))
                        .toList(),
                data.network,
                data.openPorts.stream()
                        .map(port -> new OpenPort(port.port, port.protocol, port.source))
                        .toList(),
                new TreeMap<>(data.packages),
                new TreeMap<>(data.runtimes),
                new TreeMap<>(data.settings),
                data.instanceMinimum,
                data.instanceMaximum,
                data.backup,
                data.monitoring);
    }

    private static List<Volume> volumes(SpecificationData data, InputCheck check) {
        List<Volume> volumes = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (SpecificationData.VolumeData volume :
                entries(check, "specification.volumes", data.volumes, MOST_VOLUMES)) {
            String name = volume.name == null ? "" : volume.name.strip();
            if (!NAME.matcher(name).matches()) {
                wrong(check, "specification.volumes", "badName", shown(name));
                continue;
            }
            boolean sized = volume.sizeGb != null && volume.sizeGb >= 1 && volume.sizeGb <= 1_000_000;
            if (!sized) {
                wrong(check, "specification.volumes", "badSize", name);
            }
            if (!names.add(name)) {
                wrong(check, "specification.volumes", "twice", name);
            }
            String mountPoint = optionalLine(check, "specification.volumes", volume.mountPoint, 200);
            if (sized) {
                volumes.add(new Volume(name, volume.sizeGb, mountPoint));
            }
        }
        return volumes;
    }

    private static List<OpenPort> openPorts(SpecificationData data, InputCheck check) {
        List<OpenPort> ports = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (SpecificationData.OpenPortData port :
                entries(check, "specification.openPorts", data.openPorts, MOST_PORTS)) {
            String protocol = port.protocol == null || port.protocol.isBlank()
                    ? "tcp"
                    : port.protocol.strip().toLowerCase(Locale.ROOT);
            if (port.port == null || port.port < 1 || port.port > 65535 || !PROTOCOLS.contains(protocol)) {
                wrong(check, "specification.openPorts", "badPort", shown(port.port + "/" + protocol));
                continue;
            }
            if (!known.add(protocol + port.port)) {
                wrong(check, "specification.openPorts", "twice", port.port + "/" + protocol);
            }
            String source = optionalLine(check, "specification.openPorts", port.source, 200);
            ports.add(new OpenPort(port.port, protocol, source == null ? "any" : source));
        }
        return ports;
    }

    private static SortedMap<String, String> named(
            InputCheck check, String field, Map<String, String> values, int most, int longest) {
        SortedMap<String, String> checked = new TreeMap<>();
        if (values == null) {
            return checked;
        }
        if (values.size() > most) {
            check.violated(field, "tooMany", most);
            return checked;
        }
        values.forEach((name, value) -> {
            String plainName = name == null ? "" : name.strip();
            String plainValue = value == null ? "" : value.strip();
            if (!NAME.matcher(plainName).matches()) {
                wrong(check, field, "badName", shown(plainName));
            } else if (plainValue.isEmpty()
                    || plainValue.length() > longest
                    || plainValue.chars().anyMatch(Character::isISOControl)) {
                wrong(check, field, "badValue", plainName, longest);
            } else if (checked.put(plainName, plainValue) != null) {
                wrong(check, field, "twice", plainName);
            }
        });
        return checked;
    }

    private static <T> List<T> entries(InputCheck check, String field, List<T> entries, int most) {
        if (entries != null && entries.size() > most) {
            check.violated(field, "tooMany", most);
            return List.of();
        }
        return entries == null
                ? List.of()
                : entries.stream().filter(entry -> entry != null).toList();
    }

    private static String optionalLine(InputCheck check, String field, String value, int most) {
        String text = check.optionalText(field, value, most);
        check.that(text == null || text.indexOf('\n') < 0, field, "oneLine");
        return text;
    }

    private static void wrong(InputCheck check, String field, String key, Object... arguments) {
        check.add(new Violation(field, ServerBuildRefused.BUNDLE, key, List.of(arguments)));
    }

    private static String shown(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.length() > 60 ? plain.substring(0, 60) + "…" : plain;
    }

    /** The flattened form, in the order of {@link SpecificationLine#ORDER}; parts that are not said have no line. */
    public List<SpecificationLine> lines() {
        List<SpecificationLine> lines = new ArrayList<>();
        add(lines, "image", image);
        add(lines, "instanceMinimum", Integer.toString(instanceMinimum));
        add(lines, "instanceMaximum", Integer.toString(instanceMaximum));
        add(lines, "vcpu", Integer.toString(vcpu));
        add(lines, "memoryMb", Integer.toString(memoryMb));
        for (Volume volume : volumes) {
            add(lines, "volumes." + volume.name() + ".mountPoint", volume.mountPoint());
            add(lines, "volumes." + volume.name() + ".sizeGb", Integer.toString(volume.sizeGb()));
        }
        add(lines, "network", network);
        for (OpenPort port : openPorts) {
            add(lines, "openPorts." + port.protocol() + "." + port.port(), port.source());
        }
        runtimes.forEach((name, version) -> add(lines, "runtimes." + name, version));
        packages.forEach((name, version) -> add(lines, "packages." + name, version));
        settings.forEach((name, value) -> add(lines, "settings." + name, value));
        add(lines, "backup", backup);
        add(lines, "monitoring", monitoring);
        lines.sort(Comparator.comparing(SpecificationLine::path, SpecificationLine.ORDER));
        return List.copyOf(lines);
    }

    private static void add(List<SpecificationLine> lines, String path, String value) {
        if (value != null) {
            lines.add(new SpecificationLine(path, value));
        }
    }
}
