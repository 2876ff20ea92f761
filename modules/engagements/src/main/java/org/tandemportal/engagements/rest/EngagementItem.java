package org.tandemportal.engagements.rest;

import java.time.LocalDate;
import org.tandemportal.engagements.api.EngagementState;
import org.tandemportal.engagements.usecases.EngagementRow;

/**
 * An engagement in a list.
 *
 * @param client the client's name
 * @param participants how many take part for each side
 * @param open how much is open
 */
public record EngagementItem(
        String code,
        String name,
        String client,
        String zone,
        EngagementState state,
        LocalDate startedOn,
        CountOfSides participants,
        CountOfOpen open) {

    /** How many people of each side. */
    public record CountOfSides(int client, int provider) {}

    /**
     * What is open.
     *
     * @param features that are neither released nor dropped
     * @param blockingFlags how many of the flags block
     */
    public record CountOfOpen(int features, int flags, int blockingFlags, int actions) {}

    /** Of a row. */
    static EngagementItem of(EngagementRow row) {
        return new EngagementItem(
                row.code(),
                row.name(),
                row.client(),
                row.zone(),
                row.state(),
                row.startedOn(),
                new CountOfSides(row.clientPeople(), row.providerPeople()),
                new CountOfOpen(row.features(), row.flags(), row.blocking(), row.actions()));
    }
}
