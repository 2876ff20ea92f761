package org.tandemportal.portal.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.tandemportal.clients.api.SignIn;
import org.tandemportal.clients.api.SignInWay;
import org.tandemportal.clients.usecases.OwnSecondFactor;
import org.tandemportal.clients.usecases.OwnSessions;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.ViewerContext;

/** The second step of signing in: a code of the app, a recovery code, or a passkey, which {@link PasskeyServlet} takes. */
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
    private OwnSecondFactor.SecondStep asked;

    /** Goes back to the first step unless somebody's password was right a short while ago. */
    public void load() throws IOException {
        if (halfSignedIn().isEmpty()) {
            toTheFirstStep();
        }
    }

    private OwnSecondFactor.SecondStep asked() {
        if (asked == null) {
            asked = halfSignedIn()
                    .flatMap(half -> signIn.again(half.personId()))
                    .map(viewer -> ViewerContext.as(viewer, ownSecondFactor::secondStep))
                    .orElse(new OwnSecondFactor.SecondStep(true, false));
        }
        return asked;
    }

    /** Whether a code can be typed. */
    public boolean isCodeAsked() {
        return asked().code();
    }

    /** Whether a passkey can answer. */
    public boolean isPasskeyAsked() {
        return asked().passkey();
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
                viewer, () -> ViewerContext.as(viewer, () -> ownSecondFactor.enter(code)), clientAddress.of(request));
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
        return HalfSignedIn.of(request).filter(found -> found.holdsAt(clock.instant()));
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
