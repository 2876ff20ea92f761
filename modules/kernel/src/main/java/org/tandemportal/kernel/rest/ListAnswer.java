package org.tandemportal.kernel.rest;

import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Slice;

/**
 * A list as the API gives it.
 *
 * @param items the rows
 * @param next the cursor for {@code after}; null at the end
 */
public record ListAnswer<T>(List<T> items, String next) {

    /** Rows of a list where the caller names no number. */
    public static final int USUAL = 25;

    /** The answer with the next slice's address in {@code Link: rel="next"}. */
    public static <T> Response of(Slice<T> slice, UriInfo uri) {
        Response.ResponseBuilder answer = Response.ok(new ListAnswer<>(slice.items(), slice.next()));
        if (slice.next() != null) {
            URI next = uri.getRequestUriBuilder()
                    .replaceQueryParam("after", slice.next())
                    .build();
            answer.links(Link.fromUri(next).rel("next").build());
        }
        return answer.build();
    }

    /**
     * How many rows to give.
     *
     * @param limit as asked; null for {@link #USUAL}
     * @throws org.tandemportal.kernel.api.InvalidInput outside 1 to 200
     */
    public static int limit(Integer limit) {
        InputCheck check = new InputCheck();
        check.range("limit", limit, 1, 200);
        check.end();
        return limit == null ? USUAL : limit;
    }
}
