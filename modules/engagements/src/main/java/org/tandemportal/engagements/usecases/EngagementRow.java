package org.tandemportal.engagements.usecases;

import java.time.LocalDate;
import org.tandemportal.engagements.api.EngagementState;

/**
 * An engagement as listed.
 *
 * @param client the client's name
 * @param clientPeople how many of the client take part
 * @param providerPeople how many of the provider take part
 * @param features that are neither released nor dropped
 * @param flags that are open
 * @param blocking how many of those block
 * @param actions that are to be done
 */
public record EngagementRow(
        String code,
        String name,
        String client,
        String zone,
        EngagementState state,
        LocalDate startedOn,
        int clientPeople,
        int providerPeople,
        int features,
        int flags,
        int blocking,
        int actions) {

    /** For pages. */
    public String getCode() {
        return code;
    }

    /** For pages. */
    public String getName() {
        return name;
    }

    /** For pages. */
    public String getClient() {
        return client;
    }

    /** For pages. */
    public String getZone() {
        return zone;
    }

    /** For pages. */
    public EngagementState getState() {
        return state;
    }

    /** For pages. */
    public int getClientPeople() {
        return clientPeople;
    }

    /** For pages. */
    public int getProviderPeople() {
        return providerPeople;
    }

    /** For pages. */
    public int getFeatures() {
        return features;
    }

    /** For pages. */
    public int getFlags() {
        return flags;
    }

    /** For pages. */
    public int getBlocking() {
        return blocking;
    }

    /** For pages. */
    public int getActions() {
        return actions;
    }
}
