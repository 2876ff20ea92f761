package org.tandemportal.serverbuilds.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tandemportal.discussions.api.ThreadView;
import org.tandemportal.kernel.api.Messages;
import org.tandemportal.serverbuilds.domain.ServerBuildRefused;
import org.tandemportal.serverbuilds.domain.Specification;
import org.tandemportal.serverbuilds.domain.SpecificationLine;

/**
 * A specification as the page of a build shows it: numbered lines in groups, each with what was said about it.
 *
 * <p>A specification that came from a running machine may have hundreds of packages. A form at each of that many lines
 * would make the page heavy, so beyond {@value #SMALL} lines only those with comments have their thread and form at once;
 * the others have a link that shows the page with the form open at their line.
 */
public final class SpecificationView {

    /** The most lines that have a form each. */
    static final int SMALL = 80;

    /** The most lines of a group that is never folded away. */
    private static final int UNFOLDED = 25;

    private static final Map<String, String> GROUPS = Map.ofEntries(
            Map.entry("image", "servers"),
            Map.entry("instanceMinimum", "servers"),
            Map.entry("instanceMaximum", "servers"),
            Map.entry("vcpu", "servers"),
            Map.entry("memoryMb", "servers"),
            Map.entry("volumes", "volumes"),
            Map.entry("network", "network"),
            Map.entry("openPorts", "network"),
            Map.entry("runtimes", "runtimes"),
            Map.entry("packages", "packages"),
            Map.entry("settings", "settings"),
            Map.entry("backup", "care"),
            Map.entry("monitoring", "care"));

    private SpecificationView() {}

    /**
     * The groups that the specification has lines of.
     *
     * @param asked the path of the line whose form is to be open; null for none
     */
    public static List<Group> of(Specification specification, ThreadView thread, String asked, Locale locale) {
        List<SpecificationLine> lines = specification.lines();
        boolean small = lines.size() <= SMALL;
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        int number = 0;
        for (SpecificationLine line : lines) {
            groups.computeIfAbsent(GROUPS.get(line.section()), name -> new ArrayList<>())
                    .add(new Line(++number, line, thread, small, asked, locale));
        }
        List<Group> shown = new ArrayList<>();
        groups.forEach((name, inside) -> shown.add(new Group(
                name,
                Messages.text(ServerBuildRefused.BUNDLE, locale, "group." + name),
                inside,
                !small && inside.size() > UNFOLDED)));
        return shown;
    }

    /** What a thread on a line is tied to. */
    static String anchor(String path) {
        return "line:" + path;
    }

    /** Lines that belong together. */
    public static final class Group {

        private final String name;
        private final String title;
        private final List<Line> lines;
        private final boolean folded;

        Group(String name, String title, List<Line> lines, boolean folded) {
            this.name = name;
            this.title = title;
            this.lines = List.copyOf(lines);
            this.folded = folded;
        }

        /** For its id. */
        public String getName() {
            return name;
        }

        /** Its heading. */
        public String getTitle() {
            return title;
        }

        /** Its lines. */
        public List<Line> getLines() {
            return lines;
        }

        /** Whether it is long enough to be folded away. */
        public boolean isFolded() {
            return folded;
        }

        /** Whether it is shown at once although it is long: where somebody asked for a line, or one is under discussion. */
        public boolean isOpen() {
            return lines.stream().anyMatch(line -> line.isAsked() || line.isDiscussed());
        }
    }

    /** One line. */
    public static final class Line {

        private final int number;
        private final SpecificationLine line;
        private final String label;
        private final String fullLabel;
        private final String value;
        private final boolean discussed;
        private final boolean threaded;
        private final boolean asked;

        Line(int number, SpecificationLine line, ThreadView thread, boolean small, String asked, Locale locale) {
            this.number = number;
            this.line = line;
            this.label = ServerBuildWords.label(locale, "line.", line.path());
            this.fullLabel = ServerBuildWords.label(locale, "path.", line.path());
            this.value = ServerBuildWords.value(locale, line.path(), line.value());
            this.asked = line.path().equals(asked);
            this.discussed = thread.of(getAnchor()).getOpenCount() > 0;
            this.threaded = small || this.asked || thread.of(getAnchor()).getCount() > 0;
        }

        /** Counts through the whole specification, from 1. */
        public int getNumber() {
            return number;
        }

        /** Its id on the page; the same in each revision that has the line. */
        public String getId() {
            return "line-" + line.path();
        }

        /** What comments on it are tied to, in this revision and in those to come. */
        public String getAnchor() {
            return anchor(line.path());
        }

        /** What it is called within its group. */
        public String getLabel() {
            return label;
        }

        /** What it is called where its group is not told. */
        public String getFullLabel() {
            return fullLabel;
        }

        /** What it says. */
        public String getValue() {
            return value;
        }

        /** Whether a thread on it is open. */
        public boolean isDiscussed() {
            return discussed;
        }

        /** Whether its thread and form stand on the page at once. */
        public boolean isThreaded() {
            return threaded;
        }

        /** Whether somebody asked for its form. */
        public boolean isAsked() {
            return asked;
        }

        /** The rest of the address that asks for its form. */
        public String getAskAddress() {
            return "?line=" + URLEncoder.encode(line.path(), StandardCharsets.UTF_8) + "#" + getId();
        }
    }
}
