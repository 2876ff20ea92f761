package org.tandemportal.portal.security;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Under https the session's cookie is for https only, and for this host only: no neighbour can set it. */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Inject
    @ConfigProperty(name = "tandem.base-url", defaultValue = "")
    private String baseUrl;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (baseUrl.startsWith("https://")) {
            SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
            cookie.setName("__Host-tandem");
            cookie.setSecure(true);
            cookie.setPath("/");
        }
    }
}
