package org.tandemportal.portal.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.tandemportal.kernel.api.ViewerContext;
import org.tandemportal.kernel.rest.AcceptedLanguage;
import org.tandemportal.kernel.rest.IdempotentRequest;
import org.tandemportal.kernel.rest.ToldOnce;

/**
 * {@code Idempotency-Key} on POST: a repeat is answered as the first was, and changes nothing. The key is claimed in the
 * transaction of the change (see {@link IdempotentRequest}); the answer is kept beside it once it is known.
 */
@Provider
@Priority(Priorities.HEADER_DECORATOR)
public class Idempotency implements ContainerRequestFilter, ContainerResponseFilter, WriterInterceptor {

    private static final String BOUND = "tandem.idempotent-request";
    private static final String REPLAYED = "tandem.idempotent-replay";

    @Inject
    private IdempotentAnswers answers;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        IdempotentRequest.bind(null);
        String key = request.getHeaderString("Idempotency-Key");
        if (key == null
                || !request.getMethod().equals("POST")
                || ViewerContext.current().personId() == null) {
            return;
        }
        Locale locale = AcceptedLanguage.of(request.getAcceptableLanguages());
        if (key.isBlank() || key.length() > 200) {
            request.abortWith(Problem.of(400, locale, "keyLength").answer());
            return;
        }
        byte[] body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        IdempotentRequest idempotent =
                new IdempotentRequest(ViewerContext.current().personId(), key, fingerprint(request, body));
        Optional<IdempotentAnswers.Answer> earlier = answers.find(idempotent);
        if (earlier.isEmpty()) {
            IdempotentRequest.bind(idempotent);
            request.setProperty(BOUND, idempotent);
            return;
        }
        request.setProperty(REPLAYED, true);
        request.abortWith(replay(earlier.get(), idempotent, locale));
    }

    private static Response replay(IdempotentAnswers.Answer earlier, IdempotentRequest request, Locale locale) {
        if (!earlier.fingerprint().equals(request.fingerprint())) {
            return Problem.of(422, locale, "keyUsedOtherwise").answer();
        }
        if (earlier.status() == null) {
            return Problem.of(409, locale, "keyWithoutAnswer").answer();
        }
        Response.ResponseBuilder answer = Response.status(earlier.status()).entity(earlier.body());
        answer.type("application/json");
        answer.header("Idempotent-Replay", "true");
        if (earlier.location() != null) {
            answer.header("Location", earlier.location());
        }
        if (earlier.etag() != null) {
            answer.header("ETag", earlier.etag());
        }
        return answer.build();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        IdempotentRequest.bind(null);
        if (request.getProperty(BOUND) instanceof IdempotentRequest idempotent && response.getStatus() < 300) {
            String location = response.getHeaderString("Location");
            String etag = response.getEntityTag() == null
                    ? null
                    : "\"" + response.getEntityTag().getValue() + "\"";
            boolean kept = response.hasEntity() && !(response.getEntity() instanceof ToldOnce);
            request.setProperty(BOUND, kept ? new Kept(idempotent, response.getStatus(), location, etag) : null);
            if (!kept) {
                answers.keep(idempotent, response.getStatus(), location, etag, "");
            }
        }
    }

    private record Kept(IdempotentRequest request, int status, String location, String etag) {}

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        if (!(context.getProperty(BOUND) instanceof Kept kept)) {
            context.proceed();
            return;
        }
        OutputStream out = context.getOutputStream();
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        context.setOutputStream(copy);
        context.proceed();
        answers.keep(
                kept.request(), kept.status(), kept.location(), kept.etag(), copy.toString(StandardCharsets.UTF_8));
        copy.writeTo(out);
    }

    private static String fingerprint(ContainerRequestContext request, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(request.getUriInfo().getRequestUri().getPath().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
