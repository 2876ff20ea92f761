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
import org.tandemportal.changerequests.usecases.RemindOfAgreements;
import org.tandemportal.clients.usecases.DailyWork;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.ViewerContext;

/** Tells people once a day what is about to happen to their account and what they still owe, and forgets what nobody needs any more. */
@WebListener
public class DailyNotices implements ServletContextListener {

    private static final Logger LOG = System.getLogger(DailyNotices.class.getName());

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private DailyWork dailyWork;

    @Inject
    private RemindOfAgreements remindOfAgreements;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        executor.scheduleAtFixedRate(this::work, 2, TimeUnit.DAYS.toMinutes(1), TimeUnit.MINUTES);
    }

    private void work() {
        try {
            ViewerContext.callAs(Viewer.PORTAL, () -> {
                boolean more;
                do {
                    more = dailyWork.tellOfEndingTokens();
                } while (more);
                dailyWork.forgetWhatIsOld();
                do {
                    more = remindOfAgreements.some();
                } while (more);
                return null;
            });
        } catch (Exception e) {
            // A task that fails would not be run again.
            LOG.log(Level.WARNING, "What is done once a day for accounts could not be done", e);
        }
    }
}
