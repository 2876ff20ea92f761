package org.tandemportal.portal.rest;

import jakarta.json.bind.JsonbException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.tandemportal.kernel.api.ChangedMeanwhile;
import org.tandemportal.kernel.api.InvalidInput;
import org.tandemportal.kernel.api.NotAllowed;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.Refused;
import org.tandemportal.kernel.rest.IdempotentRequest;
import org.tandemportal.kernel.rest.PreconditionRequired;

/** Whatever a resource throws becomes a problem; no stack trace ever leaves. */
@Provider
public class Faults implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(Faults.class.getName());

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            Response known = known(cause);
            if (known != null) {
                return known;
            }
        }
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.ERROR, "Fault " + number, thrown);
        return Problem.answer(
                500, "Something broke", "It is in the portal's log as fault " + number + "; nothing was changed.");
    }

    private Response known(Throwable cause) {
        if (cause instanceof InvalidInput invalid) {
            return Problem.answer(400, "Invalid input", invalid.reason(locale()), invalid.violations(), locale());
        }
        if (cause instanceof Refused refused) {
            return Problem.answer(status(refused), title(refused), refused.reason(locale()), List.of(), locale());
        }
        if (cause instanceof OptimisticLockException) {
            return Problem.answer(
                    412, "Changed meanwhile", new ChangedMeanwhile("The record", null, null).getMessage());
        }
        if (cause instanceof IdempotentRequest.AlreadyClaimed) {
            return Problem.answer(
                    409, "Being carried out", "A request with this Idempotency-Key is being carried out; repeat it.");
        }
        if (cause instanceof WebApplicationException answered) {
            int status = answered.getResponse().getStatus();
            return status < 400
                    ? answered.getResponse()
                    : Problem.answer(
                            status,
                            answered.getResponse().getStatusInfo().getReasonPhrase(),
                            status == 404 ? "There is nothing at this address." : answered.getMessage());
        }
        if (cause instanceof JsonbException || cause instanceof ProcessingException) {
            return Problem.answer(400, "Invalid input", "The body is not the JSON that is expected here.");
        }
        return null;
    }

    private static int status(Refused refused) {
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

    private static String title(Refused refused) {
        return switch (status(refused)) {
            case 404 -> "Not found";
            case 403 -> "Not allowed";
            case 412 -> "Changed meanwhile";
            case 428 -> "Precondition required";
            default -> "Refused";
        };
    }

    private Locale locale() {
        boolean german = headers.getAcceptableLanguages().stream()
                .findFirst()
                .map(locale -> locale.getLanguage().equals("de"))
                .orElse(false);
        return german ? Locale.GERMAN : Locale.ENGLISH;
    }
}
