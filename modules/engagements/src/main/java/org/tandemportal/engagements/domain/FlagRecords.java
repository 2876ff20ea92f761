package org.tandemportal.engagements.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.tandemportal.kernel.api.ChangedMeanwhile;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.data.KeyNumbers;

/** The flags, to change them. */
@ApplicationScoped
public class FlagRecords {

    @PersistenceContext(unitName = "tandem")
    private EntityManager entities;

    @Inject
    private KeyNumbers keyNumbers;

    /** The key for the next one of an engagement. */
    public String nextKey(UUID clientId, String engagement) {
        return engagement + "-G" + keyNumbers.next(clientId, engagement, "G");
    }

    /** Keeps a new one. */
    public void add(Flag flag) {
        entities.persist(flag);
    }

    /**
     * The one with this key.
     *
     * @throws NotFound if there is none that the viewer may see
     */
    public Flag require(String key) {
        Flag flag = entities.find(Flag.class, key);
        if (flag == null) {
            throw new NotFound(key);
        }
        return flag;
    }

    /**
     * The one with this key, if it is still the version that the viewer has seen.
     *
     * @param seen null for any
     * @throws ChangedMeanwhile if it is another version by now
     */
    public Flag require(String key, Integer seen) {
        Flag flag = require(key);
        if (seen != null && seen != flag.version()) {
            throw new ChangedMeanwhile(key, null, flag.updatedAt());
        }
        return flag;
    }
}
