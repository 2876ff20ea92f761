package org.tandemportal.portal.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tandemportal.clients.api.SignIn;
import org.tandemportal.kernel.api.InternalToken;
import org.tandemportal.kernel.api.Origin;
import org.tandemportal.kernel.api.SecurityLog;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.ViewerContext;

/**
 * Makes the viewer of each request, once, from the session of somebody who signed in or from a bearer token, and binds it
 * to the thread until the request ends, with where the request comes from. Decides nothing: who may do what is decided where it is done.
 *
 * <p>The API is called with tokens; a session serves there for reading only, so that a forged form can change nothing.
 */
public class ViewerFilter extends HttpFilter {

    /** Request attribute: the id of the token that the request came with. */
    public static final String TOKEN = "tandem.token";

    private static final String VIEWER = "tandem.viewer";
    private static final String API = "/api/v1/";
    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Inject
    private transient SignIn signIn;

    @Inject
    private transient ClientAddress clientAddress;

    @Inject
    @ConfigProperty(name = "tandem.secret")
    private String secret;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            ViewerContext.callAs(
                    viewer(request),
                    () -> Origin.callFrom(clientAddress.of(request), () -> {
                        chain.doFilter(request, response);
                        noteRefusal(request, response);
                        return null;
                    }));
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    /** Addresses hold keys, and secrets only where nothing is ever refused in this way. */
    private static void noteRefusal(HttpServletRequest request, HttpServletResponse response) {
        int status = response.getStatus();
        if (status == HttpServletResponse.SC_FORBIDDEN || status == HttpServletResponse.SC_UNAUTHORIZED) {
            SecurityLog.write(
                    status + " " + request.getMethod() + " " + request.getRequestURI(),
                    ViewerContext.current().personId(),
                    Origin.current());
        }
    }

    private Viewer viewer(HttpServletRequest request) {
        if (request.getAttribute(VIEWER) instanceof Viewer known) {
            return known;
        }
        String path = request.getRequestURI();
        Viewer viewer = path.startsWith("/jakarta.faces.resource/") ? Viewer.NOBODY : identify(request, path);
        if (!path.startsWith(API)) {
            viewer = withChoices(viewer, request);
        }
        request.setAttribute(VIEWER, viewer);
        return viewer;
    }

    private Viewer identify(HttpServletRequest request, String path) {
        if (path.startsWith(API)) {
            String authorization = request.getHeader("Authorization");
            if (authorization != null) {
                return authorization.regionMatches(true, 0, "Bearer ", 0, 7)
                        ? ofToken(authorization.substring(7).strip(), request)
                        : Viewer.NOBODY;
            }
            if (!READING.contains(request.getMethod())) {
                return Viewer.NOBODY;
            }
        }
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(SignIn.SESSION) instanceof String secretOfSession
                ? signIn.withSession(secretOfSession)
                        .filter(viewer -> !path.startsWith(API) || !viewer.isHeldBack())
                        .orElse(Viewer.NOBODY)
                : Viewer.NOBODY;
    }

    private Viewer ofToken(String token, HttpServletRequest request) {
        if (token.length() > 200) {
            return Viewer.NOBODY;
        }
        if (InternalToken.valid(secret, token, purposeOf(request), Instant.now())) {
            return Viewer.PORTAL;
        }
        return signIn.withToken(token)
                .map(program -> {
                    request.setAttribute(TOKEN, program.tokenId());
                    return program.viewer();
                })
                .orElse(Viewer.NOBODY);
    }

    /** What a command's token has to be for, for this address. */
    private static String purposeOf(HttpServletRequest request) {
        return request.getRequestURI().equals(API + "administrators") ? "administrators" : "export";
    }

    /** Language and theme as last chosen in this browser, before what the person set in their account. */
    private static Viewer withChoices(Viewer viewer, HttpServletRequest request) {
        String language = cookie(request, "tandem-language")
                .filter(Set.of("en", "de")::contains)
                .orElseGet(() -> viewer.isSignedIn() ? viewer.language() : preferred(request.getLocale()));
        String theme = cookie(request, "tandem-theme")
                .filter(Set.of("light", "dark", "system")::contains)
                .orElse(viewer.theme());
        return viewer.with(language, theme);
    }

    private static String preferred(Locale locale) {
        return locale.getLanguage().equals("de") ? "de" : "en";
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(name)) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }
}
