package org.tandemportal.portal.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.ViewerContext;
import org.tandemportal.kernel.audit.AuditLog;

/**
 * Writes the ends of all audit chains into the portal's log, at the start and once a day. Whoever cuts off the end of a chain
 * in the database, its head included, does not reach the logs, which are kept elsewhere.
 */
@WebListener
public class AuditHeads implements ServletContextListener {

    private static final Logger LOG = System.getLogger(AuditHeads.class.getName());

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private ReadAuditHeads readAuditHeads;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        executor.scheduleAtFixedRate(this::write, 1, TimeUnit.DAYS.toMinutes(1), TimeUnit.MINUTES);
    }

    private void write() {
        try {
            List<AuditLog.Head> heads = ViewerContext.callAs(Viewer.PORTAL, readAuditHeads::heads);
            LOG.log(
                    Level.INFO,
                    "Ends of the audit chains: "
                            + heads.stream()
                                    .map(head -> head.clientId()
                                            + (head.onlyFor().isEmpty() ? " " : " " + head.onlyFor() + " ")
                                            + head.sequence() + " " + head.hash())
                                    .collect(Collectors.joining("; ")));
        } catch (Exception e) {
            // A task that fails would not be run again.
            LOG.log(Level.WARNING, "The ends of the audit chains could not be read", e);
        }
    }
}
