package org.tandemportal.clients.rest;

import java.util.List;
import java.util.UUID;
import org.tandemportal.clients.domain.Ids;
import org.tandemportal.kernel.api.InvalidInput;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.Violation;

/** What the resources of this module have in common. */
final class Bodies {

    private Bodies() {}

    /**
     * The body of a request.
     *
     * @throws InvalidInput if there is none
     */
    static <T> T present(T body) {
        if (body == null) {
            throw new InvalidInput(List.of(Violation.of("body", "required")));
        }
        return body;
    }

    /**
     * The id that stands in an address.
     *
     * @throws NotFound if it is none
     */
    static UUID id(String text) {
        return Ids.of(text).orElseThrow(() -> new NotFound(text));
    }
}
