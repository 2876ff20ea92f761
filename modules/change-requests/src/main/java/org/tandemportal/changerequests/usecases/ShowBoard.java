package org.tandemportal.changerequests.usecases;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tandemportal.changerequests.api.State;
import org.tandemportal.changerequests.domain.Board;
import org.tandemportal.changerequests.domain.BoardQuery;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Viewer;

/** The board over all engagements that the viewer sees. */
@UseCase
@Allowed(Permission.READ)
public class ShowBoard {

    @Inject
    private BoardQuery boardQuery;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private PortalClock clock;

    /** What each lane of the board is for. */
    public enum Lanes {
        /** An engagement. */
        ENGAGEMENT,
        /** A kind of change. */
        KIND,
        /** There is one lane only. */
        NONE
    }

    /**
     * The board as it stands in an address; null or blank stands for "all" and for one lane for each engagement.
     *
     * @param lanes {@code engagement}, {@code kind} or {@code none}
     */
    public record Query(String engagement, String lanes, String text) {}

    /**
     * What is shown.
     *
     * @param moves the states that the viewer can move a card to, by the card's key
     */
    public record Shown(Board board, Lanes lanes, Map<String, List<State>> moves) {}

    /**
     * Reads it: three statements.
     *
     * @throws org.tandemportal.kernel.api.InvalidInput for a filter that can't be
     */
    public Shown with(Query query) {
        InputCheck check = new InputCheck();
        String engagement = check.optionalText("engagement", query.engagement(), 16);
        String text = check.optionalText("text", query.text(), 200);
        Lanes lanes = lanes(check, query.lanes());
        check.end();
        Viewer viewer = currentViewer.get();
        Board board = boardQuery.read(viewer.clients(), engagement, text, clock.instant());
        Map<String, List<State>> moves = new HashMap<>();
        board.columns().stream()
                .flatMap(column -> column.cards().stream())
                .forEach(card -> moves.put(
                        card.key(),
                        MoveChange.choices(card.state(), card.kind(), card.side(), card.engagement(), viewer)));
        return new Shown(board, lanes, moves);
    }

    private static Lanes lanes(InputCheck check, String asked) {
        if (asked == null || asked.isBlank()) {
            return Lanes.ENGAGEMENT;
        }
        return switch (asked) {
            case "engagement" -> Lanes.ENGAGEMENT;
            case "kind" -> Lanes.KIND;
            case "none" -> Lanes.NONE;
            default -> {
                check.violated("lanes", "notOneOf", "engagement, kind, none");
                yield Lanes.ENGAGEMENT;
            }
        };
    }
}
