package org.tandemportal.kernel.rest;

import java.util.List;
import org.tandemportal.kernel.api.InvalidInput;
import org.tandemportal.kernel.api.Violation;

/** What comes with a request. */
public final class RequestBody {

    private RequestBody() {}

    /**
     * The body of a request.
     *
     * @throws InvalidInput if there is none
     */
    public static <T> T present(T body) {
        if (body == null) {
            throw new InvalidInput(List.of(Violation.of("body", "required")));
        }
        return body;
    }
}
