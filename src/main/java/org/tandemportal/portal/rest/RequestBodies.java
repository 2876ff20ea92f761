package org.tandemportal.portal.rest;

import jakarta.annotation.Priority;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.NoContentException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tandemportal.kernel.api.InvalidInput;
import org.tandemportal.kernel.rest.LongBody;

/**
 * What is sent: no longer than {@value #LONGEST} bytes, or what a method takes that says so ({@link LongBody}), and the JSON
 * that is expected. A field of another kind than
 * expected is told by its name.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class RequestBodies implements ContainerRequestFilter, ReaderInterceptor {

    /** What a body may hold at most, in bytes; more than any record and the facts of any machine need. */
    static final int LONGEST = 4 * 1024 * 1024;

    @Context
    private ResourceInfo resource;

    private static final Pattern PROPERTY = Pattern.compile("property '(\\w+)'");

    @Override
    public void filter(ContainerRequestContext request) {
        int longest = longest();
        if (request.getLength() > longest) {
            throw tooLarge();
        }
        if (request.hasEntity()) {
            request.setEntityStream(new Limited(request.getEntityStream(), longest));
        }
    }

    private int longest() {
        LongBody more = resource.getResourceMethod() == null
                ? null
                : resource.getResourceMethod().getAnnotation(LongBody.class);
        return more == null ? LONGEST : more.value();
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        try {
            return context.proceed();
        } catch (BadRequestException e) {
            if (e.getCause() instanceof NoContentException) {
                // The resource says that a body is needed, as where none is announced either.
                return null;
            }
            throw e;
        } catch (ProcessingException | JsonbException | JsonException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof ClientErrorException known) {
                    throw known;
                }
            }
            throw unreadable(e);
        }
    }

    private static ClientErrorException tooLarge() {
        return new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }

    /** The innermost property that could not be read is named in the messages of the JSON binding, and nowhere else. */
    static InvalidInput unreadable(Throwable thrown) {
        String field = null;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            Matcher named = PROPERTY.matcher(String.valueOf(cause.getMessage()));
            while (named.find()) {
                field = named.group(1);
            }
        }
        return new InvalidInput(List.of(
                field == null ? Problem.violation("body", "notJson") : Problem.violation(field, "notOfThisKind")));
    }

    private static final class Limited extends FilterInputStream {

        private int left;

        Limited(InputStream body, int longest) {
            super(body);
            left = longest;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(read);
            return read;
        }

        private void count(int read) {
            left -= Math.max(read, 0);
            if (left < 0) {
                throw tooLarge();
            }
        }
    }
}
