package org.tandemportal.portal.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.tandemportal.clients.api.SignIn;
import org.tandemportal.clients.api.SignInWay;
import org.tandemportal.clients.usecases.OwnSecondFactor;
import org.tandemportal.clients.usecases.OwnSessions;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.Viewer;

/** The second step of signing in: a code of the app, or a recovery code. */
@Named
@RequestScoped
public class CodePage {

    @Inject
    private SignIn signIn;

    @Inject
    private OwnSecondFactor ownSecondFactor;

    @Inject
    private OwnSessions ownSessions;

    @Inject
    private ClientAddress clientAddress;

    @Inject
    private SignInMessages messages;

    @Inject
    private PortalClock clock;

    private String code;

    /** Goes back to the first step unless somebody's password was right a short while ago. */
    public void load() throws IOException {
        if (halfSignedIn().isEmpty()) {
            toTheFirstStep();
        }
    }

    /** Checks the code, and goes to where the person wanted to go. */
    public void enter() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        HttpServletRequest request =
                (HttpServletRequest) faces.getExternalContext().getRequest();
        HalfSignedIn half = halfSignedIn().orElse(null);
        Viewer viewer = half == null ? null : signIn.again(half.personId()).orElse(null);
        if (viewer == null) {
            toTheFirstStep();
            return;
        }
        SignIn.Attempt attempt = signIn.withCode(
                viewer, () -> BrowserSession.as(viewer, () -> ownSecondFactor.enter(code)), clientAddress.of(request));
        if (attempt instanceof SignIn.Attempt.Accepted) {
            BrowserSession.begin(ownSessions, viewer, SignInWay.PASSWORD, request, clientAddress.of(request));
            faces.getExternalContext().redirect(half.to());
            faces.responseComplete();
        } else {
            messages.refused(attempt, "code.rejected");
        }
    }

    private Optional<HalfSignedIn> halfSignedIn() {
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(HalfSignedIn.ATTRIBUTE) instanceof HalfSignedIn half
                ? Optional.of(half).filter(found -> found.holdsAt(clock.instant()))
                : Optional.empty();
    }

    private static void toTheFirstStep() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().redirect("/sign-in");
        faces.responseComplete();
    }

    /** Never shown again. */
    public String getCode() {
        return null;
    }

    /** The code as typed. */
    public void setCode(String code) {
        this.code = code;
    }
}
