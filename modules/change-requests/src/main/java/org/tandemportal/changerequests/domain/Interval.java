package org.tandemportal.changerequests.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Stretches of time. */
final class Interval {

    private Interval() {}

    /** Whether two share some time; those that only touch do not. */
    static boolean overlap(Window one, Window other) {
        return one.start().isBefore(other.end()) && other.start().isBefore(one.end());
    }

    /** The same time in as few windows as possible, in the order of time. */
    static List<Window> merged(List<Window> windows) {
        List<Window> merged = new ArrayList<>();
        windows.stream().sorted(Comparator.comparing(Window::start)).forEach(window -> {
            Window last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || window.start().isAfter(last.end())) {
                merged.add(window);
            } else if (window.end().isAfter(last.end())) {
                merged.set(merged.size() - 1, new Window(last.start(), window.end()));
            }
        });
        return merged;
    }
}
