package org.tandemportal.changerequests.web;

import java.util.ArrayList;
import java.util.List;

/** One lane of an environment in the timeline: bars and the days between them. */
public final class TimelineRow {

    private final String engagement;
    private final String environment;
    private final int lanes;
    private final List<Cell> cells;

    /**
     * @param lanes how many lanes the environment has; zero on all but its first
     */
    TimelineRow(String engagement, String environment, int lanes, List<Cell> cells) {
        this.engagement = engagement;
        this.environment = environment;
        this.lanes = lanes;
        this.cells = List.copyOf(cells);
    }

    /** Some days of a lane. */
    public static final class Cell {

        private final int days;
        private final boolean frozen;
        private final CalendarEntry entry;

        /**
         * @param entry null for days without a bar
         */
        Cell(int days, boolean frozen, CalendarEntry entry) {
            this.days = days;
            this.frozen = frozen;
            this.entry = entry;
        }

        /** How many days it takes. */
        public int getDays() {
            return days;
        }

        /** Whether a freeze window holds on one of them. */
        public boolean isFrozen() {
            return frozen;
        }

        /** The bar; null for days without one. */
        public CalendarEntry getEntry() {
            return entry;
        }
    }

    /**
     * A bar.
     *
     * @param first the first day's index, from 0
     * @param last the last day's index
     */
    record Bar(int first, int last, CalendarEntry entry) {}

    /** The lanes of an environment: each bar in the first lane in which there is room for it. */
    static List<TimelineRow> lanes(String engagement, String environment, List<Bar> bars, boolean[] frozen) {
        List<List<Bar>> lanes = new ArrayList<>();
        for (Bar bar : bars) {
            List<Bar> free = lanes.stream()
                    .filter(lane -> lane.get(lane.size() - 1).last() < bar.first())
                    .findFirst()
                    .orElseGet(() -> {
                        List<Bar> made = new ArrayList<>();
                        lanes.add(made);
                        return made;
                    });
            free.add(bar);
        }
        List<TimelineRow> rows = new ArrayList<>();
        for (List<Bar> lane : lanes) {
            rows.add(new TimelineRow(engagement, environment, rows.isEmpty() ? lanes.size() : 0, cells(lane, frozen)));
        }
        return rows;
    }

    private static List<Cell> cells(List<Bar> lane, boolean[] frozen) {
        List<Cell> cells = new ArrayList<>();
        int day = 0;
        for (Bar bar : lane) {
            for (; day < bar.first(); day++) {
                cells.add(new Cell(1, frozen[day], null));
            }
            boolean anyFrozen = false;
            for (; day <= bar.last(); day++) {
                anyFrozen |= frozen[day];
            }
            cells.add(new Cell(bar.last() - bar.first() + 1, anyFrozen, bar.entry()));
        }
        for (; day < frozen.length; day++) {
            cells.add(new Cell(1, frozen[day], null));
        }
        return cells;
    }

    /** The code of its engagement. */
    public String getEngagement() {
        return engagement;
    }

    /** The environment's name. */
    public String getEnvironment() {
        return environment;
    }

    /** How many lanes the environment has; zero on all but its first. */
    public int getLanes() {
        return lanes;
    }

    /** The days, some of them joined by a bar. */
    public List<Cell> getCells() {
        return cells;
    }
}
