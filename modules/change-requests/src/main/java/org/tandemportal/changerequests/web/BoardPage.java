package org.tandemportal.changerequests.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tandemportal.changerequests.api.State;
import org.tandemportal.changerequests.domain.Board;
import org.tandemportal.changerequests.domain.BoardColumn;
import org.tandemportal.changerequests.usecases.ShowBoard;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.web.Address;
import org.tandemportal.kernel.web.Format;

/** The board; its filters stand in the address. */
@Named
@RequestScoped
public class BoardPage {

    private static final List<String> LANES = List.of("engagement", "kind", "none");

    @Inject
    private ShowBoard showBoard;

    @Inject
    private ChangeWords words;

    @Inject
    private Format format;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private PortalClock clock;

    @Inject
    private HttpServletRequest request;

    private String engagement;
    private String lanes;
    private String text;
    private List<BoardHead> heads = List.of();
    private List<Lane> rows = List.of();
    private BoardOutcome outcome;

    /** A lane: an engagement's, a kind's, or the only one. */
    public record Lane(String title, boolean code, List<Cell> cells) {

        /** For pages: what it is called; null for the only one. */
        public String getTitle() {
            return title;
        }

        /** For pages: whether it is called by a code. */
        public boolean isCode() {
            return code;
        }

        /** For pages. */
        public List<Cell> getCells() {
            return cells;
        }
    }

    /** Where a lane and a column meet. */
    public record Cell(BoardColumn column, String label, List<BoardCard> cards) {

        /** For pages. */
        public BoardColumn getColumn() {
            return column;
        }

        /** For pages: what the column is called. */
        public String getLabel() {
            return label;
        }

        /** For pages. */
        public List<BoardCard> getCards() {
            return cards;
        }
    }

    /** Reads the board, and what came of a move that was made without the script. */
    public void load() {
        ShowBoard.Shown shown = showBoard.with(new ShowBoard.Query(engagement, lanes, text));
        outcome = lastOutcome();
        Instant now = clock.instant();
        Map<String, Map<BoardColumn, List<BoardCard>>> byLane = new TreeMap<>();
        heads = new ArrayList<>();
        for (Board.Column column : shown.board().columns()) {
            heads.add(new BoardHead(column, words, listAddress(column.column())));
            for (Board.Card card : column.cards()) {
                byLane.computeIfAbsent(lane(card, shown.lanes()), any -> new EnumMap<>(BoardColumn.class))
                        .computeIfAbsent(column.column(), any -> new ArrayList<>())
                        .add(card(card, shown.moves().getOrDefault(card.key(), List.of()), now));
            }
        }
        rows = byLane.entrySet().stream()
                .map(lane -> new Lane(
                        title(lane.getKey(), shown.lanes()),
                        shown.lanes() == ShowBoard.Lanes.ENGAGEMENT,
                        heads.stream()
                                .map(head -> new Cell(
                                        head.getColumn(),
                                        head.getLabel(),
                                        lane.getValue().getOrDefault(head.getColumn(), List.of())))
                                .toList()))
                .toList();
    }

    private BoardOutcome lastOutcome() {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(BoardOutcome.ATTRIBUTE) instanceof BoardOutcome found) {
            session.removeAttribute(BoardOutcome.ATTRIBUTE);
            return found;
        }
        return null;
    }

    private static String lane(Board.Card card, ShowBoard.Lanes lanes) {
        return switch (lanes) {
            case ENGAGEMENT -> card.engagement();
            // What cannot wait comes first.
            case KIND -> (9 - card.kind().ordinal()) + card.kind().name();
            case NONE -> "";
        };
    }

    private String title(String lane, ShowBoard.Lanes lanes) {
        return switch (lanes) {
            case ENGAGEMENT -> lane;
            case KIND -> words.text("kind." + lane.substring(1));
            case NONE -> null;
        };
    }

    private BoardCard card(Board.Card card, List<State> moves, Instant now) {
        boolean refused =
                outcome != null && outcome.key().equals(card.key()) && outcome.outcome() == BoardOutcome.Outcome.REASON;
        return new BoardCard(
                card,
                moves,
                words,
                age(Duration.between(card.since(), now)),
                format.full(card.since()),
                format.moment(card.windowStart()),
                refused ? outcome : null);
    }

    private String age(Duration age) {
        return age.toDays() > 0
                ? words.text("age.days", age.toDays())
                : age.toHours() > 0 ? words.text("age.hours", age.toHours()) : words.text("age.now");
    }

    private String listAddress(BoardColumn column) {
        return Address.of(
                "/change-requests",
                "engagement",
                engagement,
                "state",
                column.states().stream().map(Enum::name).collect(Collectors.joining(",")),
                "text",
                text);
    }

    /** The columns' heads. */
    public List<BoardHead> getHeads() {
        return heads;
    }

    /** The lanes that hold anything. */
    public List<Lane> getRows() {
        return rows;
    }

    /** Whether nothing is on it. */
    public boolean isNothing() {
        return rows.isEmpty();
    }

    /** Whether it is narrowed down. */
    public boolean isFiltered() {
        return engagement != null && !engagement.isBlank() || text != null && !text.isBlank();
    }

    /** The address of this board, to come back to. */
    public String getAddress() {
        return Address.of("/board", "engagement", engagement, "lanes", lanes, "text", text);
    }

    /** The figures of flow of the same engagement. */
    public String getFlowAddress() {
        return Address.of("/flow", "engagement", engagement);
    }

    /** What a move without the script led to; null if none was made. */
    public String getSaid() {
        return outcome == null ? null : outcome.message();
    }

    /** The tone of that. */
    public String getSaidTone() {
        return outcome == null ? "neutral" : outcome.outcome().tone();
    }

    /** The engagements whose limits the viewer can see the page of: the filter's, else all that they take part in. */
    public List<String> getLimitedEngagements() {
        return engagement == null || engagement.isBlank() ? viewer.getEngagements() : List.of(engagement);
    }

    /** Whether the viewer says the limits of a side somewhere. */
    public boolean isLimiting() {
        return viewer.get().maySomewhere(Permission.AGREE);
    }

    /** For the filter bar. */
    public List<String> getLaneChoices() {
        return LANES;
    }

    /** Filter. */
    public String getEngagement() {
        return engagement;
    }

    /** Filter. */
    public void setEngagement(String engagement) {
        this.engagement = engagement;
    }

    /** How the cards are laid out. */
    public String getLanes() {
        return lanes;
    }

    /** How the cards are laid out. */
    public void setLanes(String lanes) {
        this.lanes = lanes;
    }

    /** Filter. */
    public String getText() {
        return text;
    }

    /** Filter. */
    public void setText(String text) {
        this.text = text;
    }
}
