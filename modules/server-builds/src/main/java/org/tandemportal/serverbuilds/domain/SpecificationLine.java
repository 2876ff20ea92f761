package org.tandemportal.serverbuilds.domain;

import java.util.Comparator;
import java.util.List;

/**
 * A specification's smallest part: what a comment, a difference and a parity table speak of.
 *
 * @param path such as {@code vcpu}, {@code packages.nginx}, {@code volumes.data.sizeGb} or {@code openPorts.tcp.443}
 * @param value as text
 */
public record SpecificationLine(String path, String value) {

    /** The parts of a specification in the order that people read them in. */
    public static final List<String> SECTIONS = List.of(
            "image",
            "instanceMinimum",
            "instanceMaximum",
            "vcpu",
            "memoryMb",
            "volumes",
            "network",
            "openPorts",
            "runtimes",
            "packages",
            "settings",
            "backup",
            "monitoring");

    /** The order of lines: by section, then by name; ports by number. */
    public static final Comparator<String> ORDER = Comparator.<String>comparingInt(
                    path -> SECTIONS.indexOf(sectionOf(path)))
            .thenComparing(SpecificationLine::sortName);

    /** The section that a path is in. */
    public static String sectionOf(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    /** The section that the line is in. */
    public String section() {
        return sectionOf(path);
    }

    /** What the line is called within its section; empty where the section is one line. */
    public String name() {
        int dot = path.indexOf('.');
        return dot < 0 ? "" : path.substring(dot + 1);
    }

    private static String sortName(String path) {
        if (sectionOf(path).equals("openPorts")) {
            int dot = path.lastIndexOf('.');
            return path.substring(0, dot + 1)
                    + "0".repeat(Math.max(0, 5 - (path.length() - dot - 1)))
                    + path.substring(dot + 1);
        }
        return path;
    }

    @Override
    public String toString() {
        return path + " = " + value;
    }
}
