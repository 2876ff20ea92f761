package org.tandemportal.portal.mail;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;
import org.tandemportal.kernel.api.MigrationsUnderWay;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.ViewerContext;

/**
 * Sends what is due in the outbox, every few seconds, on each node. Without a mail server nothing runs: mail is kept, and
 * administrators see it.
 */
@ApplicationScoped
public class OutboxSender {

    private static final Logger LOG = System.getLogger(OutboxSender.class.getName());
    private static final int SECONDS = 5;
    private static final int MOST_AT_ONCE = 100;

    @Inject
    private Config config;

    @Inject
    private OutboxMails mails;

    private ScheduledExecutorService clockwork;
    private MailServer server;

    /** Whether there is a mail server. */
    public boolean isThere() {
        return MailServer.of(config).isPresent();
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        Optional<MailServer> found = MailServer.of(config);
        if (found.isEmpty()) {
            LOG.log(Level.INFO, "No mail server is set: mail is kept in the outbox and shown to administrators");
            return;
        }
        server = found.get();
        // A thread of its own and not one of the server's, which refuses to work for an application that is still
        // starting.
        clockwork = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "tandem-outbox");
            thread.setDaemon(true);
            return thread;
        });
        clockwork.scheduleWithFixedDelay(this::sendWhatIsDue, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private void sendWhatIsDue() {
        if (MigrationsUnderWay.now()) {
            return;
        }
        try {
            for (int count = 0; count < MOST_AT_ONCE; count++) {
                if (!ViewerContext.callAs(Viewer.PORTAL, this::sendOne)) {
                    return;
                }
            }
        } catch (Exception e) {
            // The database may be away for a while; the clockwork goes on.
            LOG.log(Level.WARNING, "The outbox could not be read", e);
        }
    }

    private boolean sendOne() {
        Optional<OutboxMails.Taken> taken = mails.take();
        taken.ifPresent(mail -> {
            try {
                server.send(mail);
                mails.sent(mail.id());
            } catch (MessagingException | RuntimeException e) {
                // Neither the text, which may hold a link, nor the address belongs in a log.
                LOG.log(
                        Level.WARNING,
                        "Mail {0} could not be sent by {1}: {2}",
                        mail.id(),
                        server,
                        e.getClass().getName());
                mails.failed(mail, e.getMessage());
            }
        });
        return taken.isPresent();
    }

    @PreDestroy
    void end() {
        if (clockwork != null) {
            clockwork.shutdownNow();
        }
    }
}
