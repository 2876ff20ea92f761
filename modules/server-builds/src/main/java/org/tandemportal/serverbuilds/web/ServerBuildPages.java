package org.tandemportal.serverbuilds.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tandemportal.kernel.api.PageRoute;
import org.tandemportal.kernel.api.PageRoutes;

/** The pages of server builds. */
@ApplicationScoped
public class ServerBuildPages implements PageRoutes {

    @Override
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.of("/engagements/{code}/server-builds", "/server-builds/list.xhtml"),
                PageRoute.of("/engagements/{code}/server-builds/new", "/server-builds/new.xhtml"),
                PageRoute.of("/engagements/{code}/parity", "/server-builds/parity.xhtml"),
                PageRoute.of("/server-builds/{key}", "/server-builds/build.xhtml"),
                PageRoute.of("/server-builds/{key}/edit", "/server-builds/edit.xhtml"),
                PageRoute.of("/server-builds/{key}/revisions", "/server-builds/revisions.xhtml"),
                PageRoute.of("/server-builds/{key}/compare", "/server-builds/compare.xhtml"),
                PageRoute.of("/server-builds/{key}/history", "/server-builds/history.xhtml"));
    }
}
