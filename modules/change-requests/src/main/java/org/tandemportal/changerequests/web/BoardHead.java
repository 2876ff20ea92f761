package org.tandemportal.changerequests.web;

import java.util.List;
import org.tandemportal.changerequests.domain.Board;
import org.tandemportal.changerequests.domain.BoardColumn;

/** The head of a column: how many there are, and how many there should be at most. */
public final class BoardHead {

    private final Board.Column column;
    private final String label;
    private final String count;
    private final String more;
    private final String listAddress;
    private final List<Limit> limits;

    /**
     * How full it is for an engagement.
     *
     * @param figures such as {@code 3/4}
     * @param words the same in a sentence, with whose limit it is
     */
    public record Limit(String engagement, String figures, String words, boolean over) {

        /** For pages. */
        public String getEngagement() {
            return engagement;
        }

        /** For pages. */
        public String getFigures() {
            return figures;
        }

        /** For pages. */
        public String getWords() {
            return words;
        }

        /** For pages. */
        public boolean isOver() {
            return over;
        }
    }

    BoardHead(Board.Column column, ChangeWords words, String listAddress) {
        this.column = column;
        this.listAddress = listAddress;
        label = words.text("column." + column.column());
        count = column.count() > Board.COUNTED ? Board.COUNTED + "+" : Integer.toString(column.count());
        more = column.more() <= 0
                ? null
                : words.text(
                        "board.more",
                        column.count() > Board.COUNTED
                                ? (Board.COUNTED - column.cards().size()) + "+"
                                : Integer.toString(column.more()));
        limits = column.limits().stream()
                .map(limit -> new Limit(
                        limit.engagement(),
                        limit.count() + "/" + limit.most(),
                        words.text(
                                "board.limit." + (limit.over() ? "over." : "within.") + limit.side(),
                                limit.engagement(),
                                limit.count(),
                                limit.most()),
                        limit.over()))
                .toList();
    }

    /** The column. */
    public BoardColumn getColumn() {
        return column.column();
    }

    /** What it is called. */
    public String getLabel() {
        return label;
    }

    /** How many there are, as far as counted. */
    public String getCount() {
        return count;
    }

    /** How many there are beside the cards, in words; null if there are none. */
    public String getMore() {
        return more;
    }

    /** The list that has all of them. */
    public String getListAddress() {
        return listAddress;
    }

    /** The limits of the engagements in sight. */
    public List<Limit> getLimits() {
        return limits;
    }

    /** Whether any of them is passed. */
    public boolean isOver() {
        return limits.stream().anyMatch(Limit::over);
    }
}
