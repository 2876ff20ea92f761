package org.tandemportal.portal.pages;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.tandemportal.kernel.api.ViewerContext;

/** Leads a readable address to its Faces view; sends people who have not signed in to the sign-in page. */
public class PageFilter extends HttpFilter {

    /** Where somebody is led who has to set up a second factor. */
    private static final String SECOND_FACTOR = "/account/second-factor";

    /** The only pages for them: a passkey is a second factor too. */
    private static final Set<String> SECOND_FACTORS = Set.of(SECOND_FACTOR, "/account/passkeys");

    @Inject
    private transient Pages pages;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        if (path.contains(";") || path.endsWith(".xhtml") && !path.startsWith("/jakarta.faces.resource/")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Pages.Found found = pages.find(path);
        if (found == null) {
            chain.doFilter(request, response);
        } else if (!found.route().open() && !ViewerContext.current().isSignedIn()) {
            String wanted = request.getQueryString() == null ? path : path + "?" + request.getQueryString();
            response.sendRedirect(
                    path.equals("/") ? "/sign-in" : "/sign-in?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
        } else if (!found.route().open() && ViewerContext.current().isHeldBack() && !SECOND_FACTORS.contains(path)) {
            response.sendRedirect(SECOND_FACTOR);
        } else {
            String parameters = found.parameters().entrySet().stream()
                    .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                    .collect(Collectors.joining("&"));
            String view = found.route().view();
            request.getRequestDispatcher(parameters.isEmpty() ? view : view + "?" + parameters)
                    .forward(request, response);
        }
    }
}
