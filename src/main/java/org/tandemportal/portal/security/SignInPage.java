package org.tandemportal.portal.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.tandemportal.clients.api.OpenIdFailed;
import org.tandemportal.clients.api.OpenIdSignIn;
import org.tandemportal.clients.api.SignIn;
import org.tandemportal.clients.api.SignInWay;
import org.tandemportal.clients.usecases.OwnAccount;
import org.tandemportal.clients.usecases.OwnSecondFactor;
import org.tandemportal.clients.usecases.OwnSessions;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.ViewerContext;

/** The sign-in page. */
@Named
@RequestScoped
public class SignInPage {

    private static final Logger LOG = System.getLogger(SignInPage.class.getName());

    @Inject
    private SignIn signIn;

    @Inject
    private OpenIdSignIn openIdSignIn;

    @Inject
    private OwnAccount ownAccount;

    @Inject
    private OwnSessions ownSessions;

    @Inject
    private OwnSecondFactor ownSecondFactor;

    @Inject
    private ClientAddress clientAddress;

    @Inject
    private SignInMessages messages;

    @Inject
    private PortalClock clock;

    private String email;
    private String password;
    private String to;

    /**
     * Signs in and goes to where the person wanted to go; an address whose organisation has its own identity provider leads
     * there, unless a password was typed that may count.
     */
    public void signIn() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        OpenIdSignIn.Way own = openIdSignIn.of(email).orElse(null);
        boolean typed = password != null && !password.isEmpty();
        if (own != null && (own.onlyWay() || !typed)) {
            goToOwnProvider(faces, own);
        } else if (typed) {
            signInByPassword(faces);
        } else {
            messages.passwordMissing();
        }
    }

    private void goToOwnProvider(FacesContext faces, OpenIdSignIn.Way own) throws IOException {
        HttpServletRequest request =
                (HttpServletRequest) faces.getExternalContext().getRequest();
        try {
            OpenIdSignIn.Begun begun = openIdSignIn.begin(own, isOwnPath(to) ? to : "/");
            HttpSession session = request.getSession(true);
            session.setAttribute(BrowserSession.AWAITED, begun.awaited());
            OnwardPage.send(session, begun.address());
            faces.getExternalContext().redirect(OnwardPage.path());
            faces.responseComplete();
        } catch (OpenIdFailed e) {
            LOG.log(Level.WARNING, "A sign-in by OpenID Connect could not be begun: {0}", e.getMessage());
            messages.providerFailed(e.reason());
        }
    }

    private void signInByPassword(FacesContext faces) throws IOException {
        ExternalContext external = faces.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        SignIn.Attempt attempt = signIn.withPassword(email, password, clientAddress.of(request));
        if (attempt instanceof SignIn.Attempt.Accepted accepted) {
            Viewer viewer = accepted.viewer();
            String wanted = isOwnPath(to) ? to : "/";
            ViewerContext.as(viewer, () -> {
                ownAccount.renewPasswordHash(password);
                return null;
            });
            if (ViewerContext.as(viewer, ownSecondFactor::isOn)) {
                BrowserSession.renew(request)
                        .setAttribute(
                                HalfSignedIn.ATTRIBUTE, new HalfSignedIn(viewer.personId(), wanted, clock.instant()));
                external.redirect("/sign-in/code");
            } else {
                BrowserSession.begin(ownSessions, viewer, SignInWay.PASSWORD, request, clientAddress.of(request));
                external.redirect(wanted);
            }
            faces.responseComplete();
        } else {
            messages.refused(attempt, "signIn.rejected");
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
