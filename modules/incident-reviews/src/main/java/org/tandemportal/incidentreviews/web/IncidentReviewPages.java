package org.tandemportal.incidentreviews.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tandemportal.kernel.api.PageRoute;
import org.tandemportal.kernel.api.PageRoutes;

/** The pages of incident reviews. */
@ApplicationScoped
public class IncidentReviewPages implements PageRoutes {

    @Override
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.of("/incident-reviews", "/incident-reviews/list.xhtml"),
                PageRoute.of("/incident-reviews/new", "/incident-reviews/new.xhtml"),
                PageRoute.of("/incident-reviews/{key}", "/incident-reviews/review.xhtml"),
                PageRoute.of("/incident-reviews/{key}/edit", "/incident-reviews/edit.xhtml"),
                PageRoute.of("/incident-reviews/{key}/history", "/incident-reviews/history.xhtml"));
    }
}
