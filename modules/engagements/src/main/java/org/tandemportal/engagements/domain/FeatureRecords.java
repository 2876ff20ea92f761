package org.tandemportal.engagements.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.tandemportal.kernel.api.ChangedMeanwhile;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.data.KeyNumbers;

/** The features, to change them. */
@ApplicationScoped
public class FeatureRecords {

    @PersistenceContext(unitName = "tandem")
    private EntityManager entities;

    @Inject
    private KeyNumbers keyNumbers;

    /** The key for the next one of an engagement. */
    public String nextKey(UUID clientId, String engagement) {
        return engagement + "-F" + keyNumbers.next(clientId, engagement, "F");
    }

    /** Keeps a new one. */
    public void add(Feature feature) {
        entities.persist(feature);
    }

    /**
     * The one with this key.
     *
     * @throws NotFound if there is none that the viewer may see
     */
    public Feature require(String key) {
        Feature feature = entities.find(Feature.class, key);
        if (feature == null) {
            throw new NotFound(key);
        }
        return feature;
    }

    /**
     * The one with this key, if it is still the version that the viewer has seen.
     *
     * @param seen null for any
     * @throws ChangedMeanwhile if it is another version by now
     */
    public Feature require(String key, Integer seen) {
        Feature feature = require(key);
        if (seen != null && seen != feature.version()) {
            throw new ChangedMeanwhile(key, null, feature.updatedAt());
        }
        return feature;
    }
}
