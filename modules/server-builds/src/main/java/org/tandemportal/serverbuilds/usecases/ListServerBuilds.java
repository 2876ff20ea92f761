package org.tandemportal.serverbuilds.usecases;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tandemportal.engagements.api.Engagements;
import org.tandemportal.engagements.api.Environments;
import org.tandemportal.kernel.api.Agreement;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Verdict;
import org.tandemportal.serverbuilds.api.ServerBuildState;
import org.tandemportal.serverbuilds.domain.Builds;

/** The server builds that the viewer may see, in lists. */
@UseCase
@Allowed(Permission.READ)
public class ListServerBuilds {

    @Inject
    private Builds builds;

    @Inject
    private Engagements engagements;

    @Inject
    private Environments environments;

    /**
     * A slice of them, newest first; one statement.
     *
     * @param engagement null for all
     * @param environment null for all
     * @param state the name of a state; null for all
     * @param after a cursor; null for the beginning
     * @throws org.tandemportal.kernel.api.InvalidInput for a state or cursor that there is not
     */
    public Slice<Builds.Row> slice(String engagement, String environment, String state, int limit, String after) {
        InputCheck check = new InputCheck();
        ServerBuildState wanted = check.constant("state", state, ServerBuildState.class);
        check.end();
        return builds.slice(engagement, environment, wanted, limit, after);
    }

    /**
     * A list's page.
     *
     * @param agreements where both sides stand on each build's current revision, by key
     * @param environments the names that it can be narrowed to
     */
    public record Page(Slice<Builds.Row> builds, Map<String, Agreement> agreements, List<String> environments) {}

    /**
     * The page of an engagement's builds; three statements.
     *
     * @throws org.tandemportal.kernel.api.NotFound if the viewer may not see the engagement
     */
    public Page page(String engagement, String environment, String state, int limit, String after) {
        Slice<Builds.Row> slice = slice(engagement, environment, state, limit, after);
        List<String> names = environments.namesOf(engagement);
        if (names.isEmpty()) {
            engagements.require(engagement);
        }
        Map<String, List<Verdict>> verdicts =
                builds.verdicts(slice.items().stream().map(Builds.Row::key).toList());
        Map<String, Agreement> agreements = new HashMap<>();
        slice.items()
                .forEach(build -> agreements.put(
                        build.key(), Agreement.on(build.revision(), verdicts.getOrDefault(build.key(), List.of()))));
        return new Page(slice, agreements, names);
    }

    /**
     * The names of an engagement's environments, for a form.
     *
     * @throws org.tandemportal.kernel.api.NotFound if the viewer may not see the engagement
     */
    public List<String> environmentsOf(String engagement) {
        engagements.require(engagement);
        return environments.namesOf(engagement);
    }
}
