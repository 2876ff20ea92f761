package org.tandemportal.discussions.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tandemportal.kernel.api.PageRoute;
import org.tandemportal.kernel.api.PageRoutes;

/** The module's own pages. */
@ApplicationScoped
public class DiscussionPages implements PageRoutes {

    @Override
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.of("/comments/{id}/history", "/discussions/history.xhtml"),
                PageRoute.of("/inbox", "/discussions/inbox.xhtml"));
    }
}
