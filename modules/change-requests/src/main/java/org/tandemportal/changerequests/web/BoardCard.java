package org.tandemportal.changerequests.web;

import java.util.List;
import org.tandemportal.changerequests.api.Kind;
import org.tandemportal.changerequests.api.Priority;
import org.tandemportal.changerequests.api.Risk;
import org.tandemportal.changerequests.api.State;
import org.tandemportal.changerequests.domain.Board;
import org.tandemportal.changerequests.domain.BoardColumn;

/** A card of the board, in words. */
public final class BoardCard {

    private final Board.Card card;
    private final List<Choice> choices;
    private final ChangeWords words;
    private final String age;
    private final String since;
    private final String window;
    private final BoardOutcome refused;

    /**
     * A state that the viewer can move it to.
     *
     * @param label what moving it there is called
     * @param column where it would stand then
     * @param ending whether that is an end without the change, or its taking back
     */
    public record Choice(State to, String label, BoardColumn column, boolean ending) {

        /** For pages. */
        public State getTo() {
            return to;
        }

        /** For pages. */
        public String getLabel() {
            return label;
        }

        /** For pages. */
        public BoardColumn getColumn() {
            return column;
        }

        /** For pages. */
        public boolean isEnding() {
            return ending;
        }
    }

    BoardCard(
            Board.Card card,
            List<State> moves,
            ChangeWords words,
            String age,
            String since,
            String window,
            BoardOutcome refused) {
        this.card = card;
        this.words = words;
        this.age = age;
        this.since = since;
        this.window = window;
        this.refused = refused;
        choices = moves.stream()
                .map(to -> new Choice(
                        to, words.text("move." + to), BoardColumn.of(to).orElseThrow(), to.isEnd() && to != State.DONE))
                .toList();
    }

    /** Its key. */
    public String getKey() {
        return card.key();
    }

    /** The version that is shown. */
    public int getVersion() {
        return card.version();
    }

    /** Its title. */
    public String getTitle() {
        return card.title();
    }

    /** Its state. */
    public State getState() {
        return card.state();
    }

    /** What its state is called, where the column does not tell; else null. */
    public String getEnd() {
        return card.state().isEnd() ? words.text("state." + card.state()) : null;
    }

    /** What its kind is called, unless it is the usual; else null. */
    public String getKindMark() {
        return card.kind() == Kind.NORMAL ? null : words.text("kind." + card.kind());
    }

    /** Its kind. */
    public Kind getKind() {
        return card.kind();
    }

    /** Its priority. */
    public Priority getPriority() {
        return card.priority();
    }

    /** Whether its risk is high. */
    public boolean isRisky() {
        return card.risk() == Risk.HIGH;
    }

    /** Whose turn it is; null for nobody's. */
    public String getTurn() {
        return card.waitingFor() == null ? null : card.waitingFor().name();
    }

    /** Who cares for it on that side; null if nobody does yet. */
    public String getOwner() {
        return card.owner() == null ? null : card.owner().name();
    }

    /** How long it has been in its state, such as {@code 3 d}. */
    public String getAge() {
        return age;
    }

    /** Since when. */
    public String getSince() {
        return since;
    }

    /** The percentile that its age exceeds, 0 to 95. */
    public int getAgeing() {
        return card.ageing() == null ? 0 : card.ageing().exceeds();
    }

    /** The same in words; null where it is nothing out of the usual. */
    public String getAgeingWords() {
        if (getAgeing() == 0) {
            return null;
        }
        return words.text(
                card.ageing().sameKind() ? "ageing.ofKind" : "ageing.ofAll",
                getAgeing(),
                card.kind(),
                card.engagement());
    }

    /** When its window begins; empty while there is none, or once it has ended. */
    public String getWindow() {
        return card.state().isEnd() ? "" : window;
    }

    /** The states that the viewer can move it to. */
    public List<Choice> getChoices() {
        return choices;
    }

    /** What had been typed as the reason. */
    public String getReason() {
        return refused == null ? null : refused.reason();
    }
}
