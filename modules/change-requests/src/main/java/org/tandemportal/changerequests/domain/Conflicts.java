package org.tandemportal.changerequests.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.tandemportal.changerequests.api.Kind;

/** What gets in a change's way, worked out from what stands around it. */
public final class Conflicts {

    private Conflicts() {}

    /**
     * What stands beside a change within its window.
     *
     * @param found what stands around it
     * @param zone the engagement's, whose days launches are told in
     */
    public static List<Conflict> beside(ScheduledChange change, Schedule.Found found, ZoneId zone) {
        return obstacles(
                        change,
                        found,
                        zone,
                        change.window().start(),
                        change.window().end())
                .stream()
                .filter(conflict -> Interval.overlap(conflict.window(), change.window()))
                .toList();
    }

    /** All that would get in the change's way if its window were there, in the order of time. */
    static List<Conflict> obstacles(
            ScheduledChange change, Schedule.Found found, ZoneId zone, Instant from, Instant to) {
        List<Conflict> obstacles = new ArrayList<>();
        if (change.kind() != Kind.EMERGENCY) {
            found.freezes().stream()
                    .filter(freeze -> freeze.concerns(change.engagement()))
                    .flatMap(freeze -> freeze.between(from, to).stream())
                    .forEach(now -> obstacles.add(new Conflict(
                            Conflict.Kind.FREEZE,
                            now.freeze().id().toString(),
                            now.freeze().name(),
                            now.freeze().engagement(),
                            now.window(),
                            List.of(new Conflict.Because(Conflict.Reason.FREEZE, List.of(), List.of())))));
        }
        for (ScheduledChange other : found.changes()) {
            List<Conflict.Because> because =
                    other.key().equals(change.key()) ? List.of() : because(change, other, found.places());
            if (!because.isEmpty()) {
                obstacles.add(new Conflict(
                        Conflict.Kind.CHANGE, other.key(), other.title(), other.engagement(), other.window(), because));
            }
        }
        found.launches().stream()
                .filter(launch -> launch.engagement().equals(change.engagement()))
                .forEach(launch -> obstacles.add(new Conflict(
                        Conflict.Kind.LAUNCH,
                        launch.key(),
                        launch.title(),
                        launch.engagement(),
                        launch.window(zone),
                        List.of(new Conflict.Because(Conflict.Reason.LAUNCH, List.of(), List.of())))));
        obstacles.sort(
                Comparator.comparing((Conflict conflict) -> conflict.window().start())
                        .thenComparing(Conflict::key));
        return obstacles;
    }

    private static List<Conflict.Because> because(
            ScheduledChange one, ScheduledChange other, Map<String, String> places) {
        List<Conflict.Because> because = new ArrayList<>();
        if (one.engagement().equals(other.engagement())) {
            Set<String> builds = common(Set.copyOf(one.serverBuilds()), Set.copyOf(other.serverBuilds()));
            if (!builds.isEmpty()) {
                because.add(new Conflict.Because(Conflict.Reason.SAME_BUILD, List.copyOf(builds), List.of()));
            }
            Set<String> environments = common(environments(one, places), environments(other, places));
            if (!environments.isEmpty()) {
                because.add(
                        new Conflict.Because(Conflict.Reason.SAME_ENVIRONMENT, List.copyOf(environments), List.of()));
            }
        }
        List<UUID> people = Stream.of(one.clientOwner(), one.providerOwner())
                .filter(Objects::nonNull)
                .filter(person -> person.equals(other.clientOwner()) || person.equals(other.providerOwner()))
                .toList();
        if (!people.isEmpty()) {
            because.add(new Conflict.Because(Conflict.Reason.SAME_PERSON, List.of(), people));
        }
        return because;
    }

    /** Those that it names, and those that its builds stand in. */
    private static Set<String> environments(ScheduledChange change, Map<String, String> places) {
        Set<String> environments = new TreeSet<>(change.environments());
        change.serverBuilds().stream().map(places::get).filter(Objects::nonNull).forEach(environments::add);
        return environments;
    }

    private static Set<String> common(Set<String> one, Set<String> other) {
        Set<String> common = new TreeSet<>(one);
        common.retainAll(other);
        return common;
    }
}
