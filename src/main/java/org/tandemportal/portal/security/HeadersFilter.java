package org.tandemportal.portal.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Headers that every answer carries. On pages, scripts are limited by a policy of their own with
 * a nonce, which PrimeFaces writes; where several policies are sent, all of them hold. What is no page has no use for anything.
 */
public class HeadersFilter extends HttpFilter {

    private static final String OF_PAGES =
            "img-src 'self' data:; style-src 'self'; font-src 'self'; connect-src 'self'%s;"
                    + " object-src 'none'; frame-src 'none'; worker-src 'none'; media-src 'none'; manifest-src 'self';"
                    + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final String OF_ALL_ELSE =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String PERMISSIONS = "camera=(), microphone=(), geolocation=(), payment=(), usb=(),"
            + " publickey-credentials-create=(self), publickey-credentials-get=(self)";
    private static final String A_YEAR = "max-age=31536000; includeSubDomains";

    @Inject
    @ConfigProperty(name = "tandem.base-url", defaultValue = "")
    private String baseUrl;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        response.setHeader("Content-Security-Policy", isPage(path) ? ofPages() : OF_ALL_ELSE);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", PERMISSIONS);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (baseUrl.startsWith("https://")) {
            response.setHeader("Strict-Transport-Security", A_YEAR);
        }
        if (!path.startsWith("/jakarta.faces.resource/")) {
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
    }

    /** Not every browser takes 'self' to mean a WebSocket too. */
    private String ofPages() {
        return OF_PAGES.formatted(
                baseUrl.matches("https?://[\\w.:\\[\\]-]+/?")
                        ? " " + baseUrl.replaceFirst("^http", "ws").replaceFirst("/$", "")
                        : "");
    }

    private static boolean isPage(String path) {
        return !path.startsWith("/api/v1")
                && !path.startsWith("/health")
                && !path.startsWith("/metrics")
                && !path.startsWith("/openapi");
    }
}
