package org.tandemportal.changerequests.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tandemportal.changerequests.domain.BoardColumn;
import org.tandemportal.changerequests.domain.SideLimits;
import org.tandemportal.changerequests.usecases.LimitBoard;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InvalidInput;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.Violation;
import org.tandemportal.kernel.web.Address;
import org.tandemportal.kernel.web.Attempt;

/** How many changes the sides of an engagement want to have in a column of the board: both read, one's own said. */
@Named
@RequestScoped
public class WipLimitsPage {

    private static final List<BoardColumn> COLUMNS =
            Stream.of(BoardColumn.values()).filter(BoardColumn::isLimited).toList();

    @Inject
    private LimitBoard limitBoard;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private ChangeWords words;

    @Inject
    private Attempt attempt;

    private LimitBoard.Shown shown;
    private Integer readVersion;
    private String inAssessment;
    private String agreed;
    private String scheduled;
    private String inProgress;

    /**
     * A column with both sides' limits.
     *
     * @param client in words; a dash where there is none
     * @param provider in words; a dash where there is none
     */
    public record Row(String column, String client, String provider) {

        /** For pages. */
        public String getColumn() {
            return column;
        }

        /** For pages. */
        public String getClient() {
            return client;
        }

        /** For pages. */
        public String getProvider() {
            return provider;
        }
    }

    /** Reads what both sides have said. */
    public void load() {
        shown = limitBoard.of(getCode());
        readVersion = shown.version();
        SideLimits mine = shown.limits().get(viewer.get().side());
        inAssessment = text(mine, BoardColumn.IN_ASSESSMENT);
        agreed = text(mine, BoardColumn.AGREED);
        scheduled = text(mine, BoardColumn.SCHEDULED);
        inProgress = text(mine, BoardColumn.IN_PROGRESS);
    }

    private static String text(SideLimits limits, BoardColumn column) {
        Integer number = limits.numbers().get(column);
        return number == null ? "" : number.toString();
    }

    /** Says the limits of the viewer's side. */
    public void save() {
        if (attempt.run(() -> limitBoard.say(getCode(), readVersion, numbers()))) {
            attempt.goTo("/engagements/" + getCode() + "/wip-limits", ChangeWords.BUNDLE, "said.edited");
        } else {
            shown = limitBoard.of(getCode());
        }
    }

    private Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        put(numbers, BoardColumn.IN_ASSESSMENT, inAssessment);
        put(numbers, BoardColumn.AGREED, agreed);
        put(numbers, BoardColumn.SCHEDULED, scheduled);
        put(numbers, BoardColumn.IN_PROGRESS, inProgress);
        return numbers;
    }

    private static void put(Map<String, Integer> numbers, BoardColumn column, String text) {
        if (text == null || text.isBlank()) {
            return;
        }
        if (!text.strip().matches("\\d{1,4}")) {
            throw new InvalidInput(List.of(Violation.of(column.name(), "range", 1, SideLimits.HIGHEST)));
        }
        numbers.put(column.name(), Integer.valueOf(text.strip()));
    }

    private LimitBoard.Shown shown() {
        if (shown == null) {
            shown = limitBoard.of(getCode());
        }
        return shown;
    }

    /** Both sides' limits. */
    public List<Row> getRows() {
        return COLUMNS.stream()
                .map(column ->
                        new Row(words.text("column." + column), told(Side.CLIENT, column), told(Side.PROVIDER, column)))
                .toList();
    }

    private String told(Side side, BoardColumn column) {
        Integer number = shown().limits().get(side).numbers().get(column);
        return number == null ? "–" : number.toString();
    }

    /** Whether the viewer says their side's. */
    public boolean isMine() {
        return viewer.get().may(Permission.AGREE, getCode());
    }

    /** Who said the viewer's side's last; null if nobody ever did. */
    public String getSaidBy() {
        PersonName by = shown().saidBy(viewer.get().side());
        return by == null ? null : by.name();
    }

    /** The engagement's code. */
    public String getCode() {
        return Address.parameter("code");
    }

    /** The version that the page shows. */
    public Integer getReadVersion() {
        return readVersion;
    }

    /** The version that was read when the button was pressed. */
    public void setReadVersion(Integer readVersion) {
        this.readVersion = readVersion;
    }

    /** As typed. */
    public String getInAssessment() {
        return inAssessment;
    }

    /** As typed. */
    public void setInAssessment(String inAssessment) {
        this.inAssessment = inAssessment;
    }

    /** As typed. */
    public String getAgreed() {
        return agreed;
    }

    /** As typed. */
    public void setAgreed(String agreed) {
        this.agreed = agreed;
    }

    /** As typed. */
    public String getScheduled() {
        return scheduled;
    }

    /** As typed. */
    public void setScheduled(String scheduled) {
        this.scheduled = scheduled;
    }

    /** As typed. */
    public String getInProgress() {
        return inProgress;
    }

    /** As typed. */
    public void setInProgress(String inProgress) {
        this.inProgress = inProgress;
    }
}
