package org.tandemportal.portal.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tandemportal.kernel.api.PageRoute;
import org.tandemportal.kernel.api.PageRoutes;

/** The pages that belong to no module. */
@ApplicationScoped
public class PortalPages implements PageRoutes {

    @Override
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.of("/", "/home/my-work.xhtml"),
                PageRoute.open("/sign-in", "/sign-in/sign-in.xhtml"),
                PageRoute.open("/sign-in/code", "/sign-in/code.xhtml"),
                PageRoute.open("/sign-in/onward", "/sign-in/onward.xhtml"),
                PageRoute.open("/sign-in/openid", "/sign-in/openid.xhtml"),
                PageRoute.open("/sign-in/forgotten", "/sign-in/forgotten.xhtml"),
                PageRoute.open("/password/{secret}", "/sign-in/password.xhtml"),
                PageRoute.of("/api/docs", "/docs/api.xhtml"),
                PageRoute.of("/admin/audit", "/admin/audit.xhtml"),
                PageRoute.of("/admin/outbox", "/admin/outbox.xhtml"),
                PageRoute.of("/admin/look", "/admin/look.xhtml"));
    }
}
