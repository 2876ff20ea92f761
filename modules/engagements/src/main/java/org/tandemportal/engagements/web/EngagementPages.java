package org.tandemportal.engagements.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tandemportal.kernel.api.PageRoute;
import org.tandemportal.kernel.api.PageRoutes;

/** The pages of engagements, features, flags and actions. */
@ApplicationScoped
public class EngagementPages implements PageRoutes {

    @Override
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.of("/engagements", "/engagements/list.xhtml"),
                PageRoute.of("/engagements/{code}", "/engagements/overview.xhtml"),
                PageRoute.of("/engagements/{code}/participants", "/engagements/participants.xhtml"),
                PageRoute.of("/engagements/{code}/history", "/engagements/history.xhtml"),
                PageRoute.of("/engagements/{code}/features", "/engagements/features.xhtml"),
                PageRoute.of("/engagements/{code}/features/new", "/engagements/feature-new.xhtml"),
                PageRoute.of("/engagements/{code}/flags", "/engagements/flags.xhtml"),
                PageRoute.of("/engagements/{code}/actions", "/engagements/actions.xhtml"),
                PageRoute.of("/features/{key}", "/engagements/feature.xhtml"),
                PageRoute.of("/features/{key}/edit", "/engagements/feature-edit.xhtml"),
                PageRoute.of("/features/{key}/history", "/engagements/feature-history.xhtml"),
                PageRoute.of("/flags/new", "/engagements/flag-new.xhtml"),
                PageRoute.of("/flags/{key}", "/engagements/flag.xhtml"),
                PageRoute.of("/flags/{key}/history", "/engagements/flag-history.xhtml"),
                PageRoute.of("/actions/{key}", "/engagements/action.xhtml"));
    }
}
