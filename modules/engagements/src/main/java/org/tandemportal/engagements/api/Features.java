package org.tandemportal.engagements.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tandemportal.engagements.domain.FeatureList;
import org.tandemportal.kernel.api.InputCheck;

/** What the client plans to release. Called within a transaction of the caller's; each question is one statement. */
@ApplicationScoped
public class Features {

    @Inject
    private FeatureList list;

    /** Those of these keys that the viewer may see, by key. */
    public Map<String, FeatureSummary> of(Collection<String> keys) {
        return list.of(keys).stream().collect(Collectors.toMap(FeatureSummary::key, Function.identity()));
    }

    /** Those of an engagement that are neither released nor dropped, by target date. */
    public List<FeatureSummary> upcoming(String engagement) {
        return list.upcoming(engagement);
    }

    /** Tells {@code check} each key that is no feature of the engagement; no statement for no keys. */
    public void check(InputCheck check, String field, String engagement, Collection<String> keys) {
        if (keys.isEmpty()) {
            return;
        }
        Set<String> known = list.of(keys).stream()
                .filter(feature -> feature.engagement().equals(engagement))
                .map(FeatureSummary::key)
                .collect(Collectors.toSet());
        keys.stream().filter(key -> !known.contains(key)).forEach(key -> check.violated(field, "unknown", key));
    }
}
