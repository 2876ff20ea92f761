package org.tandemportal.portal.demo;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.ViewerContext;

/** Tells the demo's story into an empty database at the first start, if {@code TANDEM_DEMO} says so. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoData {

    private static final Logger LOG = System.getLogger(DemoData.class.getName());

    @Inject
    @ConfigProperty(name = "tandem.demo", defaultValue = "false")
    private boolean wanted;

    @Inject
    private DemoStory story;

    @PostConstruct
    void load() {
        if (!wanted) {
            return;
        }
        try {
            if (ViewerContext.callAs(Viewer.PORTAL, story::isDatabaseEmpty)) {
                long start = System.nanoTime();
                story.tell();
                LOG.log(Level.INFO, "Demo data loaded in {0} ms", (System.nanoTime() - start) / 1_000_000);
            }
        } catch (Exception e) {
            throw new IllegalStateException("The demo data could not be loaded", e);
        }
    }
}
