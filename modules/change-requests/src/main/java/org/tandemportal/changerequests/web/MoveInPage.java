package org.tandemportal.changerequests.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tandemportal.changerequests.api.Kind;
import org.tandemportal.changerequests.api.Priority;
import org.tandemportal.changerequests.domain.FileEncoding;
import org.tandemportal.changerequests.domain.HistoryState;
import org.tandemportal.changerequests.domain.KnownTool;
import org.tandemportal.changerequests.domain.MovedField;
import org.tandemportal.changerequests.domain.MovedLayout;
import org.tandemportal.changerequests.domain.MovedLines;
import org.tandemportal.changerequests.domain.MovedText;
import org.tandemportal.changerequests.domain.MovingIn;
import org.tandemportal.changerequests.domain.MovingInState;
import org.tandemportal.changerequests.usecases.MoveIn;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.Ids;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.web.Address;
import org.tandemportal.kernel.web.Attempt;
import org.tandemportal.kernel.web.Format;

/** Bringing in records of another tool: the file is chosen, it is settled how it is read, tried out, and carried out. */
@Named
@RequestScoped
public class MoveInPage {

    private static final String ADDRESS = "/change-requests/import";
    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 40;

    @Inject
    private MoveIn moveIn;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private ChangeWords words;

    @Inject
    private Format format;

    @Inject
    private Attempt attempt;

    private MoveIn.Shown shown;
    private List<MovingIn> earlier;
    private Part file;
    private String engagement;
    private String source;
    private String side;
    private String dateFormat;
    private String zone;
    private String layout;
    private String layoutName;
    private Map<String, String> columns;
    private Map<String, String> states;
    private Map<String, String> priorities;
    private Map<String, String> kinds;

    /** A column of the file, for the table in which it is said what it stands for. */
    public record Column(String key, String heading, String samples) {}

    /** A record as it would become, for the table of the first ones. */
    public record Row(MoveIn.Preview preview, String state, List<String> reasons) {}

    /** Refuses whoever may bring nothing in, and reads what the address names. */
    public void load() {
        viewer.get().requireSomewhere(Permission.MOVE_IN);
        if (isChosen()) {
            shown();
        } else if (getEngagement() != null) {
            getEarlier();
        }
    }

    private MoveIn.Shown shown() {
        if (shown == null) {
            shown = moveIn.show(id());
        }
        return shown;
    }

    private static UUID id() {
        return Ids.require(Address.parameter("file"));
    }

    /** Whether the address names a file. */
    public boolean isChosen() {
        String id = Address.parameter("file");
        return id != null && !id.isEmpty();
    }

    /** Keeps the file that was chosen, and goes on to how it is read. */
    public void keep() {
        UUID[] kept = new UUID[1];
        if (attempt.run(() -> kept[0] = kept())) {
            attempt.goTo(ADDRESS + "?file=" + kept[0], ChangeWords.BUNDLE, null);
        }
    }

    private UUID kept() {
        try (InputStream content = file == null ? new ByteArrayInputStream(new byte[0]) : file.getInputStream()) {
            return moveIn.keep(engagement, file == null ? null : file.getSubmittedFileName(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps how the file is read, and shows the first records anew. */
    public void settle() {
        go(() -> moveIn.settle(id(), input()), "moveIn.said.settled");
    }

    /** Finds out what would become of it. */
    public void tryOut() {
        go(
                () -> {
                    moveIn.settle(id(), input());
                    moveIn.start(id(), true);
                },
                null);
    }

    /** Brings its records in. */
    public void bringIn() {
        go(
                () -> {
                    moveIn.settle(id(), input());
                    moveIn.start(id(), false);
                },
                null);
    }

    /** Reads the file by a layout that has a name. */
    public void use() {
        go(() -> moveIn.use(id(), layout), "moveIn.said.settled");
    }

    /** Keeps how the file is read under a name. */
    public void save() {
        go(
                () -> {
                    moveIn.settle(id(), input());
                    moveIn.saveLayout(id(), layoutName);
                },
                "moveIn.said.saved");
    }

    /** Forgets the file. */
    public void forget() {
        String where = shown().movingIn().engagement();
        if (attempt.run(() -> moveIn.forget(id()))) {
            attempt.goTo(ADDRESS + "?engagement=" + where, ChangeWords.BUNDLE, "moveIn.said.forgotten");
        }
    }

    private void go(Runnable useCase, String message) {
        if (attempt.run(useCase)) {
            attempt.goTo(ADDRESS + "?file=" + id(), ChangeWords.BUNDLE, message);
        }
    }

    private MoveIn.LayoutInput input() {
        return new MoveIn.LayoutInput(
                source, side, getColumns(), getStates(), getPriorities(), getKinds(), dateFormat, zone);
    }

    /** The engagements that records can be brought into. */
    public List<String> getEngagements() {
        return moveIn.engagements();
    }

    /** As chosen; at first the address's. */
    public String getEngagement() {
        if (engagement != null) {
            return engagement;
        }
        String named = Address.parameter("engagement");
        return named == null || named.isEmpty() ? null : named;
    }

    /** As chosen. */
    public void setEngagement(String engagement) {
        this.engagement = engagement;
    }

    /** The engagement of the file, or of the address; empty without either. */
    public String getWhere() {
        String where = isChosen() ? shown().movingIn().engagement() : getEngagement();
        return where == null ? "" : where;
    }

    /** What was brought in earlier. */
    public List<MovingIn> getEarlier() {
        if (earlier == null) {
            String where = Address.parameter("engagement");
            earlier = where == null || where.isEmpty() ? List.of() : moveIn.of(where);
        }
        return earlier;
    }

    /** The tone in which a state shows. */
    public String tone(MovingInState state) {
        return switch (state) {
            case CHOSEN -> "neutral";
            case CHECKING, BRINGING_IN, CHECKED -> "info";
            case DONE -> "good";
            case BROKEN -> "bad";
        };
    }

    /** The file. */
    public MovingIn getMovingIn() {
        return shown().movingIn();
    }

    /** Whether it can still be settled how the file is read. */
    public boolean isOpen() {
        return shown().sample() != null;
    }

    /** Whether work is being done on it. */
    public boolean isUnderWay() {
        return getMovingIn().state().isUnderWay();
    }

    /** What the file is, in a sentence. */
    public String getFound() {
        MovingIn movingIn = getMovingIn();
        String separator =
                switch (movingIn.separator()) {
                    case ';' -> "semicolon";
                    case '\t' -> "tab";
                    default -> "comma";
                };
        return words.text(
                "moveIn.found",
                movingIn.fileName(),
                size(movingIn.bytes()),
                encoding(movingIn),
                words.text("moveIn.separator." + separator),
                movingIn.headings().size());
    }

    private static String encoding(MovingIn movingIn) {
        return movingIn.charset().equals(FileEncoding.LAST_RESORT.name()) ? "Windows-1252" : movingIn.charset();
    }

    /** Whether the file is taken for Windows-1252 because it is nothing else. */
    public boolean isLastResort() {
        return getMovingIn().charset().equals(FileEncoding.LAST_RESORT.name());
    }

    private String size(long bytes) {
        return bytes < 1024 * 1024
                ? words.text("moveIn.size.kilobytes", Math.max(1, bytes / 1024))
                : words.text("moveIn.size.megabytes", bytes / 1024 / 1024);
    }

    /** What is being done, or has been, in a sentence. */
    public String getHeadline() {
        MovingIn.Counts counts = getMovingIn().counts();
        return switch (getMovingIn().state()) {
            case CHOSEN -> words.text("moveIn.headline.CHOSEN");
            case CHECKING, BRINGING_IN ->
                getMovingIn().read()
                        ? words.text("moveIn.headline." + getMovingIn().state(), counts.recordsDone(), counts.records())
                        : words.text("moveIn.headline.reading", counts.lines());
            case CHECKED, DONE ->
                words.text("moveIn.headline." + getMovingIn().state(), counts.made(), counts.changed(), counts.there());
            case BROKEN -> words.text("moveIn.headline.BROKEN");
        };
    }

    /** The tone of that sentence. */
    public String getHeadlineTone() {
        MovingInState state = getMovingIn().state();
        boolean left = getMovingIn().counts().rejectedRecords() > 0;
        return state == MovingInState.BROKEN
                ? "bad"
                : state == MovingInState.DONE
                        ? (left ? "warn" : "good")
                        : left && state == MovingInState.CHECKED ? "warn" : "info";
    }

    /** Why it could not go on. */
    public String getProblem() {
        return getMovingIn().problem() == null ? "" : getMovingIn().problem().message(format.locale());
    }

    /** How far the work is, from 0 to 100. */
    public int getPercent() {
        MovingIn.Counts counts = getMovingIn().counts();
        long done = getMovingIn().read() ? counts.recordsDone() : counts.bytesRead();
        long all = getMovingIn().read() ? counts.records() : getMovingIn().bytes();
        return all == 0 ? 0 : (int) (done * 100 / all);
    }

    /** How many are left out, in a sentence. */
    public String getLeftOut() {
        MovingIn.Counts counts = getMovingIn().counts();
        return words.text("moveIn.leftOut", counts.rejectedRecords(), counts.rejectedLines());
    }

    /** Whether any are left out. */
    public boolean isAnyLeftOut() {
        return getMovingIn().counts().rejectedLines() > 0;
    }

    /** How many changes of a state came along, in a sentence. */
    public String getHistory() {
        return words.text("moveIn.history", getMovingIn().counts().stateChanges());
    }

    /** The address of the list with what was brought in. */
    public String getListAddress() {
        return Address.of(
                "/change-requests",
                "engagement",
                getMovingIn().engagement(),
                "text",
                getMovingIn().layout().source());
    }

    /** The columns of the file, each name once. */
    public List<Column> getColumnRows() {
        List<Column> rows = new ArrayList<>();
        List<String> headings = shown().sample().headings();
        Set<String> seen = new LinkedHashSet<>();
        for (int place = 0; place < headings.size(); place++) {
            String key = MovedLines.plain(headings.get(place));
            if (!key.isEmpty() && seen.add(key)) {
                rows.add(new Column(key, headings.get(place), samples(place)));
            }
        }
        return rows;
    }

    private String samples(int place) {
        Set<String> samples = new LinkedHashSet<>();
        for (MovedLines.Line line : shown().sample().lines()) {
            String text = MovedText.line(line.cell(place));
            if (text != null) {
                samples.add(MovedText.atMost(text, LONGEST_SAMPLE));
            }
            if (samples.size() == SAMPLES) {
                break;
            }
        }
        return String.join(" · ", samples);
    }

    /** The words in a field's column. */
    public List<String> wordsOf(String field) {
        return List.copyOf(shown().sample().words(settled(), MovedField.valueOf(field)));
    }

    private MovedLayout settled() {
        return shown().movingIn().layout();
    }

    /** What each column stands for, by its name; empty for nothing. As chosen. */
    public Map<String, String> getColumns() {
        if (columns == null) {
            columns = new LinkedHashMap<>();
            shown().movingIn().headings().forEach(heading -> {
                MovedField field = settled().columns().get(MovedLines.plain(heading));
                columns.put(MovedLines.plain(heading), field == null ? null : field.name());
            });
            columns.remove("");
        }
        return columns;
    }

    /** What each word for a state means. As chosen. */
    public Map<String, String> getStates() {
        if (states == null) {
            states = chosen(MovedField.STATE, settled().states());
        }
        return states;
    }

    /** What each word for a priority means. As chosen. */
    public Map<String, String> getPriorities() {
        if (priorities == null) {
            priorities = chosen(MovedField.PRIORITY, settled().priorities());
        }
        return priorities;
    }

    /** What each word for a kind means. As chosen. */
    public Map<String, String> getKinds() {
        if (kinds == null) {
            kinds = chosen(MovedField.KIND, settled().kinds());
        }
        return kinds;
    }

    private Map<String, String> chosen(MovedField field, Map<String, ? extends Enum<?>> meant) {
        Map<String, String> chosen = new LinkedHashMap<>();
        wordsOf(field.name()).forEach(word -> {
            Enum<?> constant = meant.get(word);
            chosen.put(word, constant == null ? null : constant.name());
        });
        return chosen;
    }

    /** What a column can stand for. */
    public Map<String, String> getFieldChoices() {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put(words.text("moveIn.field.none"), "");
        for (MovedField field : MovedField.values()) {
            choices.put(words.text("moveIn.field." + field), field.name());
        }
        return choices;
    }

    /** What a word for a state can mean. */
    public Map<String, String> getStateChoices() {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put(words.text("moveIn.word.none"), "");
        for (HistoryState state : HistoryState.values()) {
            choices.put(
                    state == HistoryState.WAITS_FOR_CLIENT
                            ? words.text("moveIn.state.WAITS_FOR_CLIENT")
                            : words.text("state." + state),
                    state.name());
        }
        return choices;
    }

    /** What a word for a priority can mean. */
    public Map<String, String> getPriorityChoices() {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put(words.text("moveIn.word.none"), "");
        for (Priority priority : Priority.values()) {
            choices.put(words.text("priority." + priority), priority.name());
        }
        return choices;
    }

    /** What a word for a kind can mean. */
    public Map<String, String> getKindChoices() {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put(words.text("moveIn.word.usual"), "");
        for (Kind kind : Kind.values()) {
            choices.put(words.text("kind." + kind), kind.name());
        }
        return choices;
    }

    /** How moments can be written, the likeliest first. */
    public Map<String, String> getDateFormats() {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put(words.text("moveIn.dateFormat.choose"), "");
        shown().dateFormats().forEach(one -> choices.put(one, one));
        return choices;
    }

    /** The sides that can have asked. */
    public Map<String, String> getSides() {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Side one : List.of(Side.CLIENT, Side.PROVIDER)) {
            choices.put(words.text("moveIn.side." + one), one.name());
        }
        return choices;
    }

    /** The layouts that have a name. */
    public Map<String, String> getLayouts() {
        Map<String, String> choices = new LinkedHashMap<>();
        shown().layouts().forEach(one -> choices.put(one.name(), one.name()));
        for (KnownTool tool : KnownTool.values()) {
            choices.putIfAbsent(words.text("moveIn.layout.tool", tool.source()), tool.source());
        }
        return choices;
    }

    /** The first records as they would become. */
    public List<Row> getRows() {
        return shown().previews().stream()
                .map(preview -> new Row(
                        preview,
                        preview.record() == null
                                ? null
                                : preview.record().last().state().state().name(),
                        preview.reasons().stream()
                                .map(reason -> reason.message(format.locale()))
                                .toList()))
                .toList();
    }

    /** As chosen. */
    public Part getFile() {
        return file;
    }

    /** As chosen. */
    public void setFile(Part file) {
        this.file = file;
    }

    /** As typed; at first what is settled. */
    public String getSource() {
        return source == null ? settled().source() : source;
    }

    /** As typed. */
    public void setSource(String source) {
        this.source = source;
    }

    /** As chosen; at first what is settled. */
    public String getSide() {
        return side == null ? settled().side().name() : side;
    }

    /** As chosen. */
    public void setSide(String side) {
        this.side = side;
    }

    /** As chosen; at first what is settled. */
    public String getDateFormat() {
        return dateFormat == null ? settled().dateFormat() : dateFormat;
    }

    /** As chosen. */
    public void setDateFormat(String dateFormat) {
        this.dateFormat = dateFormat;
    }

    /** As typed; at first what is settled. */
    public String getZone() {
        return zone == null ? settled().zone() : zone;
    }

    /** As typed. */
    public void setZone(String zone) {
        this.zone = zone;
    }

    /** As chosen. */
    public String getLayout() {
        return layout;
    }

    /** As chosen. */
    public void setLayout(String layout) {
        this.layout = layout;
    }

    /** As typed. */
    public String getLayoutName() {
        return layoutName;
    }

    /** As typed. */
    public void setLayoutName(String layoutName) {
        this.layoutName = layoutName;
    }
}
