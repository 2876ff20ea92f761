package org.tandemportal.engagements.rest;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.tandemportal.clients.api.Participant;
import org.tandemportal.engagements.usecases.EngagementView;
import org.tandemportal.kernel.api.Cursor;
import org.tandemportal.kernel.api.Role;
import org.tandemportal.kernel.api.Side;

/** Somebody who takes part in an engagement. */
public record ParticipantAnswer(UUID id, String name, Side side, Role role) {

    private static final Comparator<ParticipantAnswer> ORDER = Comparator.comparing(ParticipantAnswer::side)
            .thenComparing(ParticipantAnswer::name)
            .thenComparing(ParticipantAnswer::id);

    /** Of a participant. */
    static ParticipantAnswer of(Participant participant) {
        return new ParticipantAnswer(
                participant.person().id(),
                participant.person().name(),
                participant.person().side(),
                participant.role());
    }

    /** All of an engagement, the client's first, then by name. */
    static List<ParticipantAnswer> allOf(EngagementView engagement) {
        return engagement.parties().participants().stream()
                .map(ParticipantAnswer::of)
                .sorted(ORDER)
                .toList();
    }

    /** Where the list goes on after this one. */
    Cursor cursor() {
        return Cursor.at(side, name, id);
    }

    /** Whether this one comes after a cursor's. */
    boolean isAfter(ParticipantAnswer other) {
        return ORDER.compare(this, other) > 0;
    }
}
