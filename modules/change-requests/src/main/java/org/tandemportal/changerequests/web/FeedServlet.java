package org.tandemportal.changerequests.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tandemportal.changerequests.domain.CalendarFeed;
import org.tandemportal.changerequests.usecases.ReadFeed;
import org.tandemportal.clients.api.SignIn;
import org.tandemportal.kernel.api.Scope;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.ViewerContext;

/**
 * Gives calendars at their private addresses, to whoever knows one. Whatever is wrong with an address is answered in the same way:
 * that there is nothing. What is answered so is never written into the log, where a secret does not belong.
 */
@WebServlet("/calendar/feeds/*")
public class FeedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([A-Za-z0-9_-]{43})\\.ics");

    @Inject
    private transient ReadFeed readFeed;

    @Inject
    private transient SignIn signIn;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        Optional<String> text = path.matches() ? text(path.group(1)) : Optional.empty();
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        if (text.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] body = text.get().getBytes(StandardCharsets.UTF_8);
        String tag = "\"" + hash(body) + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "private, no-cache");
        String known = request.getHeader("If-None-Match");
        // What compresses on the way may have made the tag a weak one.
        if (known != null && known.contains(tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("text/calendar;charset=UTF-8");
        response.setHeader("Content-Disposition", "inline; filename=\"tandem.ics\"");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private Optional<String> text(String secret) {
        Optional<CalendarFeed> feed = ViewerContext.as(Viewer.PORTAL, () -> readFeed.find(secret));
        Optional<Viewer> owner = feed.flatMap(found -> signIn.again(found.personId()));
        return owner.flatMap(person -> ViewerContext.as(
                person.narrowed(Set.of(Scope.READ), feed.get().engagement()), () -> readFeed.text(feed.get())));
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
