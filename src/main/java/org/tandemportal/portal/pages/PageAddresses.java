package org.tandemportal.portal.pages;

import jakarta.inject.Inject;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tandemportal.kernel.api.PageRoute;

/**
 * Keeps the server from taking a page's address for a folder: the views of {@code /sign-in} lie in a folder of that name,
 * and the server would send the browser on to {@code /sign-in/} before any filter is asked. An address that is mapped to a
 * servlet is none of its business; the servlet itself is never reached, because {@link PageFilter} leads on to the view.
 *
 * <p>The server reads a form that holds files only if the address that it is sent to is one of a servlet that takes files,
 * wherever it is led on to; so this one does. It takes as much as the server takes at all: pages say themselves what is too
 * large for them.
 */
@WebListener
public class PageAddresses implements ServletContextListener {

    /** What the server takes at most, in bytes; see pre-boot-commands.txt. */
    private static final long MOST = 56L * 1024 * 1024;

    private static final int KEPT_IN_MEMORY = 64 * 1024;

    @Inject
    private Pages pages;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        String[] addresses = pages.all().stream()
                .map(PageRoute::pattern)
                .filter(pattern -> !pattern.contains("{") && !pattern.equals("/"))
                .distinct()
                .toArray(String[]::new);
        ServletRegistration.Dynamic servlet = event.getServletContext().addServlet("pages", new NothingThere());
        servlet.addMapping(addresses);
        servlet.setMultipartConfig(new MultipartConfigElement("", MOST, MOST, KEPT_IN_MEMORY));
    }

    /** Answers 404 to what the filter did not lead on. */
    private static final class NothingThere extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
