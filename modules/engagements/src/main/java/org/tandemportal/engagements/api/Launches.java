package org.tandemportal.engagements.api;

/**
 * The days on which features are to be released, as a part of a statement of the caller's that reads several kinds of things
 * at once. What the viewer may not see, the database leaves out of it.
 */
public final class Launches {

    /**
     * Columns: {@code key}, {@code engagement}, {@code title}, {@code day}, {@code environments} (a json list of names),
     * {@code changed} (a moment), {@code version}.
     * Parameters: the clients, the first day, the last day. Features that were dropped are left out.
     */
    public static final String SELECT = "select f.key, f.engagement, f.title, f.target_date as day, f.environments,"
            + " f.updated_at as changed, f.version"
            + " from engagements.feature f where f.client_id = any (?)"
            + " and coalesce(f.target_date, 'infinity'::date) between ? and ? and f.state <> 'DROPPED'"
            + " order by f.target_date, f.key limit 200";

    private Launches() {}
}
