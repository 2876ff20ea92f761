package org.tandemportal.portal.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.tandemportal.clients.api.SignIn;
import org.tandemportal.clients.usecases.OwnSessions;
import org.tandemportal.kernel.api.Messages;
import org.tandemportal.kernel.web.Format;

/** The sign-in page. */
@Named
@RequestScoped
public class SignInPage {

    private static final String MESSAGES = "org.tandemportal.portal.home.messages";

    @Inject
    private SignIn signIn;

    @Inject
    private OwnSessions ownSessions;

    @Inject
    private Format format;

    private String email;
    private String password;
    private String to;

    /** Signs in and goes to where the person wanted to go. */
    public void signIn() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        SignIn.Attempt attempt = signIn.withPassword(email, password, request.getRemoteAddr());
        if (attempt instanceof SignIn.Attempt.Accepted accepted) {
            BrowserSession.begin(ownSessions, accepted.viewer(), request);
            external.redirect(isOwnPath(to) ? to : "/");
            faces.responseComplete();
        } else if (attempt instanceof SignIn.Attempt.Blocked blocked) {
            faces.addMessage(
                    null,
                    new FacesMessage(
                            FacesMessage.SEVERITY_ERROR,
                            Messages.text(MESSAGES, format.locale(), "signIn.blocked", format.moment(blocked.until())),
                            null));
        } else {
            faces.addMessage(
                    null,
                    new FacesMessage(
                            FacesMessage.SEVERITY_ERROR,
                            Messages.text(MESSAGES, format.locale(), "signIn.rejected"),
                            null));
        }
    }

    /** Only paths of this portal, never another host's. */
    static boolean isOwnPath(String target) {
        return target != null && target.matches("/(?![/\\\\])[A-Za-z0-9\\-._~/?=&%+:]*");
    }

    /** Sign-in address as typed. */
    public String getEmail() {
        return email;
    }

    /** Sign-in address as typed. */
    public void setEmail(String email) {
        this.email = email;
    }

    /** Never shown again. */
    public String getPassword() {
        return null;
    }

    /** The password as typed. */
    public void setPassword(String password) {
        this.password = password;
    }

    /** Where the person wanted to go. */
    public String getTo() {
        return to;
    }

    /** Where the person wanted to go. */
    public void setTo(String to) {
        this.to = to;
    }
}
