package org.tandemportal.portal.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import org.tandemportal.clients.api.OpenIdFailed;
import org.tandemportal.clients.api.SignIn;
import org.tandemportal.kernel.api.Messages;
import org.tandemportal.kernel.web.Format;

/** What the pages for signing in say. */
@ApplicationScoped
public class SignInMessages {

    private static final String MESSAGES = "org.tandemportal.portal.home.messages";

    @Inject
    private Format format;

    /** Says that there is no other way in than by a password, which was left out. */
    void passwordMissing() {
        say("form:password", Messages.text(MESSAGES, format.locale(), "signIn.passwordMissing"));
    }

    /** Says that somebody's identity provider cannot be reached. */
    void providerFailed(OpenIdFailed.Reason reason) {
        say(null, Messages.text(MESSAGES, format.locale(), "openid." + reason));
    }

    /**
     * Tells why an attempt was refused.
     *
     * @param rejected the key of the text for what did not fit
     */
    void refused(SignIn.Attempt attempt, String rejected) {
        say(null, reason(attempt, rejected));
    }

    /**
     * Why an attempt was refused, in the viewer's language.
     *
     * @param rejected the key of the text for what did not fit
     */
    String reason(SignIn.Attempt attempt, String rejected) {
        return attempt instanceof SignIn.Attempt.Busy
                ? Messages.text(MESSAGES, format.locale(), "signIn.busy")
                : attempt instanceof SignIn.Attempt.Blocked blocked
                        ? Messages.text(MESSAGES, format.locale(), "signIn.blocked", format.moment(blocked.until()))
                        : Messages.text(MESSAGES, format.locale(), rejected);
    }

    /** @param field that it is about; null for the page as a whole */
    private static void say(String field, String text) {
        FacesContext.getCurrentInstance().addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }
}
