package org.tandemportal.kernel.api;

import java.util.List;

/** Who takes part in an engagement. The clients module answers. */
public interface EngagementPeople {

    /**
     * The active participants of both sides, the client's first, then by name; one statement.
     *
     * @param engagement its code
     */
    List<PersonInRole> in(String engagement);
}
