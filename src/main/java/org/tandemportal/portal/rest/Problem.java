package org.tandemportal.portal.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.tandemportal.kernel.api.Violation;

/** Errors as RFC 9457 describes them. */
final class Problem {

    /** The media type of problems. */
    static final MediaType TYPE = new MediaType("application", "problem+json");

    private Problem() {}

    /** An answer with a problem. */
    static Response answer(int status, String title, String detail) {
        return answer(status, title, detail, List.of(), Locale.ENGLISH);
    }

    /** An answer with a problem and what is wrong field by field. */
    static Response answer(int status, String title, String detail, List<Violation> violations, Locale locale) {
        JsonObjectBuilder problem = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", title)
                .add("status", status)
                .add("detail", detail == null ? "" : detail);
        if (!violations.isEmpty()) {
            JsonArrayBuilder list = Json.createArrayBuilder();
            violations.forEach(violation -> list.add(Json.createObjectBuilder()
                    .add("field", violation.field())
                    .add("message", violation.message(locale))));
            problem.add("violations", list);
        }
        return Response.status(status)
                .type(TYPE)
                .header("Content-Language", locale.getLanguage())
                .entity(problem.build().toString())
                .build();
    }
}
