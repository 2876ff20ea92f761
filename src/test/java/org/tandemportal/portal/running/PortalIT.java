package org.tandemportal.portal.running;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * A test of the whole portal. It runs inside the server, beside the portal's own classes, if it stands in the package
 * {@code container}; else it extends {@link FromOutsideIT}. All of them share one running portal with the demo data, so a
 * test makes the records that it changes.
 */
@ArquillianTest
public abstract class PortalIT {

    /** What is deployed, once. */
    @Deployment
    public static WebArchive portal() {
        return PortalArchive.make();
    }
}
