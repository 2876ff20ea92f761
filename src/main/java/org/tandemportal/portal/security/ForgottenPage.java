package org.tandemportal.portal.security;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.tandemportal.clients.usecases.ForgottenPassword;
import org.tandemportal.kernel.api.Origin;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.ViewerContext;
import org.tandemportal.kernel.web.Attempt;

/**
 * Asks for a link to set a new password. The answer is the same for every address and takes the same time, as the work is
 * done after it.
 */
@Named
@RequestScoped
public class ForgottenPage {

    private static final Logger LOG = System.getLogger(ForgottenPage.class.getName());

    @Inject
    private ForgottenPassword forgottenPassword;

    @Inject
    private Attempt attempt;

    @Resource
    private ManagedExecutorService executor;

    private String email;

    /** Asks for it. */
    public void ask() {
        ForgottenPassword work = forgottenPassword;
        String address = email;
        String from = Origin.current();
        executor.execute(() -> {
            try {
                ViewerContext.as(Viewer.PORTAL, () -> {
                    work.ask(address, from);
                    return null;
                });
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "A link for a new password could not be sent", e);
            }
        });
        attempt.goTo("/sign-in", "org.tandemportal.portal.home.messages", "forgotten.said");
    }

    /** As typed. */
    public String getEmail() {
        return email;
    }

    /** As typed. */
    public void setEmail(String email) {
        this.email = email;
    }
}
