package org.tandemportal.engagements.rest;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.tandemportal.kernel.rest.Versions;

/** What the resources of this module have in common. */
final class Bodies {

    private Bodies() {}

    /**
     * What was sent for a field that can be emptied.
     *
     * @param sent null if the body does not name the field, empty if it says {@code null}
     * @return null for empty
     */
    static <T> T over(T present, Optional<T> sent) {
        return sent == null ? present : sent.orElse(null);
    }

    /** What was sent for a field, or nothing. */
    static <T> T orNull(Optional<T> sent) {
        return over(null, sent);
    }

    /** What was sent for a field that can't be emptied. */
    static <T> T over(T present, T sent) {
        return sent == null ? present : sent;
    }

    /** A record with its version as the tag, or 304 if the caller has it already. */
    static Response read(Request request, Object record, int version) {
        EntityTag tag = Versions.tag(version);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(record) : unchanged).tag(tag).build();
    }
}
