package org.tandemportal.clients.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tandemportal.kernel.api.PageRoute;
import org.tandemportal.kernel.api.PageRoutes;

/** The pages of one's own account. */
@ApplicationScoped
public class AccountPages implements PageRoutes {

    /** Base name of their texts. */
    static final String MESSAGES = "org.tandemportal.clients.account.messages";

    @Override
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.of("/account", "/clients/account.xhtml"),
                PageRoute.of("/account/sessions", "/clients/sessions.xhtml"),
                PageRoute.of("/account/tokens", "/clients/tokens.xhtml"),
                PageRoute.of("/account/second-factor", "/clients/second-factor.xhtml"),
                PageRoute.of("/account/passkeys", "/clients/passkeys.xhtml"));
    }
}
