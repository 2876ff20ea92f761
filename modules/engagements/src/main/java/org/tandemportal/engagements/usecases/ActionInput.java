package org.tandemportal.engagements.usecases;

import java.util.UUID;
import org.tandemportal.kernel.api.InputCheck;

/**
 * An action as somebody typed or sent it, before it is checked.
 *
 * @param owner the id of a participant, as text
 * @param due ISO 8601; may be null
 * @param state a constant's name of {@link org.tandemportal.engagements.api.ActionState}
 */
public record ActionInput(String title, String owner, String due, String state) {

    /** The owner's id; null, and told to {@code check}, if there is none. */
    UUID ownerId(InputCheck check) {
        if (owner == null || owner.isBlank()) {
            check.violated("owner", "required");
            return null;
        }
        try {
            return UUID.fromString(owner.strip());
        } catch (IllegalArgumentException e) {
            check.violated("owner", "unknown", owner);
            return null;
        }
    }
}
