package org.tandemportal.kernel.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How people reach the portal, for addresses that leave it. */
@ApplicationScoped
public class PortalAddress {

    @Inject
    @ConfigProperty(name = "tandem.base-url")
    private String baseUrl;

    /**
     * The whole address of a page.
     *
     * @param path from the root of the portal, with a slash at its beginning; empty for the portal itself
     */
    public String of(String path) {
        return baseUrl.replaceFirst("/$", "") + path;
    }
}
