package org.tandemportal.serverbuilds.api;

/**
 * The environments that server builds stand in, as a part of a statement of the caller's that reads several kinds of things at
 * once. What the viewer may not see, the database leaves out of it.
 */
public final class BuildPlaces {

    /** Columns: {@code key}, {@code environment}. Parameter: the engagement. Retired ones are left out. */
    public static final String SELECT = "select b.key, b.environment from server_builds.server_build b"
            + " where b.engagement = ? and b.state <> 'RETIRED' order by b.key limit 500";

    private BuildPlaces() {}
}
