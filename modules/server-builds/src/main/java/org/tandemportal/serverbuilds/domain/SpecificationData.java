package org.tandemportal.serverbuilds.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A specification as plain values, as sent, typed, imported or kept: nothing is checked yet. The names of its fields are
 * those of the API and of the database's JSON. What is null has not been said.
 */
public class SpecificationData {

    /** A volume as plain values. */
    public static class VolumeData {
        /** Unique within the specification. */
        public String name;
        /** In gigabytes. */
        public Integer sizeGb;
        /** Where it is mounted. */
        public String mountPoint;

        /** An empty one. */
        public VolumeData() {}

        /** One with these values. */
        public VolumeData(String name, Integer sizeGb, String mountPoint) {
            this.name = name;
            this.sizeGb = sizeGb;
            this.mountPoint = mountPoint;
        }
    }

    /** An open port as plain values. */
    public static class OpenPortData {
        /** 1 to 65535. */
        public Integer port;
        /** {@code tcp}, {@code udp} or {@code sctp}. */
        public String protocol;
        /** From where it may be reached. */
        public String source;

        /** An empty one. */
        public OpenPortData() {}

        /** One with these values. */
        public OpenPortData(Integer port, String protocol, String source) {
            this.port = port;
            this.protocol = protocol;
            this.source = source;
        }
    }

    /** Operating system and version. */
    public String image;
    /** Virtual processors of each server. */
    public Integer vcpu;
    /** Memory of each server in megabytes. */
    public Integer memoryMb;
    /** Volumes of each server. */
    public List<VolumeData> volumes;
    /** The network that they stand in. */
    public String network;
    /** Ports that each server answers on. */
    public List<OpenPortData> openPorts;
    /** Versions of packages by name. */
    public Map<String, String> packages;
    /** Versions of runtimes by name. */
    public Map<String, String> runtimes;
    /** Values of settings by name. */
    public Map<String, String> settings;
    /** The fewest servers that run. */
    public Integer instanceMinimum;
    /** The most servers that run. */
    public Integer instanceMaximum;
    /** How they are backed up. */
    public String backup;
    /** How they are watched. */
    public String monitoring;

    /** One whose lists are there, and empty. */
    public static SpecificationData empty() {
        SpecificationData data = new SpecificationData();
        data.volumes = new ArrayList<>();
        data.openPorts = new ArrayList<>();
        data.packages = new TreeMap<>();
        data.runtimes = new TreeMap<>();
        data.settings = new TreeMap<>();
        return data;
    }

    /** The values of a specification. */
    public static SpecificationData of(Specification specification) {
        SpecificationData data = empty();
        data.image = specification.image();
        data.vcpu = specification.vcpu();
        data.memoryMb = specification.memoryMb();
        specification
                .volumes()
                .forEach(volume ->
                        data.volumes.add(new VolumeData(volume.name(), volume.sizeGb(), volume.mountPoint())));
        data.network = specification.network();
        specification
                .openPorts()
                .forEach(port -> data.openPorts.add(new OpenPortData(port.port(), port.protocol(), port.source())));
        data.packages.putAll(specification.packages());
        data.runtimes.putAll(specification.runtimes());
        data.settings.putAll(specification.settings());
        data.instanceMinimum = specification.instanceMinimum();
        data.instanceMaximum = specification.instanceMaximum();
        data.backup = specification.backup();
        data.monitoring = specification.monitoring();
        return data;
    }

    /** These values, and those of {@code present} for what has not been said. A list is said as a whole. */
    public SpecificationData over(Specification present) {
        SpecificationData data = of(present);
        data.image = image == null ? data.image : image;
        data.vcpu = vcpu == null ? data.vcpu : vcpu;
        data.memoryMb = memoryMb == null ? data.memoryMb : memoryMb;
        data.volumes = volumes == null ? data.volumes : volumes;
        data.network = network == null ? data.network : network;
        data.openPorts = openPorts == null ? data.openPorts : openPorts;
        data.packages = packages == null ? data.packages : packages;
        data.runtimes = runtimes == null ? data.runtimes : runtimes;
        data.settings = settings == null ? data.settings : settings;
        data.instanceMinimum = instanceMinimum == null ? data.instanceMinimum : instanceMinimum;
        data.instanceMaximum = instanceMaximum == null ? data.instanceMaximum : instanceMaximum;
        data.backup = backup == null ? data.backup : backup;
        data.monitoring = monitoring == null ? data.monitoring : monitoring;
        return data;
    }

    /** The specification whose flattened form these lines are. Lines that belong to none are passed over. */
    public static SpecificationData ofLines(List<SpecificationLine> lines) {
        SpecificationData data = empty();
        lines.forEach(line -> data.put(line.path(), line.value()));
        return data;
    }

    /**
     * Sets one line, or takes it out. The lists must be there, as in {@link #empty}.
     *
     * @param path as in {@link SpecificationLine#path}
     * @param value null takes the line out; taking out a volume's size takes out the volume
     * @return whether there can be such a line with such a value
     */
    public boolean put(String path, String value) {
        String name = new SpecificationLine(path, value).name();
        switch (SpecificationLine.sectionOf(path)) {
            case "volumes":
                return putVolume(name, value);
            case "openPorts":
                return putPort(name, value);
            case "packages":
                return putNamed(packages, name, value);
            case "runtimes":
                return putNamed(runtimes, name, value);
            case "settings":
                return putNamed(settings, name, value);
            default:
                return name.isEmpty() && putSingle(path, value);
        }
    }

    private boolean putSingle(String path, String value) {
        switch (path) {
            case "image" -> image = value;
            case "network" -> network = value;
            case "backup" -> backup = value;
            case "monitoring" -> monitoring = value;
            case "vcpu", "memoryMb", "instanceMinimum", "instanceMaximum" -> {
                Integer number = number(value);
                if (number == null) {
                    return false;
                }
                switch (path) {
                    case "vcpu" -> vcpu = number;
                    case "memoryMb" -> memoryMb = number;
                    case "instanceMinimum" -> instanceMinimum = number;
                    default -> instanceMaximum = number;
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static boolean putNamed(Map<String, String> entries, String name, String value) {
        if (name.isEmpty()) {
            return false;
        }
        if (value == null) {
            entries.remove(name);
        } else {
            entries.put(name, value);
        }
        return true;
    }

    private boolean putVolume(String nameAndField, String value) {
        int dot = nameAndField.lastIndexOf('.');
        if (dot < 1) {
            return false;
        }
        String name = nameAndField.substring(0, dot);
        String field = nameAndField.substring(dot + 1);
        boolean size = field.equals("sizeGb");
        if (!size && !field.equals("mountPoint") || size && value != null && number(value) == null) {
            return false;
        }
        if (size && value == null) {
            volumes.removeIf(volume -> name.equals(volume.name));
            return true;
        }
        VolumeData volume = volumes.stream()
                .filter(present -> name.equals(present.name))
                .findFirst()
                .orElseGet(() -> {
                    VolumeData added = new VolumeData(name, null, null);
                    volumes.add(added);
                    return added;
                });
        if (size) {
            volume.sizeGb = number(value);
        } else {
            volume.mountPoint = value;
        }
        return true;
    }

    private boolean putPort(String protocolAndPort, String value) {
        int dot = protocolAndPort.indexOf('.');
        Integer port = dot < 1 ? null : number(protocolAndPort.substring(dot + 1));
        if (port == null) {
            return false;
        }
        String protocol = protocolAndPort.substring(0, dot);
        openPorts.removeIf(present -> port.equals(present.port) && protocol.equals(present.protocol));
        if (value != null) {
            openPorts.add(new OpenPortData(port, protocol, value));
        }
        return true;
    }

    private static Integer number(String text) {
        return text != null && text.strip().matches("\\d{1,9}") ? Integer.valueOf(text.strip()) : null;
    }
}
