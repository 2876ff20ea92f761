package org.tandemportal.changerequests.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.tandemportal.changerequests.domain.TargetStanding;
import org.tandemportal.changerequests.domain.TargetWeeks;
import org.tandemportal.changerequests.usecases.ShowTargets;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.web.Address;

/** How both sides of an engagement kept to its targets, week by week. */
@Named
@RequestScoped
public class TargetsPage {

    /** Most changes in a list of the page. */
    private static final int MOST_ROWS = 100;

    @Inject
    private ShowTargets showTargets;

    @Inject
    private ChangeWords words;

    private ShowTargets.Shown shown;

    /**
     * A row of the table of weeks.
     *
     * @param cells first response of client and provider, resolution of client and provider
     */
    public record Row(String head, List<Cell> cells) {}

    /**
     * How many there were.
     *
     * @param text such as "5 of 6"; a dash where none was decided
     * @param late how many took longer, in words; null if none did
     * @param open how many are open, in words; null if none is
     */
    public record Cell(String text, String late, String open) {}

    /** Reads it, so that who may not see it is told before the page begins. */
    public void load() {
        shown = showTargets.of(getCode());
    }

    /** What took longer than aimed at, the latest first. */
    public List<TargetWeeks.Late> getLate() {
        return first(shown.weeks().late());
    }

    /** What is due soon. */
    public List<TargetWeeks.Late> getSoon() {
        return first(shown.weeks().soon());
    }

    private static List<TargetWeeks.Late> first(List<TargetWeeks.Late> all) {
        return all.size() > MOST_ROWS ? all.subList(0, MOST_ROWS) : all;
    }

    /** Whether there is more than is shown. */
    public boolean isCut() {
        return shown.weeks().cut() || shown.weeks().late().size() > MOST_ROWS;
    }

    /** Whether nothing was asked for in these weeks. */
    public boolean isNothing() {
        return shown.weeks().weeks().stream().allMatch(week -> week.standings().isEmpty());
    }

    /** The weeks, the present one first. */
    public List<Row> getRows() {
        return shown.weeks().weeks().stream()
                .map(week -> row(week.week().toString(), week::count))
                .toList();
    }

    /** All weeks together. */
    public Row getTotal() {
        return row(words.text("targets.allWeeks"), shown.weeks()::total);
    }

    private Row row(String head, BiFunction<TargetStanding.Kind, Side, TargetWeeks.Count> counts) {
        List<Cell> cells = new ArrayList<>();
        for (TargetStanding.Kind kind : TargetStanding.Kind.values()) {
            for (Side side : Side.values()) {
                TargetWeeks.Count count = counts.apply(kind, side);
                cells.add(new Cell(
                        count.decided() == 0 ? "–" : words.text("targets.of", count.met(), count.decided()),
                        count.late() == 0 ? null : words.text("targets.late", count.late()),
                        count.open() == 0 ? null : words.text("targets.open", count.open())));
            }
        }
        return new Row(head, cells);
    }

    /** The zone in which weeks begin. */
    public String getZone() {
        return shown.engagement().zone();
    }

    /** The engagement's code. */
    public String getCode() {
        return Address.parameter("code");
    }
}
