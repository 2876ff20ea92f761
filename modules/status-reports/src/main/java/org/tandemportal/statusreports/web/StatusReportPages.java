package org.tandemportal.statusreports.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tandemportal.kernel.api.PageRoute;
import org.tandemportal.kernel.api.PageRoutes;

/** The pages of status reports. */
@ApplicationScoped
public class StatusReportPages implements PageRoutes {

    @Override
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.of("/status-reports", "/status-reports/list.xhtml"),
                PageRoute.of("/status-reports/{code}/{week}", "/status-reports/report.xhtml"),
                PageRoute.of("/engagements/{code}/status-reports", "/status-reports/weeks.xhtml"));
    }
}
