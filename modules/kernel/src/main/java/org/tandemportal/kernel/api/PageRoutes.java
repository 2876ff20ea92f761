package org.tandemportal.kernel.api;

import java.util.List;

/** The pages that a module adds to the portal. The first pattern that fits an address wins. */
public interface PageRoutes {

    /** The module's pages, more special patterns first. */
    List<PageRoute> routes();
}
