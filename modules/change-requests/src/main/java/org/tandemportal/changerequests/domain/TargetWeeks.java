package org.tandemportal.changerequests.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.Week;

/**
 * How both sides kept to the targets, by the week in which a change was asked for.
 *
 * @param weeks the present one first
 * @param late what took longer than aimed at, the latest first
 * @param soon what is due soon
 * @param cut whether more was asked for than was measured
 */
public record TargetWeeks(List<InWeek> weeks, List<Late> late, List<Late> soon, boolean cut) {

    /**
     * A change of a week, with one of its targets.
     *
     * @param week in which it was asked for
     */
    public record Late(Week week, String key, String title, TargetStanding standing) {}

    /** What was asked for in a week. */
    public record InWeek(Week week, List<TargetStanding> standings) {

        /** How one side did with one kind of target. */
        public Count count(TargetStanding.Kind kind, Side side) {
            return Count.of(standings, kind, side);
        }
    }

    /**
     * How many there were.
     *
     * @param met ended in time
     * @param late took longer, whether they have ended or not
     * @param open have not ended, and there is time
     */
    public record Count(int met, int late, int open) {

        static Count of(List<TargetStanding> standings, TargetStanding.Kind kind, Side side) {
            List<TargetStanding.Status> those = standings.stream()
                    .filter(standing -> standing.kind() == kind && standing.side() == side)
                    .map(TargetStanding::status)
                    .toList();
            int late =
                    (int) those.stream().filter(TargetStanding.Status::isLate).count();
            int met = (int)
                    those.stream().filter(TargetStanding.Status.MET::equals).count();
            return new Count(met, late, those.size() - met - late);
        }

        /** How many are decided. */
        public int decided() {
            return met + late;
        }
    }

    /** All weeks together. */
    public Count total(TargetStanding.Kind kind, Side side) {
        return Count.of(
                weeks.stream().flatMap(week -> week.standings().stream()).toList(), kind, side);
    }

    /**
     * Measures.
     *
     * @param asked the latest first, at most one more than {@link TargetsQuery#MOST}
     * @param present the present week
     * @param many how many weeks
     */
    public static TargetWeeks of(
            List<TargetsQuery.Asked> asked, ServiceLevel level, ZoneId zone, Week present, int many, Instant now) {
        ServiceHours hours = level.hours(zone);
        List<Late> all = new ArrayList<>();
        asked.stream().limit(TargetsQuery.MOST).forEach(change -> {
            Week week = Week.of(change.requested().atZone(zone).toLocalDate());
            change.clock()
                    .standings(level, hours, now)
                    .forEach(standing -> all.add(new Late(week, change.key(), change.title(), standing)));
        });
        List<InWeek> weeks = IntStream.range(0, many)
                .mapToObj(back -> present.plus(-back))
                .map(week -> new InWeek(
                        week,
                        all.stream()
                                .filter(one -> one.week().equals(week))
                                .map(Late::standing)
                                .toList()))
                .toList();
        return new TargetWeeks(
                weeks,
                all.stream().filter(one -> one.standing().status().isLate()).toList(),
                all.stream()
                        .filter(one -> one.standing().status() == TargetStanding.Status.DUE_SOON)
                        .filter(one -> one.standing().isRunning())
                        .toList(),
                asked.size() > TargetsQuery.MOST);
    }
}
