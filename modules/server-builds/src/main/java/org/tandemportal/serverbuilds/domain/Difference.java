package org.tandemportal.serverbuilds.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tandemportal.serverbuilds.api.LineDifference;
import org.tandemportal.serverbuilds.api.LineDifference.Kind;

/** What differs between two specifications, line by line. Lines are matched by their path, so their order is no matter. */
public final class Difference {

    private Difference() {}

    /** The lines of both, in the order of {@link SpecificationLine#ORDER}, the same ones included. */
    public static List<LineDifference> between(List<SpecificationLine> before, List<SpecificationLine> after) {
        SortedMap<String, String[]> values = new TreeMap<>(SpecificationLine.ORDER);
        before.forEach(line -> values.computeIfAbsent(line.path(), path -> new String[2])[0] = line.value());
        after.forEach(line -> values.computeIfAbsent(line.path(), path -> new String[2])[1] = line.value());
        List<LineDifference> lines = new ArrayList<>();
        values.forEach((path, pair) -> lines.add(new LineDifference(kind(pair[0], pair[1]), path, pair[0], pair[1])));
        return lines;
    }

    /** As {@link #between(List, List)}, of two specifications. */
    public static List<LineDifference> between(Specification before, Specification after) {
        return between(before.lines(), after.lines());
    }

    /** Only the lines that differ. */
    public static List<LineDifference> changes(Specification before, Specification after) {
        return between(before, after).stream()
                .filter(LineDifference::isDifferent)
                .toList();
    }

    /** Carries a difference out on the lines that it begins with. */
    public static List<SpecificationLine> apply(List<LineDifference> difference, List<SpecificationLine> lines) {
        SortedMap<String, String> values = new TreeMap<>(SpecificationLine.ORDER);
        lines.forEach(line -> values.put(line.path(), line.value()));
        for (LineDifference line : difference) {
            if (line.kind() == Kind.REMOVED) {
                values.remove(line.path());
            } else {
                values.put(line.path(), line.after());
            }
        }
        List<SpecificationLine> applied = new ArrayList<>();
        for (Map.Entry<String, String> entry : values.entrySet()) {
            applied.add(new SpecificationLine(entry.getKey(), entry.getValue()));
        }
        return applied;
    }

    private static Kind kind(String before, String after) {
        if (before == null) {
            return Kind.ADDED;
        }
        if (after == null) {
            return Kind.REMOVED;
        }
        return Objects.equals(before, after) ? Kind.SAME : Kind.CHANGED;
    }
}
