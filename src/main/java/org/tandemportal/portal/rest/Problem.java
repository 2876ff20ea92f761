package org.tandemportal.portal.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.tandemportal.kernel.api.Messages;
import org.tandemportal.kernel.api.Violation;

/**
 * Errors as RFC 9457 describes them, in the caller's language.
 *
 * @param type names the reason for programs: a key of a message bundle; null where the status says it all
 * @param detail the reason for people
 * @param violations what is wrong field by field; may be empty
 */
record Problem(int status, String type, String detail, List<Violation> violations, Locale locale) {

    /** The media type of problems. */
    static final String TYPE = "application/problem+json";

    private static final String BUNDLE = "org.tandemportal.portal.rest.messages";
    private static final String TYPES = "urn:tandem:problem:";

    /**
     * One whose reason stands in this package's bundle.
     *
     * @param key the reason's key below {@code detail.}
     */
    static Problem of(int status, Locale locale, String key, Object... arguments) {
        return new Problem(status, null, Messages.text(BUNDLE, locale, "detail." + key, arguments), List.of(), locale);
    }

    /** One that the server has found by itself, such as 405 for a method that there is not. */
    static Problem ofStatus(int status, Locale locale) {
        String key =
                switch (status) {
                    case 404 -> "noSuchAddress";
                    case 405 -> "methodNotAllowed";
                    case 406 -> "notAcceptable";
                    case 413 -> "tooLarge";
                    case 415 -> "notJson";
                    default -> status < 500 ? "notUnderstood" : "broken";
                };
        return of(status, locale, key);
    }

    /** A violation whose message stands in this package's bundle. */
    static Violation violation(String field, String key) {
        return new Violation(field, BUNDLE, key, List.of());
    }

    /** As JSON text. */
    String json() {
        JsonObjectBuilder problem = Json.createObjectBuilder()
                .add("type", type == null ? "about:blank" : TYPES + type)
                .add("title", title())
                .add("status", status)
                .add("detail", detail);
        if (!violations.isEmpty()) {
            JsonArrayBuilder list = Json.createArrayBuilder();
            violations.forEach(violation -> list.add(Json.createObjectBuilder()
                    .add("field", violation.field())
                    .add("message", violation.message(locale))));
            problem.add("violations", list);
        }
        return problem.build().toString();
    }

    private String title() {
        String key = "title." + status;
        return Messages.bundle(BUNDLE, locale).containsKey(key) ? Messages.text(BUNDLE, locale, key) : phrase();
    }

    private String phrase() {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? Integer.toString(status) : known.getReasonPhrase();
    }

    /** As the answer of a servlet. */
    void writeTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(TYPE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Language", locale.getLanguage());
        response.getWriter().write(json());
    }

    /** As an answer. */
    Response answer() {
        return Response.status(status)
                .type(TYPE)
                .header("Content-Language", locale.getLanguage())
                .entity(json())
                .build();
    }
}
