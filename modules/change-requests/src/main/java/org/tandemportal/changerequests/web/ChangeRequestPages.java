package org.tandemportal.changerequests.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tandemportal.kernel.api.PageRoute;
import org.tandemportal.kernel.api.PageRoutes;

/** The pages of change requests. */
@ApplicationScoped
public class ChangeRequestPages implements PageRoutes {

    @Override
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.of("/engagements/{code}/agreement-terms", "/change-requests/agreement-terms.xhtml"),
                PageRoute.of("/engagements/{code}/service-hours", "/change-requests/service-hours.xhtml"),
                PageRoute.of("/engagements/{code}/targets", "/change-requests/targets.xhtml"),
                PageRoute.of("/change-requests", "/change-requests/list.xhtml"),
                PageRoute.of("/change-requests/new", "/change-requests/new.xhtml"),
                PageRoute.of("/change-requests/attach", "/change-requests/attach.xhtml"),
                PageRoute.of("/change-requests/import", "/change-requests/import.xhtml"),
                PageRoute.of("/change-requests/{key}", "/change-requests/request.xhtml"),
                PageRoute.of("/change-requests/{key}/edit", "/change-requests/edit.xhtml"),
                PageRoute.of("/change-requests/{key}/plan", "/change-requests/plan.xhtml"),
                PageRoute.of("/change-requests/{key}/suggestions", "/change-requests/suggestions.xhtml"),
                PageRoute.of("/change-requests/{key}/free-windows", "/change-requests/free-windows.xhtml"),
                PageRoute.of("/engagements/{code}/templates", "/change-requests/templates.xhtml"),
                PageRoute.of("/engagements/{code}/templates/new", "/change-requests/template-new.xhtml"),
                PageRoute.of("/templates/{id}", "/change-requests/template.xhtml"),
                PageRoute.of("/templates/{id}/edit", "/change-requests/template-edit.xhtml"),
                PageRoute.of("/freezes", "/change-requests/freezes.xhtml"),
                PageRoute.of("/freezes/new", "/change-requests/freeze-new.xhtml"),
                PageRoute.of("/freezes/{id}", "/change-requests/freeze.xhtml"),
                PageRoute.of("/freezes/{id}/edit", "/change-requests/freeze-edit.xhtml"),
                PageRoute.of("/admin/freezes", "/change-requests/admin-freezes.xhtml"),
                PageRoute.of("/calendar", "/change-requests/calendar.xhtml"),
                PageRoute.of("/calendar/feeds", "/change-requests/feeds.xhtml"),
                PageRoute.of("/change-requests/{key}/history", "/change-requests/history.xhtml"),
                PageRoute.of("/change-requests/{key}/compare", "/change-requests/compare.xhtml"),
                PageRoute.of("/board", "/change-requests/board.xhtml"),
                PageRoute.of("/flow", "/change-requests/flow.xhtml"),
                PageRoute.of("/engagements/{code}/wip-limits", "/change-requests/wip-limits.xhtml"));
    }
}
