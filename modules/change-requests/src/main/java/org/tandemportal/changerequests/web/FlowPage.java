package org.tandemportal.changerequests.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tandemportal.changerequests.api.Kind;
import org.tandemportal.changerequests.api.State;
import org.tandemportal.changerequests.domain.BoardColumn;
import org.tandemportal.changerequests.domain.CumulativeFlow;
import org.tandemportal.changerequests.domain.Flow;
import org.tandemportal.changerequests.domain.Percentiles;
import org.tandemportal.changerequests.usecases.ShowFlow;
import org.tandemportal.kernel.web.Address;
import org.tandemportal.kernel.web.Format;

/** How changes went through: pictures, and the same in tables. Its filters stand in the address. */
@Named
@RequestScoped
public class FlowPage {

    /** So many rows of a table that leads to records; the list has all of them. */
    private static final int MOST_ROWS = 50;

    @Inject
    private ShowFlow showFlow;

    @Inject
    private FlowPictures pictures;

    @Inject
    private ChangeWords words;

    @Inject
    private Format format;

    private String engagement;
    private String kind;
    private String weeks;
    private ShowFlow.Shown shown;

    /** Reads it. */
    public void load() {
        shown = showFlow.with(new ShowFlow.Query(engagement, kind, weeks));
    }

    private Flow flow() {
        return shown.flow();
    }

    /** A figure at the top of the page. */
    public record Figure(String label, String value, String note) {

        /** For pages. */
        public String getLabel() {
            return label;
        }

        /** For pages. */
        public String getValue() {
            return value;
        }

        /** For pages. */
        public String getNote() {
            return note;
        }
    }

    /** The figures: half of the times at most, how often something was taken back, and how long that took. */
    public List<Figure> getFigures() {
        int begun = flow().done() + flow().rolledBack();
        return List.of(
                times("flow.lead", flow().leads()),
                times("flow.cycle", flow().cycles()),
                new Figure(
                        words.text("flow.throughput.figure"),
                        format.number(begun),
                        words.text(
                                "flow.throughput.note",
                                flow().cumulative().weeks().size())),
                new Figure(
                        words.text("flow.failure"),
                        flow().failureRate().map(this::percent).orElse("–"),
                        words.text("flow.failure.note", flow().rolledBack(), begun)),
                new Figure(
                        words.text("flow.restore"),
                        Flow.middle(flow().restores()).map(pictures::time).orElse("–"),
                        words.text("flow.restore.note", flow().restores().size())));
    }

    private Figure times(String key, List<Duration> times) {
        return Percentiles.of(times)
                .map(found -> new Figure(
                        words.text(key),
                        pictures.time(found.p50()),
                        words.text("flow.times.note", pictures.time(found.p85()), found.observations())))
                .orElseGet(() -> new Figure(words.text(key), "–", words.text("flow.percentiles.none")));
    }

    private String percent(double share) {
        NumberFormat percent = NumberFormat.getPercentInstance(format.locale());
        percent.setMaximumFractionDigits(1);
        return percent.format(share);
    }

    /** The picture of lead times. */
    public String getLeadPicture() {
        return pictures.scatter("lead", shown, Flow.Finished::lead, flow().leads());
    }

    /** The picture of cycle times. */
    public String getCyclePicture() {
        return pictures.scatter("cycle", shown, Flow.Finished::cycle, flow().cycles());
    }

    /** The picture of what stood where. */
    public String getCumulativePicture() {
        return pictures.cumulative(shown);
    }

    /** The picture of what was carried out, week by week. */
    public String getThroughputPicture() {
        return pictures.throughput(shown);
    }

    /** The picture of what is under way. */
    public String getAgeingPicture() {
        return pictures.ageing(shown);
    }

    /** A row of a table; the first cell is its head. */
    public record Row(String head, String address, List<String> cells) {

        /** For pages. */
        public String getHead() {
            return head;
        }

        /** For pages: where its head leads to; null for nowhere. */
        public String getAddress() {
            return address;
        }

        /** For pages. */
        public List<String> getCells() {
            return cells;
        }
    }

    /** The latest of what was carried out. */
    public List<Row> getFinishedRows() {
        return flow().finished().stream()
                .limit(MOST_ROWS)
                .map(one -> new Row(
                        one.key(),
                        "/change-requests/" + one.key(),
                        List.of(
                                words.text("state." + (one.rolledBack() ? State.ROLLED_BACK : State.DONE)),
                                format.moment(one.ended()),
                                one.lead().map(pictures::time).orElse("–"),
                                one.cycle().map(pictures::time).orElse("–"))))
                .toList();
    }

    /** What stood where at the end of each week, and how many ended in it; the latest first. */
    public List<Row> getWeekRows() {
        List<Row> rows = new ArrayList<>();
        for (CumulativeFlow.WeekOf week : flow().cumulative().weeks()) {
            List<String> cells = new ArrayList<>();
            for (BoardColumn column : BoardColumn.values()) {
                cells.add(format.number(week.in(column)));
            }
            for (State end : List.of(State.DONE, State.ROLLED_BACK, State.DECLINED, State.WITHDRAWN)) {
                cells.add(format.number(week.ended(end)));
            }
            rows.add(0, new Row(week.week().toString(), null, cells));
        }
        return rows;
    }

    /** The heads of {@link #getWeekRows}. */
    public List<String> getWeekHeads() {
        return Stream.concat(
                        Stream.of(BoardColumn.values())
                                .map(column -> words.text(
                                        column == BoardColumn.ENDED ? "flow.endedSince" : "column." + column)),
                        Stream.of(State.DONE, State.ROLLED_BACK, State.DECLINED, State.WITHDRAWN)
                                .map(end -> words.text("state." + end)))
                .toList();
    }

    /** The oldest of what is under way. */
    public List<Row> getOpenRows() {
        return flow().open().stream()
                .sorted(Comparator.comparing(Flow.Open::requested))
                .limit(MOST_ROWS)
                .map(one -> new Row(
                        one.key(),
                        "/change-requests/" + one.key(),
                        List.of(
                                one.title(),
                                words.text("state." + one.state()),
                                one.waitingFor() == null ? "–" : words.text("side." + one.waitingFor()),
                                pictures.time(FlowPictures.age(one, shown.now())))))
                .toList();
    }

    /** What was carried out, by engagement and by the side that asked. */
    public List<Row> getSideRows() {
        Map<String, List<Flow.Finished>> groups = flow().finished().stream()
                .collect(Collectors.groupingBy(
                        one -> one.engagement() + " " + one.side(), TreeMap::new, Collectors.toList()));
        return groups.values().stream().map(this::sideRow).toList();
    }

    private Row sideRow(List<Flow.Finished> group) {
        Flow.Finished first = group.get(0);
        List<Duration> leads =
                group.stream().flatMap(one -> one.lead().stream()).toList();
        return new Row(
                first.engagement(),
                "/board?engagement=" + first.engagement(),
                List.of(
                        words.text("side." + first.side()),
                        format.number(group.size()),
                        format.number(
                                group.stream().filter(Flow.Finished::rolledBack).count()),
                        Flow.middle(leads).map(pictures::time).orElse("–")));
    }

    /** Whether nothing was carried out in that time. */
    public boolean isNothingFinished() {
        return flow().finished().isEmpty();
    }

    /** Whether nothing is under way. */
    public boolean isNothingOpen() {
        return flow().open().isEmpty();
    }

    /** What is said where not all is drawn; null if it is. */
    public String getCut() {
        return flow().cut() ? words.text("flow.cut", Flow.MOST_FINISHED) : null;
    }

    /** What is said where not all of what is under way is drawn; null if it is. */
    public String getOpenCut() {
        return flow().openCut() ? words.text("flow.openCut", Flow.MOST_OPEN) : null;
    }

    /** Since when it looks. */
    public Instant getFrom() {
        return flow().from();
    }

    /** The list of all that was carried out. */
    public String getListAddress() {
        return Address.of("/change-requests", "engagement", engagement, "kind", kind, "state", "DONE,ROLLED_BACK");
    }

    /** The board of the same engagement. */
    public String getBoardAddress() {
        return Address.of("/board", "engagement", engagement);
    }

    /** For the filter bar. */
    public List<String> getKindChoices() {
        return Arrays.stream(Kind.values()).map(Enum::name).toList();
    }

    /** For the filter bar. */
    public List<String> getWeekChoices() {
        return ShowFlow.WEEKS.stream().map(String::valueOf).toList();
    }

    /** Filter. */
    public String getEngagement() {
        return engagement;
    }

    /** Filter. */
    public void setEngagement(String engagement) {
        this.engagement = engagement;
    }

    /** Filter. */
    public String getKind() {
        return kind;
    }

    /** Filter. */
    public void setKind(String kind) {
        this.kind = kind;
    }

    /** Filter. */
    public String getWeeks() {
        return weeks;
    }

    /** Filter. */
    public void setWeeks(String weeks) {
        this.weeks = weeks;
    }
}
