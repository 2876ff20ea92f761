package org.tandemportal.serverbuilds.usecases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.tandemportal.kernel.api.ReportSection;
import org.tandemportal.kernel.api.ReportSource;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.serverbuilds.api.ServerBuildState;
import org.tandemportal.serverbuilds.domain.Builds;
import org.tandemportal.serverbuilds.domain.ServerBuildRefused;

/** What a week brought for an engagement's server builds, and which of them wait for somebody. */
@ApplicationScoped
public class BuildsInReport implements ReportSource {

    private static final int MOST_ROWS = 500;

    @Inject
    private Builds builds;

    @Override
    public int order() {
        return 20;
    }

    @Override
    public ReportSection section(String engagement, Instant start, Instant end) {
        List<Builds.Entered> steps = builds.steps(engagement, start, end, MOST_ROWS);
        List<Builds.Row> open = builds.waiting(List.of(engagement), null, MOST_ROWS);
        Map<String, ReportSection.Row> rows = new LinkedHashMap<>();
        steps.forEach(step -> rows.put(step.key(), row(step.key(), step.title(), step.state(), null, step.at())));
        open.forEach(build -> {
            ReportSection.Row known = rows.get(build.key());
            if (known != null || rows.size() < MOST_ROWS) {
                rows.put(
                        build.key(),
                        row(
                                build.key(),
                                build.title(),
                                build.state(),
                                build.waitingFor(),
                                known == null ? build.waitingSince() : known.moment()));
            }
        });
        return new ReportSection(
                "builds",
                ServerBuildRefused.BUNDLE,
                List.of(
                        figure("drafted", steps, Builds.Entered::isDraft),
                        figure("agreed", steps, step -> step.state() == ServerBuildState.AGREED),
                        figure("handedOver", steps, step -> step.state() == ServerBuildState.HANDED_OVER),
                        figure("inService", steps, step -> step.state() == ServerBuildState.IN_SERVICE),
                        figure(
                                "open",
                                open.stream()
                                        .map(Builds.Row::key)
                                        .filter(rows::containsKey)
                                        .toList())),
                List.copyOf(rows.values()));
    }

    private static ReportSection.Figure figure(
            String id, List<Builds.Entered> steps, Predicate<Builds.Entered> counted) {
        return figure(
                id,
                steps.stream()
                        .filter(counted)
                        .map(Builds.Entered::key)
                        .distinct()
                        .toList());
    }

    private static ReportSection.Figure figure(String id, List<String> keys) {
        return new ReportSection.Figure(id, keys.size(), keys);
    }

    private static ReportSection.Row row(
            String key, String title, ServerBuildState state, Side waitingFor, Instant moment) {
        return new ReportSection.Row(
                key, SubjectType.SERVER_BUILD.address(key), title, state.name(), "state." + state, waitingFor, moment);
    }
}
