package org.tandemportal.serverbuilds.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.InvalidInput;
import org.tandemportal.kernel.api.Messages;
import org.tandemportal.kernel.api.Violation;
import org.tandemportal.serverbuilds.domain.ServerBuildRefused;
import org.tandemportal.serverbuilds.domain.Specification;
import org.tandemportal.serverbuilds.domain.SpecificationData;

/**
 * A specification as it is typed. What there can be several of is one text with an entry on each line, so that it can be
 * typed fast and pasted from a terminal:
 *
 * <pre>
 * data 200 GB /srv              a volume: name, size, mount point if any
 * 443/tcp from load balancer    an open port: number, protocol (else tcp), source (else any)
 * nginx = 1.22.1                a package, runtime or setting: "=", ":" with a space or a space between
 * </pre>
 *
 * <p>Empty lines and lines that begin with # are passed over. What cannot be read is told with the number of its line.
 */
public class SpecificationForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The longest text of entries, in characters; what there is room for in a form. */
    static final int LONGEST = 1_000_000;

    private static final int MOST_TOLD = 5;

    private static final Pattern VOLUME =
            Pattern.compile("(\\S+)\\s+(\\d{1,9})\\s*(?:GB|G|GiB)(?:\\s+(.*))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern PORT = Pattern.compile(
            "(\\d{1,9})(?:\\s*/\\s*([a-z]+)|\\s+(tcp|udp|sctp)(?!\\S))?(?:\\s+(?:from\\s+)?(.+))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WITH_EQUALS_SIGN = Pattern.compile("([^\\s=]+)\\s*={1,2}\\s*(.*)");
    private static final Pattern WITH_SPACE = Pattern.compile("(\\S+?):?\\s+(.*)");
    private static final Pattern MEMORY =
            Pattern.compile("(\\d{1,9})\\s*(?:(MB|M|MiB)|(GB|G|GiB))", Pattern.CASE_INSENSITIVE);

    private String image;
    private String vcpu;
    private String memoryMb;
    private String volumes;
    private String network;
    private String openPorts;
    private String packages;
    private String runtimes;
    private String settings;
    private String instanceMinimum = "1";
    private String instanceMaximum = "1";
    private String backup;
    private String monitoring;

    /** Reads one line into {@code data}; gives what must stand only once, or null if the line has not the right form. */
    private interface EntryReader {
        String read(String line, SpecificationData data);
    }

    /** Writes a specification's values into the fields. */
    public void fill(SpecificationData data) {
        image = data.image;
        vcpu = text(data.vcpu);
        memoryMb = data.memoryMb == null ? null : memory(data.memoryMb);
        volumes = data.volumes.stream()
                .map(volume -> volume.name + " " + volume.sizeGb + " GB"
                        + (volume.mountPoint == null ? "" : " " + volume.mountPoint))
                .collect(Collectors.joining("\n"));
        network = data.network;
        openPorts = data.openPorts.stream()
                .map(port -> port.port + "/" + port.protocol + " from " + port.source)
                .collect(Collectors.joining("\n"));
        packages = named(data.packages);
        runtimes = named(data.runtimes);
        settings = named(data.settings);
        instanceMinimum = text(data.instanceMinimum);
        instanceMaximum = text(data.instanceMaximum);
        backup = data.backup;
        monitoring = data.monitoring;
    }

    private static String text(Integer number) {
        return number == null ? null : number.toString();
    }

    private static String named(Map<String, String> entries) {
        return entries.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    /** A size of memory as it is typed and shown, such as {@code 16 GB} or {@code 7961 MB}. */
    static String memory(int megabytes) {
        return megabytes % 1024 == 0 ? megabytes / 1024 + " GB" : megabytes + " MB";
    }

    /**
     * Reads the fields. All that is wrong is added to {@code check}, for the fields {@code specification.image} and so on.
     *
     * @param locale of the messages that name lines
     * @return what was typed, as far as it could be read; nothing in it is null that could be left out on purpose
     */
    public SpecificationData read(InputCheck check, Locale locale) {
        SpecificationData data = SpecificationData.empty();
        data.image = image;
        data.vcpu = number(vcpu);
        data.memoryMb = megabytes(check);
        data.network = network == null ? "" : network;
        data.backup = backup == null ? "" : backup;
        data.monitoring = monitoring == null ? "" : monitoring;
        Integer minimum = number(instanceMinimum);
        Integer maximum = number(instanceMaximum);
        data.instanceMinimum = minimum == null ? Integer.valueOf(1) : minimum;
        data.instanceMaximum = maximum == null ? Integer.valueOf(Math.max(1, data.instanceMinimum)) : maximum;
        entries(check, locale, "volumes", volumes, data, SpecificationForm::readVolume);
        entries(check, locale, "openPorts", openPorts, data, SpecificationForm::readPort);
        entries(check, locale, "packages", packages, data, (line, into) -> readNamed(line, into.packages));
        entries(check, locale, "runtimes", runtimes, data, (line, into) -> readNamed(line, into.runtimes));
        entries(check, locale, "settings", settings, data, (line, into) -> readNamed(line, into.settings));
        Specification.from(data, check);
        return data;
    }

    /** Null for nothing; what is no number becomes one that is out of all bounds. */
    private static Integer number(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return text.strip().matches("\\d{1,9}") ? Integer.valueOf(text.strip()) : Integer.valueOf(-1);
    }

    private Integer megabytes(InputCheck check) {
        if (memoryMb == null || memoryMb.isBlank()) {
            return null;
        }
        Matcher typed = MEMORY.matcher(memoryMb.strip());
        if (!typed.matches()) {
            check.add(new Violation("specification.memoryMb", ServerBuildRefused.BUNDLE, "memoryUnit", List.of()));
            return 1024;
        }
        long size = Long.parseLong(typed.group(1)) * (typed.group(3) == null ? 1 : 1024);
        return size > Integer.MAX_VALUE ? Integer.valueOf(-1) : Integer.valueOf((int) size);
    }

    private static void entries(
            InputCheck check, Locale locale, String section, String typed, SpecificationData data, EntryReader reader) {
        String field = "specification." + section;
        if (typed == null) {
            return;
        }
        if (typed.length() > LONGEST) {
            check.violated(field, "tooLong", LONGEST);
            return;
        }
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> known = new HashMap<>();
        String[] lines = typed.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            SpecificationData alone = smallest();
            String id = reader.read(line, alone);
            String reason;
            if (id == null) {
                reason = message(locale, "form." + section, shortened(line));
            } else if (known.containsKey(id)) {
                reason = message(locale, "form.twice", shortened(id), Integer.toString(known.get(id)));
            } else {
                known.put(id, i + 1);
                reason = refusal(alone, locale);
            }
            if (reason == null) {
                reader.read(line, data);
            } else {
                wrong.add(message(locale, "form.line", Integer.toString(i + 1), reason));
            }
        }
        if (!wrong.isEmpty()) {
            check.add(new Violation(field, ServerBuildRefused.BUNDLE, "form.lines", List.of(told(wrong, locale))));
        }
    }

    private static String told(List<String> wrong, Locale locale) {
        String first = wrong.stream().limit(MOST_TOLD).collect(Collectors.joining("\n"));
        return wrong.size() <= MOST_TOLD
                ? first
                : first + "\n" + message(locale, "form.more", wrong.size() - MOST_TOLD);
    }

    /** The least that a specification can say, to try one entry on. */
    private static SpecificationData smallest() {
        SpecificationData data = SpecificationData.empty();
        data.image = "any";
        data.vcpu = 1;
        data.memoryMb = 1024;
        return data;
    }

    private static String refusal(SpecificationData data, Locale locale) {
        InputCheck check = new InputCheck();
        Specification.from(data, check);
        try {
            check.end();
            return null;
        } catch (InvalidInput e) {
            return e.violations().get(0).message(locale);
        }
    }

    private static String message(Locale locale, String key, Object... arguments) {
        return Messages.text(ServerBuildRefused.BUNDLE, locale, key, arguments);
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    private static String readVolume(String line, SpecificationData data) {
        Matcher typed = VOLUME.matcher(line);
        if (!typed.matches()) {
            return null;
        }
        String mountPoint = typed.group(3) == null || typed.group(3).isBlank() ? null : typed.group(3);
        data.volumes.add(new SpecificationData.VolumeData(typed.group(1), Integer.valueOf(typed.group(2)), mountPoint));
        return typed.group(1);
    }

    private static String readPort(String line, SpecificationData data) {
        Matcher typed = PORT.matcher(line);
        if (!typed.matches()) {
            return null;
        }
        String named = typed.group(2) == null ? typed.group(3) : typed.group(2);
        String protocol = named == null ? "tcp" : named.toLowerCase(Locale.ROOT);
        Integer number = Integer.valueOf(typed.group(1));
        data.openPorts.add(new SpecificationData.OpenPortData(number, protocol, typed.group(4)));
        return number + "/" + protocol;
    }

    private static String readNamed(String line, Map<String, String> entries) {
        Matcher typed = WITH_EQUALS_SIGN.matcher(line);
        if (!typed.matches()) {
            typed = WITH_SPACE.matcher(line);
        }
        if (!typed.matches() || typed.group(2).isBlank()) {
            return null;
        }
        entries.put(typed.group(1), typed.group(2));
        return typed.group(1);
    }

    /** How many rows a text of entries is shown in. */
    public static int rows(String typed) {
        int lines = typed == null ? 0 : (int) typed.lines().count();
        return Math.max(3, Math.min(20, lines + 1));
    }

    /** Rows of the field, for the page. */
    public int getVolumesRows() {
        return rows(volumes);
    }

    /** Rows of the field, for the page. */
    public int getOpenPortsRows() {
        return rows(openPorts);
    }

    /** Rows of the field, for the page. */
    public int getPackagesRows() {
        return rows(packages);
    }

    /** Rows of the field, for the page. */
    public int getRuntimesRows() {
        return rows(runtimes);
    }

    /** Rows of the field, for the page. */
    public int getSettingsRows() {
        return rows(settings);
    }

    /** As typed. */
    public String getImage() {
        return image;
    }

    /** As typed. */
    public void setImage(String image) {
        this.image = image;
    }

    /** As typed. */
    public String getVcpu() {
        return vcpu;
    }

    /** As typed. */
    public void setVcpu(String vcpu) {
        this.vcpu = vcpu;
    }

    /** As typed. */
    public String getMemoryMb() {
        return memoryMb;
    }

    /** As typed. */
    public void setMemoryMb(String memoryMb) {
        this.memoryMb = memoryMb;
    }

    /** As typed. */
    public String getVolumes() {
        return volumes;
    }

    /** As typed. */
    public void setVolumes(String volumes) {
        this.volumes = volumes;
    }

    /** As typed. */
    public String getNetwork() {
        return network;
    }

    /** As typed. */
    public void setNetwork(String network) {
        this.network = network;
    }

    /** As typed. */
    public String getOpenPorts() {
        return openPorts;
    }

    /** As typed. */
    public void setOpenPorts(String openPorts) {
        this.openPorts = openPorts;
    }

    /** As typed. */
    public String getPackages() {
        return packages;
    }

    /** As typed. */
    public void setPackages(String packages) {
        this.packages = packages;
    }

    /** As typed. */
    public String getRuntimes() {
        return runtimes;
    }

    /** As typed. */
    public void setRuntimes(String runtimes) {
        this.runtimes = runtimes;
    }

    /** As typed. */
    public String getSettings() {
        return settings;
    }

    /** As typed. */
    public void setSettings(String settings) {
        this.settings = settings;
    }

    /** As typed. */
    public String getInstanceMinimum() {
        return instanceMinimum;
    }

    /** As typed. */
    public void setInstanceMinimum(String instanceMinimum) {
        this.instanceMinimum = instanceMinimum;
    }

    /** As typed. */
    public String getInstanceMaximum() {
        return instanceMaximum;
    }

    /** As typed. */
    public void setInstanceMaximum(String instanceMaximum) {
        this.instanceMaximum = instanceMaximum;
    }

    /** As typed. */
    public String getBackup() {
        return backup;
    }

    /** As typed. */
    public void setBackup(String backup) {
        this.backup = backup;
    }

    /** As typed. */
    public String getMonitoring() {
        return monitoring;
    }

    /** As typed. */
    public void setMonitoring(String monitoring) {
        this.monitoring = monitoring;
    }
}
