package org.tandemportal.portal.rest;

import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.tandemportal.kernel.api.ChangedMeanwhile;
import org.tandemportal.kernel.api.InvalidInput;
import org.tandemportal.kernel.api.NotAllowed;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.Refused;
import org.tandemportal.kernel.api.Violation;
import org.tandemportal.kernel.rest.AcceptedLanguage;
import org.tandemportal.kernel.rest.IdempotentRequest;
import org.tandemportal.kernel.rest.PreconditionRequired;

/** Whatever a resource throws becomes a problem; no stack trace ever leaves. */
@Provider
public class Faults implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(Faults.class.getName());

    /** What PostgreSQL's codes for values that it can't keep begin with. */
    private static final String DATA_EXCEPTION = "22";

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(Throwable thrown) {
        Locale locale = AcceptedLanguage.of(headers.getAcceptableLanguages());
        WebApplicationException answered = find(thrown, WebApplicationException.class);
        // What the portal itself says wins over what the server made of it: a parameter that can't be read is 404
        // there.
        return answered == null
                        || find(thrown, Refused.class) != null
                        || answered.getResponse().getStatus() >= 500
                ? problem(thrown, locale).answer()
                : answered(answered.getResponse(), locale);
    }

    /** What the portal itself says of a fault, in a language. */
    static Problem problem(Throwable thrown, Locale locale) {
        Refused reason = find(thrown, Refused.class);
        if (reason != null) {
            return refused(reason, locale);
        }
        if (find(thrown, OptimisticLockException.class) != null) {
            return Problem.of(412, locale, "changedMeanwhile");
        }
        if (find(thrown, IdempotentRequest.AlreadyClaimed.class) != null) {
            return Problem.of(409, locale, "keyBeingUsed");
        }
        SQLException refused = find(thrown, SQLException.class);
        if (refused != null && String.valueOf(refused.getSQLState()).startsWith(DATA_EXCEPTION)) {
            // A text with a zero character, say, where a key was expected.
            LOG.log(Level.WARNING, "The database can't keep what was sent", thrown);
            return Problem.of(400, locale, "notUnderstood");
        }
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.ERROR, "Fault " + number, thrown);
        return Problem.of(500, locale, "fault", number);
    }

    private static <T extends Throwable> T find(Throwable thrown, Class<T> type) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(50)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElse(null);
    }

    private static Problem refused(Refused refused, Locale locale) {
        List<Violation> violations = refused instanceof InvalidInput invalid ? invalid.violations() : List.of();
        return new Problem(status(refused), refused.key(), refused.reason(locale), violations, locale);
    }

    private static int status(Refused refused) {
        if (refused instanceof InvalidInput) {
            return 400;
        }
        if (refused instanceof NotFound) {
            return 404;
        }
        if (refused instanceof NotAllowed) {
            return 403;
        }
        if (refused instanceof ChangedMeanwhile) {
            return 412;
        }
        return refused instanceof PreconditionRequired ? 428 : 409;
    }

    /** What the server itself has answered, such as 404, 405 and 415, as a problem. */
    private static Response answered(Response given, Locale locale) {
        int status = given.getStatus();
        if (status < 400) {
            return given;
        }
        Response answer = Problem.ofStatus(status, locale).answer();
        if (given.getHeaders().containsKey(HttpHeaders.ALLOW)) {
            answer.getHeaders().put(HttpHeaders.ALLOW, given.getHeaders().get(HttpHeaders.ALLOW));
        }
        return answer;
    }
}
