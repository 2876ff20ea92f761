package org.tandemportal.changerequests.usecases;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.tandemportal.changerequests.api.Kind;
import org.tandemportal.changerequests.domain.Flow;
import org.tandemportal.changerequests.domain.FlowQuery;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Week;

/** How the changes of the last weeks went through. */
@UseCase
@Allowed(Permission.READ)
public class ShowFlow {

    /** Over how many weeks one can look, the usual first. */
    public static final List<Integer> WEEKS = List.of(12, 26, 52);

    @Inject
    private FlowQuery flowQuery;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private PortalClock clock;

    /**
     * What is asked for as it stands in an address; null or blank stands for "all" and for the usual weeks.
     *
     * @param weeks one of {@link #WEEKS}, in figures
     */
    public record Query(String engagement, String kind, String weeks) {}

    /**
     * What is shown.
     *
     * @param now when it was read
     * @param zone the zone in which its weeks begin
     */
    public record Shown(Flow flow, Instant now, ZoneId zone) {}

    /**
     * Reads it: three statements.
     *
     * @throws org.tandemportal.kernel.api.InvalidInput for a filter that can't be
     */
    public Shown with(Query query) {
        InputCheck check = new InputCheck();
        String engagement = check.optionalText("engagement", query.engagement(), 16);
        Kind kind = check.constant("kind", query.kind(), Kind.class);
        int many = weeks(check, query.weeks());
        check.end();
        ZoneId zone = currentViewer.get().zone();
        Instant now = clock.instant();
        Week present = Week.of(now.atZone(zone).toLocalDate());
        List<Week> weeks =
                IntStream.rangeClosed(1 - many, 0).mapToObj(present::plus).toList();
        return new Shown(flowQuery.read(currentViewer.get().clients(), engagement, kind, weeks, zone), now, zone);
    }

    private static int weeks(InputCheck check, String asked) {
        if (asked == null || asked.isBlank()) {
            return WEEKS.get(0);
        }
        return WEEKS.stream()
                .filter(weeks -> weeks.toString().equals(asked.strip()))
                .findFirst()
                .orElseGet(() -> {
                    check.violated("weeks", "notOneOf", "12, 26, 52");
                    return WEEKS.get(0);
                });
    }
}
