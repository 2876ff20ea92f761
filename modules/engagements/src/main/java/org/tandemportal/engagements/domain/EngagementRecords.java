package org.tandemportal.engagements.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.tandemportal.kernel.api.ChangedMeanwhile;
import org.tandemportal.kernel.api.NotFound;

/** The engagements, to change them. */
@ApplicationScoped
public class EngagementRecords {

    @PersistenceContext(unitName = "tandem")
    private EntityManager entities;

    /** Keeps a new one. */
    public void add(Engagement engagement) {
        entities.persist(engagement);
        // Participants and environments may be added in the same transaction, with plain SQL in between.
        entities.flush();
    }

    /** Whether the viewer sees one with this code. */
    public boolean exists(String code) {
        return entities.find(Engagement.class, code) != null;
    }

    /**
     * The one with this code.
     *
     * @throws NotFound if there is none that the viewer may see
     */
    public Engagement require(String code) {
        Engagement engagement = entities.find(Engagement.class, code);
        if (engagement == null) {
            throw new NotFound(code);
        }
        return engagement;
    }

    /**
     * The one with this code, if it is still the version that the viewer has seen.
     *
     * @param seen null for any
     * @throws ChangedMeanwhile if it is another version by now
     */
    public Engagement require(String code, Integer seen) {
        Engagement engagement = require(code);
        if (seen != null && seen != engagement.version()) {
            throw new ChangedMeanwhile(code, null, engagement.updatedAt());
        }
        return engagement;
    }
}
