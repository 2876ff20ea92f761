package org.tandemportal.portal.security;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where people reach the portal by https, its cookie travels by https only, and its name begins with {@code __Host-}: then
 * browsers take it from nobody else, not even from another host of the same domain.
 */
@WebListener
public class SecureCookies implements ServletContextListener {

    @Inject
    @ConfigProperty(name = "tandem.base-url")
    private String baseUrl;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (baseUrl.startsWith("https:")) {
            SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
            cookie.setName("__Host-tandem");
            cookie.setSecure(true);
            cookie.setPath("/");
        }
    }
}
