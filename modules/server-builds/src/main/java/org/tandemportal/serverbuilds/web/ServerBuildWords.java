package org.tandemportal.serverbuilds.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tandemportal.kernel.api.Agreement.Standing;
import org.tandemportal.kernel.api.Messages;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.web.ActionWords;
import org.tandemportal.kernel.web.Format;
import org.tandemportal.kernel.web.StateTones;
import org.tandemportal.kernel.web.Step;
import org.tandemportal.serverbuilds.api.LineDifference;
import org.tandemportal.serverbuilds.api.ServerBuildState;
import org.tandemportal.serverbuilds.domain.ServerBuildRefused;
import org.tandemportal.serverbuilds.domain.SpecificationLine;

/** Words and tones for server builds on pages. */
@Named("serverBuildWords")
@ApplicationScoped
public class ServerBuildWords implements StateTones, ActionWords {

    @Inject
    private Format format;

    /** A text of the module's bundle in the viewer's language. */
    public String text(String key, Object... arguments) {
        return text(format.locale(), key, arguments);
    }

    private static String text(Locale locale, String key, Object... arguments) {
        return Messages.text(ServerBuildRefused.BUNDLE, locale, key, arguments);
    }

    /** The tone in which a state shows. */
    public String tone(ServerBuildState state) {
        return switch (state) {
            case DESIGNING, RETIRED -> "neutral";
            case IN_REVIEW, BUILDING, HANDED_OVER -> "info";
            case AGREED, IN_SERVICE -> "good";
        };
    }

    @Override
    public String tone(SubjectType type, String state) {
        return type == SubjectType.SERVER_BUILD ? tone(ServerBuildState.valueOf(state)) : null;
    }

    /** The tone in which a side's standing shows. */
    public String standingTone(Standing standing) {
        return switch (standing) {
            case WAITING -> "neutral";
            case AGREED -> "good";
            case STALE -> "warn";
            case CHANGES_WANTED -> "bad";
        };
    }

    /** The step line of a build in this state. */
    public List<Step> steps(ServerBuildState state) {
        List<Step> steps = new ArrayList<>();
        for (ServerBuildState step : ServerBuildState.values()) {
            if (step != ServerBuildState.RETIRED) {
                String status = step == state ? "current" : step.compareTo(state) < 0 ? "done" : "todo";
                steps.add(new Step(text("state." + step), state == ServerBuildState.RETIRED ? "todo" : status));
            }
        }
        if (state == ServerBuildState.RETIRED) {
            steps.add(new Step(text("state." + state), "stopped"));
        }
        return steps;
    }

    /** Words for what an audit entry says was done. */
    public String action(String action) {
        String key = key(action);
        Locale locale = format.locale();
        return Messages.bundle(ServerBuildRefused.BUNDLE, locale).containsKey(key) ? text(locale, key) : action;
    }

    /** What a specification's line is called where its section is not told beside it, such as "Package nginx". */
    public String path(String path) {
        return label(format.locale(), "path.", path);
    }

    /** What a specification's line is called within its section, such as "nginx". */
    public String shortPath(String path) {
        return label(format.locale(), "line.", path);
    }

    /** Whether there can be a line with this path. */
    static boolean isPath(String path) {
        String section = SpecificationLine.sectionOf(path);
        if (!SpecificationLine.SECTIONS.contains(section)) {
            return false;
        }
        return !section.equals("volumes") || path.endsWith(".sizeGb") || path.endsWith(".mountPoint");
    }

    /** As {@link #path} with the prefix {@code path.}, as {@link #shortPath} with {@code line.}. */
    static String label(Locale locale, String prefix, String path) {
        String section = SpecificationLine.sectionOf(path);
        String name = new SpecificationLine(path, null).name();
        if (name.isEmpty()) {
            return text(locale, "path." + section);
        }
        if (section.equals("volumes")) {
            int dot = name.lastIndexOf('.');
            return text(locale, prefix + "volumes." + name.substring(dot + 1), name.substring(0, Math.max(0, dot)));
        }
        if (section.equals("openPorts")) {
            int dot = name.lastIndexOf('.');
            return text(locale, prefix + section, name.substring(dot + 1) + "/" + name.substring(0, Math.max(0, dot)));
        }
        return text(locale, prefix + section, name);
    }

    /** A line's value with its unit; null stays null. */
    public String value(String path, String value) {
        return value(format.locale(), path, value);
    }

    /** As {@link #value(String, String)}. */
    static String value(Locale locale, String path, String value) {
        if (value == null) {
            return null;
        }
        if (path.equals("memoryMb")) {
            return SpecificationForm.memory(Integer.valueOf(value));
        }
        if (path.startsWith("volumes.") && path.endsWith(".sizeGb")) {
            return value + " GB";
        }
        if (path.startsWith("openPorts.")) {
            return value.equals("any") ? text(locale, "value.fromAnywhere") : text(locale, "value.from", value);
        }
        return value;
    }

    /** The same differences in words that people read. */
    public List<LineDifference> readable(List<LineDifference> lines) {
        Locale locale = format.locale();
        return lines.stream()
                .map(line -> new LineDifference(
                        line.kind(),
                        label(locale, "path.", line.path()),
                        value(locale, line.path(), line.before()),
                        value(locale, line.path(), line.after())))
                .toList();
    }

    @Override
    public Set<SubjectType> types() {
        return Set.of(SubjectType.SERVER_BUILD);
    }

    @Override
    public String bundle() {
        return ServerBuildRefused.BUNDLE;
    }

    @Override
    public String key(String action) {
        return "action." + action;
    }
}
