package org.tandemportal.portal.security;

import jakarta.enterprise.context.RequestScoped;
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
import org.tandemportal.clients.api.SignInWay;
import org.tandemportal.clients.usecases.OwnSessions;

/** Where an identity provider sends people back to: they come in, or are told why not. */
@Named
@RequestScoped
public class OpenIdReturnPage {

    private static final Logger LOG = System.getLogger(OpenIdReturnPage.class.getName());

    @Inject
    private OpenIdSignIn openIdSignIn;

    @Inject
    private OwnSessions ownSessions;

    @Inject
    private ClientAddress clientAddress;

    private OpenIdFailed.Reason reason;

    /** Completes the sign-in. */
    public void load() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        HttpServletRequest request =
                (HttpServletRequest) faces.getExternalContext().getRequest();
        OpenIdSignIn.Awaited awaited = taken(request);
        try {
            OpenIdSignIn.Arrived arrived = openIdSignIn.complete(awaited, request.getQueryString());
            String session = BrowserSession.begin(
                    ownSessions, arrived.viewer(), SignInWay.OPENID, request, clientAddress.of(request));
            openIdSignIn.began(session, arrived);
            request.getSession().setAttribute(BrowserSession.VISIT, arrived.visit());
            faces.getExternalContext().redirect(awaited.to());
            faces.responseComplete();
        } catch (OpenIdFailed e) {
            reason = e.reason();
            LOG.log(Level.WARNING, "A sign-in by OpenID Connect failed: {0}", e.getMessage());
        }
    }

    /** What was begun in this browser; each beginning has one end. */
    private static OpenIdSignIn.Awaited taken(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(BrowserSession.AWAITED) instanceof OpenIdSignIn.Awaited awaited) {
            session.removeAttribute(BrowserSession.AWAITED);
            return awaited;
        }
        return null;
    }

    /** Why nobody came in. */
    public OpenIdFailed.Reason getReason() {
        return reason;
    }
}
