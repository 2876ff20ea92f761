package org.tandemportal.serverbuilds.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tandemportal.kernel.api.InvalidInput;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.ViewerContext;
import org.tandemportal.kernel.api.Violation;
import org.tandemportal.serverbuilds.domain.MachineFacts;
import org.tandemportal.serverbuilds.domain.ServerBuildRefused;

/**
 * Takes the facts of a running machine, pasted or as a file, and shows the form of a new build filled with them. Nothing
 * is kept but in the session until the form is shown; so a form of somebody else's could do no more than fill it in.
 *
 * <p>A servlet of its own, since the server reads a form with a file only for the servlet that the address belongs to, and
 * pages are led to theirs by a filter.
 */
@WebServlet("/machine-facts")
@MultipartConfig(maxFileSize = 6L * 1024 * 1024, maxRequestSize = 12L * 1024 * 1024, fileSizeThreshold = 64 * 1024)
public class MachineFactsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String ATTRIBUTE = "tandem.serverbuilds.facts";

    /**
     * What became of the facts.
     *
     * @param engagement the engagement whose form it is
     * @param form the form filled with them; null if they were refused
     * @param problem why they were refused, in the viewer's language; null if they were not
     */
    record Outcome(String engagement, SpecificationForm form, String problem) implements Serializable {

        /** Keeps it until the form is shown. */
        void keep(HttpServletRequest request) {
            request.getSession().setAttribute(ATTRIBUTE, this);
        }

        /** The one that is kept for an engagement's form, which is then kept no longer; null if there is none. */
        static Outcome take(HttpServletRequest request, String engagement) {
            if (request.getSession(false) != null
                    && request.getSession().getAttribute(ATTRIBUTE) instanceof Outcome kept
                    && kept.engagement.equals(engagement)) {
                request.getSession().removeAttribute(ATTRIBUTE);
                return kept;
            }
            return null;
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        Viewer viewer = ViewerContext.current();
        if (!viewer.isSignedIn()) {
            goTo(response, "/sign-in");
            return;
        }
        Locale locale = Locale.forLanguageTag(viewer.language());
        String engagement = request.getParameter("engagement");
        if (engagement == null || !viewer.may(Permission.DESIGN_BUILD, engagement)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        outcome(request, engagement, locale).keep(request);
        goTo(response, "/engagements/" + URLEncoder.encode(engagement, StandardCharsets.UTF_8) + "/server-builds/new");
    }

    private static Outcome outcome(HttpServletRequest request, String engagement, Locale locale)
            throws IOException, ServletException {
        try {
            SpecificationForm form = new SpecificationForm();
            form.fill(MachineFacts.read(text(request, "facts") + "\n" + text(request, "factsFile"))
                    .toSpecification());
            return new Outcome(engagement, form, null);
        } catch (InvalidInput e) {
            return new Outcome(
                    engagement,
                    null,
                    e.violations().stream()
                            .map(violation -> violation.message(locale))
                            .collect(Collectors.joining(" ")));
        }
    }

    private static String text(HttpServletRequest request, String name) throws IOException, ServletException {
        Part part = request.getPart(name);
        if (part == null) {
            return "";
        }
        if (part.getSize() > MachineFacts.LONGEST) {
            throw new InvalidInput(List.of(new Violation(
                    "facts", ServerBuildRefused.BUNDLE, "factsTooLong", List.of(MachineFacts.LONGEST / 1024 / 1024))));
        }
        try (InputStream content = part.getInputStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void goTo(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }
}
