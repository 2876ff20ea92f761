package org.tandemportal.changerequests.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tandemportal.changerequests.api.Kind;
import org.tandemportal.changerequests.api.Priority;
import org.tandemportal.changerequests.api.Risk;
import org.tandemportal.changerequests.api.State;
import org.tandemportal.changerequests.domain.Board;
import org.tandemportal.changerequests.domain.BoardColumn;
import org.tandemportal.changerequests.usecases.ShowBoard;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;

/** The board in the API. */
@Path("board")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Change requests")
public class BoardResource {

    @Inject
    private ShowBoard showBoard;

    /** The board, filtered as its page is. */
    public record BoardJson(List<ColumnJson> columns) {}

    /**
     * A column.
     *
     * @param count how many there are as far as counted, at most 1,001
     * @param more how many there are beside the cards
     */
    public record ColumnJson(BoardColumn column, int count, int more, List<LimitJson> limits, List<CardJson> cards) {}

    /**
     * How full a column is for an engagement.
     *
     * @param limit the lower of both sides' limits
     * @param side whose it is
     */
    public record LimitJson(String engagement, int count, int limit, Side side, boolean over) {}

    /**
     * A change.
     *
     * @param lane what the lane is called that it stands in: an engagement's code, a kind, or null
     * @param version what {@code If-Match} wants for moving it
     * @param longerThanPercent 0, 50, 85 or 95: it has been in its state for longer than so many percent of those that left
     *     it in the last 180 days; null where there are too few
     * @param moves the states that the caller can move it to
     */
    public record CardJson(
            String key,
            int version,
            String lane,
            String engagement,
            Kind kind,
            Priority priority,
            Risk risk,
            String title,
            State state,
            Instant since,
            Side waitingFor,
            PersonName owner,
            ChangeRequestJson.WindowJson window,
            Integer longerThanPercent,
            List<State> moves) {}

    /** The board. */
    @GET
    @APIResponseSchema(value = BoardJson.class, responseCode = "200")
    @Operation(
            summary = "The board: changes under way and those of the last 14 days, by state; at most 33 of each column")
    public BoardJson board(
            @QueryParam("engagement") String engagement,
            @QueryParam("lanes") String lanes,
            @QueryParam("text") String text) {
        ShowBoard.Shown shown = showBoard.with(new ShowBoard.Query(engagement, lanes, text));
        return new BoardJson(shown.board().columns().stream()
                .map(column -> new ColumnJson(
                        column.column(),
                        column.count(),
                        column.more(),
                        column.limits().stream()
                                .map(limit -> new LimitJson(
                                        limit.engagement(), limit.count(), limit.most(), limit.side(), limit.over()))
                                .toList(),
                        column.cards().stream().map(card -> card(card, shown)).toList()))
                .toList());
    }

    private static CardJson card(Board.Card card, ShowBoard.Shown shown) {
        String lane =
                switch (shown.lanes()) {
                    case ENGAGEMENT -> card.engagement();
                    case KIND -> card.kind().name();
                    case NONE -> null;
                };
        return new CardJson(
                card.key(),
                card.version(),
                lane,
                card.engagement(),
                card.kind(),
                card.priority(),
                card.risk(),
                card.title(),
                card.state(),
                card.since(),
                card.waitingFor(),
                card.owner(),
                card.windowStart() == null
                        ? null
                        : new ChangeRequestJson.WindowJson(card.windowStart(), card.windowEnd()),
                card.ageing() == null ? null : card.ageing().exceeds(),
                shown.moves().get(card.key()));
    }
}
