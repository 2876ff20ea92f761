package org.tandemportal.portal.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tandemportal.kernel.api.PageRoute;
import org.tandemportal.kernel.api.PageRoutes;

/** All pages of the portal, from all modules. */
@ApplicationScoped
public class Pages {

    @Inject
    @Any
    private Instance<PageRoutes> modules;

    private List<PageRoute> routes;

    /**
     * A page that was found.
     *
     * @param parameters the parts of the address that vary, still encoded as in the address
     */
    public record Found(PageRoute route, Map<String, String> parameters) {}

    @PostConstruct
    void collect() {
        List<PageRoute> all = new ArrayList<>();
        modules.forEach(module -> all.addAll(module.routes()));
        routes = List.copyOf(all);
    }

    /** All routes. */
    public List<PageRoute> all() {
        return routes;
    }

    /** The page at a path, or null if no page has it. */
    public Found find(String path) {
        for (PageRoute route : routes) {
            Map<String, String> parameters = route.match(path);
            if (parameters != null) {
                return new Found(route, parameters);
            }
        }
        return null;
    }
}
