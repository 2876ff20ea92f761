package org.tandemportal.portal.mail;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import org.tandemportal.changerequests.usecases.WarnOfTargets;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.ViewerContext;

/** Tells sides every few minutes of their targets that are near or have passed. */
@WebListener
public class TargetWarnings implements ServletContextListener {

    private static final Logger LOG = System.getLogger(TargetWarnings.class.getName());

    private static final int MINUTES = 3;

    /** So that one run ends before the next is due, whatever there is. */
    private static final int MOST_AT_ONCE = 40;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private WarnOfTargets warnOfTargets;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        executor.scheduleWithFixedDelay(this::work, MINUTES, MINUTES, TimeUnit.MINUTES);
    }

    private void work() {
        try {
            ViewerContext.callAs(Viewer.PORTAL, () -> {
                int rounds = 0;
                while (warnOfTargets.look() && rounds < MOST_AT_ONCE) {
                    rounds++;
                }
                return null;
            });
        } catch (Exception e) {
            // A task that fails would not be run again.
            LOG.log(Level.WARNING, "What is near its target could not be looked at", e);
        }
    }
}
