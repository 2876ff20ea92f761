package org.tandemportal.changerequests.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tandemportal.changerequests.domain.BoardColumn;
import org.tandemportal.changerequests.domain.SideLimits;
import org.tandemportal.changerequests.usecases.LimitBoard;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.rest.Versions;

/** How many changes the sides of an engagement want to have in a column of the board. */
@Path("engagements/{code}/wip-limits")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Change requests")
public class WipLimitsResource {

    @Inject
    private LimitBoard limitBoard;

    /** Both sides' limits. */
    public record WipLimitsJson(String engagement, SideLimitsJson client, SideLimitsJson provider) {

        static WipLimitsJson of(LimitBoard.Shown shown) {
            return new WipLimitsJson(
                    shown.engagement().code(),
                    SideLimitsJson.of(shown, Side.CLIENT),
                    SideLimitsJson.of(shown, Side.PROVIDER));
        }
    }

    /**
     * One side's.
     *
     * @param limits by column; null where it has none
     */
    public record SideLimitsJson(Map<String, Integer> limits, PersonName updatedBy, Instant updatedAt) {

        static SideLimitsJson of(LimitBoard.Shown shown, Side side) {
            SideLimits said = shown.limits().get(side);
            Map<String, Integer> limits = new LinkedHashMap<>();
            for (BoardColumn column : BoardColumn.values()) {
                if (column.isLimited()) {
                    limits.put(column.name(), said.numbers().get(column));
                }
            }
            return new SideLimitsJson(limits, shown.saidBy(side), said.updatedAt());
        }
    }

    /** What a side says. */
    public static class AskedLimits {
        public Map<String, Integer> limits;
    }

    /** As they stand. */
    @GET
    @APIResponseSchema(value = WipLimitsJson.class, responseCode = "200")
    @Operation(summary = "How many changes both sides of an engagement want to have in a column of the board at most")
    public Response limits(@PathParam("code") String code) {
        return answer(code);
    }

    /** Says the caller's side's. */
    @PUT
    @APIResponseSchema(value = WipLimitsJson.class, responseCode = "200")
    @Operation(
            summary =
                    "Say your side's limits anew, by column: `{\"limits\": {\"IN_PROGRESS\": 3}}`; a column that is not"
                            + " named has none. `If-Match` is needed once there are some; for leads and managers")
    public Response say(@PathParam("code") String code, @HeaderParam("If-Match") String ifMatch, AskedLimits asked) {
        int present = limitBoard.of(code).version();
        Integer seen = present == 0 && ifMatch == null ? Integer.valueOf(0) : Versions.seen(ifMatch, code);
        limitBoard.say(code, seen, asked == null ? null : asked.limits);
        return answer(code);
    }

    private Response answer(String code) {
        LimitBoard.Shown shown = limitBoard.of(code);
        return Response.ok(WipLimitsJson.of(shown))
                .tag(Versions.tag(shown.version()))
                .build();
    }
}
