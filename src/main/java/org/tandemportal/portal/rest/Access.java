package org.tandemportal.portal.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.ViewerContext;
import org.tandemportal.kernel.rest.AcceptedLanguage;

/** The API is for callers who say who they are: 401 for all others, whatever they ask for. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class Access implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        Viewer viewer = ViewerContext.current();
        if (!viewer.isSignedIn() && viewer != Viewer.PORTAL) {
            Locale locale = AcceptedLanguage.of(request.getAcceptableLanguages());
            Response answer = Problem.of(401, locale, "notSignedIn").answer();
            answer.getHeaders().putSingle("WWW-Authenticate", "Bearer");
            request.abortWith(answer);
        }
    }
}
