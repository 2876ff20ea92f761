package org.tandemportal.portal.routes;

import java.util.List;

/** The addresses of all pages that the running portal has, for the tests that read them in a browser. */
public final class PagesToRead {

    private PagesToRead() {}

    /** For people who take part in an engagement: all pages but the forms that belong to the other side. */
    public static List<String> ofParticipants(String engagement) {
        return Routes.runningPages().stream()
                .filter(route -> route.isPage() && route.isForAllOfAClient())
                .map(route -> route.address(engagement))
                .toList();
    }

    /** The pages that show no record in particular, and all of administration. */
    public static List<String> ofAdministrators(String engagement) {
        return Routes.runningPages().stream()
                .filter(route -> route.isPage()
                        && (route.kind() == Route.Kind.ADMINISTRATION
                                || route.samples().isEmpty() && route.kind() != Route.Kind.FORM))
                .map(route -> route.address(engagement))
                .toList();
    }

    /** The pages for a client's leads. */
    public static List<String> ofLeads(String engagement) {
        return Routes.runningPages().stream()
                .filter(route -> route.isPage() && route.kind() == Route.Kind.LEADERSHIP)
                .map(route -> route.address(engagement))
                .toList();
    }
}
