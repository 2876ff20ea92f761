package org.tandemportal.changerequests.usecases;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tandemportal.changerequests.domain.Schedule;
import org.tandemportal.engagements.api.EngagementSummary;
import org.tandemportal.engagements.api.Engagements;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.UseCase;

/** The calendar: changes, freeze windows and launches in a stretch of time. */
@UseCase
@Allowed(Permission.READ)
public class ShowCalendar {

    @Inject
    private Schedule schedule;

    @Inject
    private Engagements engagements;

    @Inject
    private CurrentViewer currentViewer;

    /**
     * What stands there.
     *
     * @param engagements those that the viewer sees, by code
     */
    public record Shown(Schedule.Found found, Map<String, EngagementSummary> engagements) {}

    /**
     * A stretch of it; two statements.
     *
     * @param engagement a code; null or blank for all that the viewer sees
     */
    public Shown between(String engagement, Instant from, Instant to) {
        String code = new InputCheck().optionalText("engagement", engagement, 16);
        Map<String, EngagementSummary> known =
                engagements.all().stream().collect(Collectors.toMap(EngagementSummary::code, Function.identity()));
        Set<UUID> clients = new HashSet<>(currentViewer.get().clients());
        return new Shown(
                schedule.between(
                        clients, code == null ? null : List.of(code), Schedule.STANDING, from, to, Schedule.MOST),
                known);
    }
}
