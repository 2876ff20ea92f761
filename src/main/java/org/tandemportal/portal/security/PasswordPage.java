package org.tandemportal.portal.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tandemportal.clients.usecases.SetPassword;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.ViewerContext;
import org.tandemportal.kernel.web.Attempt;

/** Sets a password by a one-time link. */
@Named
@RequestScoped
public class PasswordPage {

    @Inject
    private SetPassword setPassword;

    @Inject
    private Attempt attempt;

    private String secret;
    private String password;

    /** Shows the form only while the link can be used. */
    public void load() {
        if (!setPassword.canUse(secret)) {
            throw new NotFound("link");
        }
    }

    /** Sets it, and goes to the sign-in page. */
    public void set() throws Exception {
        boolean worked =
                ViewerContext.callAs(Viewer.PORTAL, () -> attempt.run(() -> setPassword.byLink(secret, password)));
        if (worked) {
            attempt.goTo("/sign-in", "org.tandemportal.portal.home.messages", "password.set");
        }
    }

    /** The link's secret. */
    public String getSecret() {
        return secret;
    }

    /** The link's secret. */
    public void setSecret(String secret) {
        this.secret = secret;
    }

    /** Never shown again. */
    public String getPassword() {
        return null;
    }

    /** The password as typed. */
    public void setPassword(String password) {
        this.password = password;
    }
}
