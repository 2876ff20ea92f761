package org.tandemportal.serverbuilds.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.tandemportal.serverbuilds.api.Parity;
import org.tandemportal.serverbuilds.api.ServerBuildState;
import org.tandemportal.serverbuilds.api.ServerBuildSummary;

class SideBySideTest {

    private final List<Builds.Current> builds = new ArrayList<>();

    private void build(String environment, String title, Consumer<SpecificationData> change) {
        SpecificationData data = Specifications.webServer();
        change.accept(data);
        builds.add(new Builds.Current(
                new ServerBuildSummary(
                        "PTV-WEB-B" + (builds.size() + 1), title, environment, ServerBuildState.IN_SERVICE, 1),
                Specifications.of(data)));
    }

    private void build(String environment, String title) {
        build(environment, title, data -> {});
    }

    private Parity parity() {
        return SideBySide.of("PTV-WEB", "staging", "production", builds);
    }

    private List<String> pairs() {
        return parity().pairs().stream()
                .map(pair -> (pair.left() == null ? "-" : pair.left().title()) + " | "
                        + (pair.right() == null ? "-" : pair.right().title()))
                .toList();
    }

    @Test
    void buildsOfTheSameTitleBelongTogether() {
        build("production", "Database");
        build("production", "Web servers, production");
        build("staging", "Web servers (staging)");
        build("staging", "database");

        assertThat(pairs()).containsExactly("Web servers (staging) | Web servers, production", "database | Database");
    }

    @Test
    void theOthersAreMatchedByTheirOrder() {
        build("staging", "Front");
        build("staging", "Cache");
        build("production", "Cache");
        build("production", "Web");
        build("production", "Search");

        assertThat(pairs()).containsExactly("Front | Web", "Cache | Cache", "- | Search");
    }

    @Test
    void tellsWhatDiffers() {
        build("staging", "Web", data -> data.packages.put("nginx", "1.26.0"));
        build("production", "Web", data -> data.settings.clear());

        assertThat(parity().differences())
                .containsExactly(
                        new Parity.Difference("PTV-WEB-B1", "PTV-WEB-B2", "packages.nginx", "1.26.0", "1.22.1"),
                        new Parity.Difference("PTV-WEB-B1", "PTV-WEB-B2", "settings.worker_processes", "auto", null));
        assertThat(parity().getDiffering()).isEqualTo(2);
        assertThat(parity().getSame()).isEqualTo(11);
    }

    @Test
    void aBuildWithoutCounterpartIsOneDifference() {
        build("staging", "Web");

        assertThat(parity().differences())
                .containsExactly(new Parity.Difference("PTV-WEB-B1", null, "build", "Web", null));
    }

    @Test
    void environmentsWithoutBuildsHaveNothingToCompare() {
        assertThat(parity().pairs()).isEmpty();
        assertThat(parity().getDiffering()).isZero();
    }
}
