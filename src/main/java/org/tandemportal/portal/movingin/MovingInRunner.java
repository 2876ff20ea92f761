package org.tandemportal.portal.movingin;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.tandemportal.changerequests.api.MovingInStarted;
import org.tandemportal.changerequests.usecases.MovingInWork;
import org.tandemportal.kernel.api.MigrationsUnderWay;

/**
 * Begins the work that was asked for here at once, and looks every minute for work that another node has left behind. One
 * file at a time on each node, so that those who read and write meanwhile notice little.
 */
@ApplicationScoped
public class MovingInRunner {

    private static final Logger LOG = System.getLogger(MovingInRunner.class.getName());
    private static final int FIRST_LOOK = 20;
    private static final int SECONDS = 60;

    @Inject
    private MovingInWork work;

    private ScheduledExecutorService clockwork;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        clockwork = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "tandem-moving-in");
            thread.setDaemon(true);
            return thread;
        });
        clockwork.scheduleWithFixedDelay(this::doAll, FIRST_LOOK, SECONDS, TimeUnit.SECONDS);
        clockwork.scheduleWithFixedDelay(this::forgetOld, 1, 6, TimeUnit.HOURS);
    }

    void started(@Observes(during = TransactionPhase.AFTER_SUCCESS) MovingInStarted event) {
        clockwork.execute(this::doAll);
    }

    private void doAll() {
        if (MigrationsUnderWay.now()) {
            return;
        }
        try {
            boolean any;
            do {
                any = work.doOne();
            } while (any);
        } catch (RuntimeException e) {
            // The database may be away for a while; a task that fails would not be run again.
            LOG.log(Level.WARNING, "Files that are to be brought in could not be looked for", e);
        }
    }

    private void forgetOld() {
        try {
            work.forgetOld();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Files that nobody uses could not be forgotten", e);
        }
    }

    @PreDestroy
    void end() {
        if (clockwork != null) {
            clockwork.shutdownNow();
        }
    }
}
