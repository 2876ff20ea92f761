package org.tandemportal.discussions.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tandemportal.kernel.api.PageRoute;
import org.tandemportal.kernel.api.PageRoutes;

/** The module's one page of its own. */
@ApplicationScoped
public class DiscussionPages implements PageRoutes {

    @Override
    public List<PageRoute> routes() {
        return List.of(PageRoute.of("/comments/{id}/history", "/discussions/history.xhtml"));
    }
}
