package org.tandemportal.serverbuilds.domain;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tandemportal.kernel.api.InvalidInput;
import org.tandemportal.kernel.api.Violation;

/**
 * What a running machine tells about itself, as {@code ansible HOST -m setup} prints it, and how a first specification
 * is read out of it.
 *
 * <p>Taken are the facts that describe a design: operating system, processors, memory, file systems, network, versions
 * of packages (from {@code -m package_facts}, whose output may follow in the same text) and of Python, kernel and some
 * settings. Left out are the machine's identity and its secrets: host names, addresses of interfaces, serial numbers,
 * keys and the environment. What is missing or odd is passed over; only a text without any facts is refused.
 */
public final class MachineFacts {

    /** The longest text that is read, in characters: 5 MB. */
    public static final int LONGEST = 5 * 1024 * 1024;

    private static final int DEEPEST = 64;
    private static final int MOST_DOCUMENTS = 20;
    private static final long GIB = 1L << 30;

    /** File systems that hold nothing of the machine's own. */
    private static final Set<String> NO_VOLUMES = Set.of(
            "tmpfs",
            "devtmpfs",
            "squashfs",
            "iso9660",
            "autofs",
            "nsfs",
            "proc",
            "sysfs",
            "cgroup",
            "cgroup2",
            "efivarfs",
            "ramfs",
            "fuse.lxcfs");

    private final Map<String, JsonValue> facts;

    private MachineFacts(Map<String, JsonValue> facts) {
        this.facts = facts;
    }

    /**
     * Reads facts.
     *
     * @param text the output of ansible ({@code localhost | SUCCESS => {…}}, also several after each other), or the plain
     *     JSON of facts
     * @throws InvalidInput on the field {@code facts} if the text is too long, is no JSON or holds no facts
     */
    public static MachineFacts read(String text) {
        if (text == null || text.isBlank()) {
            throw refused("noFacts");
        }
        if (text.length() > LONGEST) {
            throw refused("factsTooLong");
        }
        Map<String, JsonValue> facts = new LinkedHashMap<>();
        int from = nextObject(text, 0);
        for (int document = 0; from >= 0 && document < MOST_DOCUMENTS; document++) {
            int end = endOfObject(text, from);
            JsonObject object = parse(text.substring(from, end));
            JsonValue inner = object.get("ansible_facts");
            JsonObject found = inner instanceof JsonObject ? inner.asJsonObject() : object;
            found.forEach((name, value) -> facts.put(name.replaceFirst("^ansible_", ""), value));
            from = nextObject(text, end);
        }
        MachineFacts read = new MachineFacts(facts);
        if (read.text("distribution").isEmpty()
                && read.number("processor_vcpus").isEmpty()
                && read.number("memtotal_mb").isEmpty()) {
            throw refused("noFacts");
        }
        return read;
    }

    private static InvalidInput refused(String key) {
        return new InvalidInput(
                List.of(new Violation("facts", ServerBuildRefused.BUNDLE, key, List.of(LONGEST / 1024 / 1024))));
    }

    /** The next brace that begins a line's or a host's JSON; what ansible prints around it (warnings) has none. */
    private static int nextObject(String text, int from) {
        return text.indexOf('{', from);
    }

    /** The place behind the object's last brace, without recursion, so that nothing nested can exhaust the stack. */
    private static int endOfObject(String text, int start) {
        int depth = 0;
        boolean inText = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (inText) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    inText = false;
                }
            } else if (c == '"') {
                inText = true;
            } else if (c == '{' || c == '[') {
                if (++depth > DEEPEST) {
                    throw refused("factsNoJson");
                }
            } else if ((c == '}' || c == ']') && --depth == 0) {
                return i + 1;
            }
        }
        throw refused("factsNoJson");
    }

    private static JsonObject parse(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        } catch (JsonException | IllegalStateException e) {
            throw refused("factsNoJson");
        }
    }

    /** The specification that the facts describe: one server, as it is now. */
    public SpecificationData toSpecification() {
        SpecificationData data = SpecificationData.empty();
        data.image = line(
                Stream.of(text("distribution").or(() -> text("system")), text("distribution_version"))
                        .flatMap(Optional::stream)
                        .reduce((name, version) -> name + " " + version)
                        .orElse("unknown"),
                200);
        data.vcpu = number("processor_vcpus")
                .or(() -> number("processor_nproc"))
                .or(() -> number("processor_count"))
                .map(count -> Math.max(1, Math.min(1024, count)))
                .orElse(1);
        data.memoryMb = number("memtotal_mb")
                .map(size -> Math.max(64, Math.min(16_777_216, size)))
                .orElse(null);
        volumes(data);
        network(data);
        packages(data);
        text("python_version").ifPresent(version -> put(data.runtimes, "python", version));
        settings(data);
        data.instanceMinimum = 1;
        data.instanceMaximum = 1;
        return data;
    }

    private void volumes(SpecificationData data) {
        List<JsonObject> mounts = new ArrayList<>(objects("mounts"));
        // A device that is mounted several times (bind mounts) is one volume, at its shortest path.
        mounts.sort(java.util.Comparator.comparingInt(
                mount -> string(mount, "mount").orElse("").length()));
        Set<String> devices = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (JsonObject mount : mounts) {
            String path = string(mount, "mount").orElse("");
            long bytes = whole(mount.get("size_total")).orElse(0L);
            String fileSystem = string(mount, "fstype").orElse("").toLowerCase(Locale.ROOT);
            if (path.isEmpty() || bytes <= 0 || NO_VOLUMES.contains(fileSystem)) {
                continue;
            }
            String device = string(mount, "device").orElse(path);
            String name = path.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[-._]+|-+$", "");
            name = name.isEmpty() ? "root" : name.substring(0, Math.min(60, name.length()));
            if (!devices.add(device) || !names.add(name)) {
                continue;
            }
            int gigabytes = (int) Math.max(1, Math.min(1_000_000, Math.round((double) bytes / GIB)));
            data.volumes.add(new SpecificationData.VolumeData(name, gigabytes, line(path, 200)));
        }
    }

    /** The network that the machine stands in, not its address there. */
    private void network(SpecificationData data) {
        JsonObject standard = object("default_ipv4").orElse(JsonValue.EMPTY_JSON_OBJECT);
        Optional<String> name = string(standard, "interface");
        Optional<String> network = network(standard)
                .or(() -> name.flatMap(known -> object(known.replaceAll("[^A-Za-z0-9]", "_")))
                        .flatMap(found -> Optional.ofNullable(found.get("ipv4")))
                        .filter(JsonObject.class::isInstance)
                        .flatMap(found -> network(found.asJsonObject())));
        Stream.of(name, network)
                .flatMap(Optional::stream)
                .reduce((one, other) -> one + " " + other)
                .ifPresent(text -> data.network = line(text, 200));
    }

    private static Optional<String> network(JsonObject address) {
        return string(address, "network").map(network -> string(address, "prefix")
                .or(() -> string(address, "netmask"))
                .map(size -> network + "/" + size)
                .orElse(network));
    }

    private void packages(SpecificationData data) {
        object("packages")
                .ifPresent(packages -> packages.forEach((name, versions) -> {
                    if (versions.getValueType() == JsonValue.ValueType.ARRAY) {
                        versions.asJsonArray().stream()
                                .filter(JsonObject.class::isInstance)
                                .map(JsonValue::asJsonObject)
                                .flatMap(found -> string(found, "version")
                                        .map(version -> string(found, "release")
                                                .map(release -> version + "-" + release)
                                                .orElse(version))
                                        .stream())
                                .distinct()
                                .reduce((one, other) -> one + ", " + other)
                                .ifPresent(version -> put(data.packages, name, version));
                    }
                }));
    }

    private void settings(SpecificationData data) {
        text("kernel").ifPresent(value -> put(data.settings, "kernel", value));
        text("architecture").ifPresent(value -> put(data.settings, "architecture", value));
        text("service_mgr").ifPresent(value -> put(data.settings, "serviceManager", value));
        text("virtualization_type").ifPresent(value -> put(data.settings, "virtualization", value));
        number("swaptotal_mb").ifPresent(value -> put(data.settings, "swapMb", value.toString()));
        object("date_time")
                .flatMap(time -> string(time, "tz"))
                .ifPresent(value -> put(data.settings, "timeZone", value));
        object("apparmor")
                .flatMap(found -> string(found, "status"))
                .ifPresent(value -> put(data.settings, "apparmor", value));
        object("selinux")
                .flatMap(found -> string(found, "status"))
                .ifPresent(value -> put(data.settings, "selinux", value));
        fact("fips").filter(value -> value == JsonValue.TRUE).ifPresent(value -> put(data.settings, "fips", "enabled"));
        List<String> interfaces = strings("interfaces");
        if (!interfaces.isEmpty()) {
            put(
                    data.settings,
                    "interfaces",
                    String.join(", ", interfaces.stream().sorted().toList()));
        }
    }

    private static void put(Map<String, String> entries, String name, String value) {
        int longest = value.length() > Specification.LONGEST_VERSION ? Specification.LONGEST_VERSION : value.length();
        String text = line(value.substring(0, longest), Specification.LONGEST_VERSION);
        if (Specification.NAME.matcher(name).matches() && !text.isEmpty()) {
            entries.put(name, text);
        }
    }

    private static String line(String text, int most) {
        String plain = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return plain.length() <= most ? plain : plain.substring(0, most).strip();
    }

    private Optional<JsonValue> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    private Optional<String> text(String name) {
        return fact(name).flatMap(MachineFacts::plain);
    }

    private Optional<Integer> number(String name) {
        return fact(name)
                .flatMap(MachineFacts::whole)
                .filter(value -> value >= 0 && value <= Integer.MAX_VALUE)
                .map(Long::intValue);
    }

    private Optional<JsonObject> object(String name) {
        return fact(name).filter(JsonObject.class::isInstance).map(JsonValue::asJsonObject);
    }

    private List<JsonObject> objects(String name) {
        return fact(name)
                .filter(JsonArray.class::isInstance)
                .map(found -> found.asJsonArray().stream()
                        .filter(JsonObject.class::isInstance)
                        .map(JsonValue::asJsonObject)
                        .toList())
                .orElse(List.of());
    }

    private List<String> strings(String name) {
        return fact(name)
                .filter(JsonArray.class::isInstance)
                .map(found -> found.asJsonArray().stream()
                        .flatMap(value -> plain(value).stream())
                        .toList())
                .orElse(List.of());
    }

    private static Optional<String> string(JsonObject object, String name) {
        return Optional.ofNullable(object.get(name)).flatMap(MachineFacts::plain);
    }

    /** A text or number as text; "NA" and "N/A" are how ansible says that it does not know. */
    private static Optional<String> plain(JsonValue value) {
        String text = value instanceof JsonString string
                ? string.getString()
                : value instanceof JsonNumber number ? number.toString() : "";
        String plain = line(text, Specification.LONGEST_TEXT);
        return plain.isEmpty() || plain.equals("NA") || plain.equals("N/A") ? Optional.empty() : Optional.of(plain);
    }

    private static Optional<Long> whole(JsonValue value) {
        if (value instanceof JsonNumber number) {
            BigDecimal exact = number.bigDecimalValue();
            // A number such as 1e999999999 must not be written out.
            return exact.precision() - exact.scale() > 18 || exact.scale() > 100
                    ? Optional.empty()
                    : Optional.of(exact.longValue());
        }
        if (value instanceof JsonString string && string.getString().matches("\\d{1,18}")) {
            return Optional.of(Long.valueOf(string.getString()));
        }
        return Optional.empty();
    }
}
