package org.tandemportal.portal.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.rest.AcceptedLanguage;
import org.tandemportal.portal.security.ViewerFilter;

/** Keeps each token to its number of requests a minute, and tells in every answer what is left. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION + 1)
public class RequestLimit implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String LEFT = "tandem.request-limit";

    @Inject
    private RequestCounts counts;

    @Inject
    private PortalClock clock;

    @Context
    private HttpServletRequest servletRequest;

    @Override
    public void filter(ContainerRequestContext request) {
        if (servletRequest.getAttribute(ViewerFilter.TOKEN) instanceof UUID token) {
            RequestCounts.Left left = counts.count(token, clock.instant());
            request.setProperty(LEFT, left);
            if (left.exceeded()) {
                Response answer = Problem.of(
                                429,
                                AcceptedLanguage.of(request.getAcceptableLanguages()),
                                "tooManyRequests",
                                left.limit())
                        .answer();
                answer.getHeaders().putSingle("Retry-After", left.secondsToReset());
                request.abortWith(answer);
            }
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(LEFT) instanceof RequestCounts.Left left) {
            response.getHeaders().putSingle("RateLimit-Limit", left.limit());
            response.getHeaders().putSingle("RateLimit-Remaining", left.remaining());
            response.getHeaders().putSingle("RateLimit-Reset", left.secondsToReset());
        }
    }
}
