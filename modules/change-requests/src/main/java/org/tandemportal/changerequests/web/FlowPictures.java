package org.tandemportal.changerequests.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tandemportal.changerequests.api.State;
import org.tandemportal.changerequests.domain.BoardColumn;
import org.tandemportal.changerequests.domain.CumulativeFlow;
import org.tandemportal.changerequests.domain.Flow;
import org.tandemportal.changerequests.domain.Percentiles;
import org.tandemportal.changerequests.usecases.ShowFlow;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.web.Format;

/** Draws the pictures of flow. */
@ApplicationScoped
public class FlowPictures {

    private static final int WIDTH = 560;
    private static final int HEIGHT = 260;
    private static final int LEFT = 40;
    private static final int RIGHT = 78;
    private static final int TOP = 12;
    private static final int BOTTOM = 26;
    private static final double DAY = Duration.ofDays(1).toMillis();

    /** The place between two week's bars. */
    private static final double BAR = 0.7;

    @Inject
    private ChangeWords words;

    @Inject
    private Format format;

    /** The plane that a picture is drawn on: moments or places from left to right, numbers from bottom to top. */
    private record Plane(double from, double until, double most) {

        double x(double value) {
            return LEFT + (value - from) / Math.max(1e-9, until - from) * (WIDTH - LEFT - RIGHT);
        }

        double y(double value) {
            return HEIGHT - BOTTOM - value / most * (HEIGHT - TOP - BOTTOM);
        }
    }

    /**
     * What was carried out, by when it ended and how long it took.
     *
     * @param id of the picture
     * @param time lead or cycle time
     */
    String scatter(
            String id,
            ShowFlow.Shown shown,
            Function<Flow.Finished, Optional<Duration>> time,
            Collection<Duration> times) {
        Optional<Percentiles> percentiles = Percentiles.of(times);
        double most = times.stream().mapToDouble(FlowPictures::days).max().orElse(1);
        Plane plane = new Plane(shown.flow().from().toEpochMilli(), shown.now().toEpochMilli(), roundedUp(most));
        Svg svg = new Svg(
                id,
                WIDTH,
                HEIGHT,
                words.text("flow." + id),
                percentiles
                        .map(found -> words.text(
                                "flow.percentiles.told",
                                found.observations(),
                                time(found.p50()),
                                time(found.p85()),
                                time(found.p95())))
                        .orElse(words.text("flow.percentiles.none")));
        axes(svg, plane, words.text("flow.axis.days"));
        weeks(svg, plane, shown);
        percentiles.ifPresent(found -> lines(svg, plane, found));
        for (Flow.Finished one : shown.flow().finished()) {
            time.apply(one)
                    .ifPresent(took -> svg.point(
                            one.rolledBack() ? "flow-point--back" : "flow-point--done",
                            one.rolledBack() ? Svg.Shape.DIAMOND : Svg.Shape.CIRCLE,
                            plane.x(one.ended().toEpochMilli()),
                            plane.y(days(took)),
                            "/change-requests/" + one.key(),
                            one.key() + ", " + one.title() + ": "
                                    + words.text("state." + (one.rolledBack() ? State.ROLLED_BACK : State.DONE)) + ", "
                                    + time(took)));
        }
        return svg.end();
    }

    private void lines(Svg svg, Plane plane, Percentiles found) {
        double below = HEIGHT - BOTTOM + 16;
        for (int percent : new int[] {50, 85, 95}) {
            Duration time = percent == 95 ? found.p95() : percent == 85 ? found.p85() : found.p50();
            double y = plane.y(days(time));
            svg.line("flow-percentile flow-percentile--" + percent, LEFT, y, WIDTH - RIGHT, y);
            // Words that would lie upon each other are moved up.
            double at = Math.min(y + 4, below - 12);
            svg.words("flow-label", WIDTH - RIGHT + 4, at, "start", percent + " %: " + time(time));
            below = at;
        }
    }

    /** What is under way, by where it stands and how long ago it was asked for. */
    String ageing(ShowFlow.Shown shown) {
        List<Flow.Open> open = shown.flow().open();
        Optional<Percentiles> percentiles = Percentiles.of(shown.flow().leads());
        double oldest = open.stream()
                .mapToDouble(one -> days(age(one, shown.now())))
                .max()
                .orElse(1);
        double most =
                Math.max(oldest, percentiles.map(found -> days(found.p95())).orElse(0.0));
        Plane plane = new Plane(0, BoardColumn.ENDED.ordinal(), roundedUp(most));
        Svg svg = new Svg(
                "ageing", WIDTH, HEIGHT, words.text("flow.ageing"), words.text("flow.ageing.told", open.size()));
        axes(svg, plane, words.text("flow.axis.days"));
        for (BoardColumn column : BoardColumn.values()) {
            if (column == BoardColumn.ENDED) {
                continue;
            }
            List<Flow.Open> here = open.stream()
                    .filter(one -> BoardColumn.of(one.state()).orElseThrow() == column)
                    .toList();
            svg.line("flow-grid", plane.x(column.ordinal()), TOP, plane.x(column.ordinal()), HEIGHT - BOTTOM);
            svg.words(
                    "flow-label",
                    plane.x(column.ordinal() + 0.5),
                    HEIGHT - 9,
                    "middle",
                    words.text("column." + column) + " " + here.size());
            for (int index = 0; index < here.size(); index++) {
                Flow.Open one = here.get(index);
                // Beside each other, so that those of one age can be told apart.
                double place = column.ordinal() + (index % 9 + 1) / 10.0;
                svg.point(
                        one.waitingFor() == Side.CLIENT ? "flow-point--client" : "flow-point--provider",
                        one.waitingFor() == Side.CLIENT ? Svg.Shape.CIRCLE : Svg.Shape.SQUARE,
                        plane.x(place),
                        plane.y(days(age(one, shown.now()))),
                        "/change-requests/" + one.key(),
                        one.key() + ", " + one.title() + ": " + words.text("state." + one.state()) + ", "
                                + time(age(one, shown.now())));
            }
        }
        percentiles.ifPresent(found -> lines(svg, plane, found));
        return svg.end();
    }

    static Duration age(Flow.Open one, Instant now) {
        return Duration.between(one.requested(), now);
    }

    /** How many stood where, week by week, one upon the other. */
    String cumulative(ShowFlow.Shown shown) {
        CumulativeFlow flow = shown.flow().cumulative();
        int many = flow.weeks().size();
        double most = flow.weeks().stream()
                .mapToDouble(week -> week.reached().get(BoardColumn.REQUESTED))
                .max()
                .orElse(1);
        Plane plane = new Plane(0, many, roundedUp(Math.max(most, flow.start().get(BoardColumn.REQUESTED))));
        Svg svg =
                new Svg("cumulative", WIDTH, HEIGHT, words.text("flow.cumulative"), words.text("flow.cumulative.told"));
        axes(svg, plane, words.text("flow.axis.changes"));
        double below = HEIGHT;
        for (BoardColumn column : BoardColumn.values()) {
            double[] points = new double[4 * (many + 1)];
            for (int week = 0; week <= many; week++) {
                int upper = reached(flow, week, column.ordinal());
                int lower = reached(flow, week, column.ordinal() + 1);
                points[2 * week] = plane.x(week);
                points[2 * week + 1] = plane.y(upper);
                points[points.length - 2 - 2 * week] = plane.x(week);
                points[points.length - 1 - 2 * week] = plane.y(lower);
            }
            String label = words.text("column." + column);
            int now = flow.weeks().get(many - 1).in(column);
            svg.area("flow-band flow-band--" + column, points, label + ": " + now);
        }
        // From the bottom up, so that words of thin bands are moved up and never lie upon each other.
        for (int place = BoardColumn.values().length - 1; place >= 0; place--) {
            double middle = (plane.y(reached(flow, many, place)) + plane.y(reached(flow, many, place + 1))) / 2 + 3;
            double at = Math.min(middle, below - 12);
            svg.words(
                    "flow-label", WIDTH - RIGHT + 4, at, "start", words.text("column." + BoardColumn.values()[place]));
            below = at;
        }
        weekLabels(svg, plane, shown, 0);
        return svg.end();
    }

    private static int reached(CumulativeFlow flow, int week, int place) {
        if (place >= BoardColumn.values().length) {
            return 0;
        }
        return (week == 0 ? flow.start() : flow.weeks().get(week - 1).reached()).get(BoardColumn.values()[place]);
    }

    /** How many were done and rolled back in each week. */
    String throughput(ShowFlow.Shown shown) {
        List<CumulativeFlow.WeekOf> weeks = shown.flow().cumulative().weeks();
        double most = weeks.stream()
                .mapToDouble(week -> week.ended(State.DONE) + week.ended(State.ROLLED_BACK))
                .max()
                .orElse(1);
        Plane plane = new Plane(0, weeks.size(), roundedUp(most));
        Svg svg = new Svg(
                "throughput",
                WIDTH,
                HEIGHT,
                words.text("flow.throughput"),
                words.text("flow.throughput.told", weeks.size()));
        axes(svg, plane, words.text("flow.axis.changes"));
        double width = (plane.x(1) - plane.x(0)) * BAR;
        for (int index = 0; index < weeks.size(); index++) {
            CumulativeFlow.WeekOf week = weeks.get(index);
            int done = week.ended(State.DONE);
            int back = week.ended(State.ROLLED_BACK);
            double x = plane.x(index + 0.5) - width / 2;
            if (done > 0) {
                svg.rectangle(
                        "flow-bar flow-bar--done",
                        x,
                        plane.y(done),
                        width,
                        plane.y(0) - plane.y(done),
                        week.week() + ": " + words.text("state.DONE") + " " + done);
            }
            if (back > 0) {
                svg.rectangle(
                        "flow-bar flow-bar--back",
                        x,
                        plane.y(done + back),
                        width,
                        plane.y(done) - plane.y(done + back),
                        week.week() + ": " + words.text("state.ROLLED_BACK") + " " + back);
            }
        }
        weekLabels(svg, plane, shown, 0.5);
        return svg.end();
    }

    private void axes(Svg svg, Plane plane, String unit) {
        for (int step = 0; step <= 4; step++) {
            double value = plane.most() * step / 4;
            svg.line(step == 0 ? "flow-axis" : "flow-grid", LEFT, plane.y(value), WIDTH - RIGHT, plane.y(value));
            svg.words("flow-label", LEFT - 5, plane.y(value) + 3.5, "end", format.number(value));
        }
        svg.words("flow-label", LEFT + 4, TOP + 4, "start", unit);
    }

    private void weeks(Svg svg, Plane plane, ShowFlow.Shown shown) {
        List<CumulativeFlow.WeekOf> weeks = shown.flow().cumulative().weeks();
        int step = Math.max(1, weeks.size() / 6);
        for (int index = 0; index < weeks.size(); index += step) {
            LocalDate monday = weeks.get(index).week().monday();
            double x = plane.x(monday.atStartOfDay(shown.zone()).toInstant().toEpochMilli());
            svg.line("flow-axis", x, HEIGHT - BOTTOM, x, HEIGHT - BOTTOM + 4);
            svg.words("flow-label", x, HEIGHT - 9, "middle", day(monday));
        }
    }

    private void weekLabels(Svg svg, Plane plane, ShowFlow.Shown shown, double middle) {
        List<CumulativeFlow.WeekOf> weeks = shown.flow().cumulative().weeks();
        int step = Math.max(1, weeks.size() / 6);
        for (int index = 0; index < weeks.size(); index += step) {
            double x = plane.x(index + middle);
            svg.line("flow-axis", x, HEIGHT - BOTTOM, x, HEIGHT - BOTTOM + 4);
            svg.words(
                    "flow-label",
                    x,
                    HEIGHT - 9,
                    "middle",
                    "W" + "%02d".formatted(weeks.get(index).week().number()));
        }
    }

    private String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(words.text("flow.day"), format.locale()));
    }

    /** A time in words, in the unit that fits. */
    String time(Duration time) {
        if (time.toDays() >= 2) {
            return words.text("time.days", days(time));
        }
        return time.toHours() >= 2
                ? words.text("time.hours", time.toMinutes() / 60.0)
                : words.text("time.minutes", time.toMinutes());
    }

    private static double days(Duration time) {
        return time.toMillis() / DAY;
    }

    /** A number not smaller, whose quarters are easy to read. */
    static double roundedUp(double number) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(number, 4))));
        for (double step : power == 1 ? new double[] {4, 8} : new double[] {1, 1.2, 1.6, 2, 2.4, 3.2, 4, 6, 8}) {
            if (step * power >= Math.max(number, 4)) {
                return step * power;
            }
        }
        return power == 1 ? 12 : 10 * power;
    }
}
