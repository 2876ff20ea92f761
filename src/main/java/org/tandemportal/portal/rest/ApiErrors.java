package org.tandemportal.portal.rest;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.tandemportal.kernel.rest.AcceptedLanguage;

/**
 * What the server refuses before any resource sees it, such as a header that can't be read, is a problem for callers of the
 * API and not a page.
 */
@WebFilter(urlPatterns = "/*", dispatcherTypes = DispatcherType.ERROR)
public class ApiErrors extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (address == null || !address.toString().startsWith("/api/v1/")) {
            chain.doFilter(request, response);
            return;
        }
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer known ? known : 500;
        Problem.ofStatus(status, AcceptedLanguage.of(Collections.list(request.getLocales())))
                .writeTo(response);
    }
}
