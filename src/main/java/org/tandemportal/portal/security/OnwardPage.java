package org.tandemportal.portal.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;

/**
 * On the way to somebody's identity provider. A page of its own, as a form may lead to this portal's pages only, and browsers
 * hold whatever a form's answer redirects to to that.
 */
@Named
@RequestScoped
public class OnwardPage {

    private static final String ONWARD = "tandem.onward";

    private URI address;

    /** Sends a browser on to there by way of this page. */
    static void send(HttpSession session, URI address) {
        session.setAttribute(ONWARD, address);
    }

    /** The path of this page. */
    static String path() {
        return "/sign-in/onward";
    }

    /** Takes the address, or goes to the sign-in page if there is none. */
    public void load() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        HttpSession session = ((HttpServletRequest) faces.getExternalContext().getRequest()).getSession(false);
        if (session != null && session.getAttribute(ONWARD) instanceof URI onward) {
            address = onward;
        } else {
            faces.getExternalContext().redirect("/sign-in");
            faces.responseComplete();
        }
    }

    /** Where it goes on. */
    public String getAddress() {
        return address == null ? null : address.toString();
    }

    /** The host that it goes on to. */
    public String getHost() {
        return address == null ? null : address.getHost();
    }
}
