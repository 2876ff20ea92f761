package org.tandemportal.changerequests.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tandemportal.changerequests.api.Kind;
import org.tandemportal.changerequests.api.State;
import org.tandemportal.changerequests.domain.BoardColumn;
import org.tandemportal.changerequests.domain.CumulativeFlow;
import org.tandemportal.changerequests.domain.Flow;
import org.tandemportal.changerequests.domain.Percentiles;
import org.tandemportal.changerequests.usecases.ShowFlow;
import org.tandemportal.kernel.api.Side;

/** How changes went through, in the API. */
@Path("flow")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Change requests")
public class FlowResource {

    @Inject
    private ShowFlow showFlow;

    /**
     * How changes went through. All times are in seconds.
     *
     * @param leadTime from being asked for to the end; null for fewer than five
     * @param cycleTime from the agreement of both sides to the end; null for fewer than five
     * @param changeFailureRate rolled back of done and rolled back, 0 to 1; null where none ended so
     * @param timeToRestore from the beginning of a change to its having been rolled back, the middle; null for none
     * @param finished the latest first, at most 2,000
     * @param finishedCut whether there was more
     * @param open at most 300
     */
    public record FlowJson(
            Instant from,
            TimesJson leadTime,
            TimesJson cycleTime,
            Double changeFailureRate,
            Long timeToRestore,
            List<WeekJson> weeks,
            List<FinishedJson> finished,
            boolean finishedCut,
            List<OpenJson> open,
            boolean openCut) {}

    /** How long it took: what 50, 85 and 95 % did not exceed. */
    public record TimesJson(int observations, long p50, long p85, long p95) {

        static TimesJson of(Collection<Duration> times) {
            return Percentiles.of(times)
                    .map(found -> new TimesJson(
                            found.observations(),
                            found.p50().toSeconds(),
                            found.p85().toSeconds(),
                            found.p95().toSeconds()))
                    .orElse(null);
        }
    }

    /**
     * A week.
     *
     * @param columns how many stood in each column of the board when it ended; of ENDED, how many had ended since {@code from}
     */
    public record WeekJson(
            String week, Map<String, Integer> columns, int done, int rolledBack, int declined, int withdrawn) {

        static WeekJson of(CumulativeFlow.WeekOf week) {
            Map<String, Integer> columns = new LinkedHashMap<>();
            for (BoardColumn column : BoardColumn.values()) {
                columns.put(column.name(), week.in(column));
            }
            return new WeekJson(
                    week.week().toString(),
                    columns,
                    week.ended(State.DONE),
                    week.ended(State.ROLLED_BACK),
                    week.ended(State.DECLINED),
                    week.ended(State.WITHDRAWN));
        }
    }

    /** A change that was done or rolled back. */
    public record FinishedJson(
            String key,
            String engagement,
            Kind kind,
            Side side,
            State state,
            Instant endedAt,
            Long leadTime,
            Long cycleTime) {

        static FinishedJson of(Flow.Finished one) {
            return new FinishedJson(
                    one.key(),
                    one.engagement(),
                    one.kind(),
                    one.side(),
                    one.rolledBack() ? State.ROLLED_BACK : State.DONE,
                    one.ended(),
                    one.lead().map(Duration::toSeconds).orElse(null),
                    one.cycle().map(Duration::toSeconds).orElse(null));
        }
    }

    /** A change under way, and since when it has been asked for. */
    public record OpenJson(
            String key, String engagement, Kind kind, State state, Side waitingFor, Instant requestedAt) {}

    /** The figures. */
    @GET
    @APIResponseSchema(value = FlowJson.class, responseCode = "200")
    @Operation(summary = "How the changes of the last 12, 26 or 52 weeks went through; times are in seconds")
    public FlowJson flow(
            @QueryParam("engagement") String engagement,
            @QueryParam("kind") String kind,
            @QueryParam("weeks") String weeks) {
        ShowFlow.Shown shown = showFlow.with(new ShowFlow.Query(engagement, kind, weeks));
        Flow flow = shown.flow();
        return new FlowJson(
                flow.from(),
                TimesJson.of(flow.leads()),
                TimesJson.of(flow.cycles()),
                flow.failureRate().orElse(null),
                Flow.middle(flow.restores()).map(Duration::toSeconds).orElse(null),
                flow.cumulative().weeks().stream().map(WeekJson::of).toList(),
                flow.finished().stream().map(FinishedJson::of).toList(),
                flow.cut(),
                flow.open().stream()
                        .map(one -> new OpenJson(
                                one.key(),
                                one.engagement(),
                                one.kind(),
                                one.state(),
                                one.waitingFor(),
                                one.requested()))
                        .toList(),
                flow.openCut());
    }
}
