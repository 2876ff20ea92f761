package org.tandemportal.clients.api;

import java.util.List;
import org.tandemportal.kernel.api.Side;

/**
 * The two parties of an engagement.
 *
 * @param client the client's name; null if the viewer may not know it
 * @param archived whether the client is archived, so that its records can only be read
 * @param participants of both sides, the client's first, then by name
 */
public record Parties(String client, boolean archived, List<Participant> participants) {

    /** The participants of one side. */
    public List<Participant> of(Side side) {
        return participants.stream()
                .filter(participant -> participant.person().side() == side)
                .toList();
    }
}
