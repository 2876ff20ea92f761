package org.tandemportal.serverbuilds.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.serverbuilds.domain.Builds;
import org.tandemportal.serverbuilds.domain.SideBySide;

/** The server builds that the viewer may see. Called within a transaction of the caller's; each question is one statement. */
@ApplicationScoped
public class ServerBuilds {

    @Inject
    private Builds builds;

    /** Those of these keys that there are, by key. */
    public Map<String, ServerBuildSummary> of(Collection<String> keys) {
        return builds.summaries(keys);
    }

    /** Those of an engagement that are not retired, by key, in the order of drafting. */
    public Map<String, ServerBuildSummary> in(String engagement) {
        return builds.summariesIn(engagement);
    }

    /** Tells {@code check} each key that is no build of the engagement; no statement for no keys. */
    public void check(InputCheck check, String field, String engagement, Collection<String> keys) {
        Set<String> known = new HashSet<>(builds.keysIn(engagement, keys));
        keys.stream().filter(key -> !known.contains(key)).forEach(key -> check.violated(field, "unknown", key));
    }

    /**
     * What differs between two environments of an engagement, by the current revisions of the builds that are not
     * retired. An environment without builds gives pairs with one side only.
     *
     * @param left the name of one environment
     * @param right the name of the other
     */
    public Parity between(String engagement, String left, String right) {
        return SideBySide.of(engagement, left, right, builds.current(engagement, List.of(left, right)));
    }
}
