package org.tandemportal.engagements.web;

import jakarta.faces.model.SelectItem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tandemportal.clients.api.Participant;

/** The participants of an engagement as choices of a form. */
final class OwnerChoices {

    private OwnerChoices() {}

    /** One choice for each, with the side that they belong to; the list can be added to. */
    static List<SelectItem> of(List<Participant> participants, EngagementWords words) {
        return participants.stream()
                .map(Participant::person)
                .map(person -> new SelectItem(
                        person.id().toString(), person.name() + " (" + words.text("side." + person.side()) + ")"))
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
