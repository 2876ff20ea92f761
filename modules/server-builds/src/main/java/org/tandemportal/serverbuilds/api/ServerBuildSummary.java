package org.tandemportal.serverbuilds.api;

import java.io.Serializable;

/**
 * A server build as other modules show it.
 *
 * @param environment the name of the environment that it stands in
 * @param revision the number of the current revision
 */
public record ServerBuildSummary(String key, String title, String environment, ServerBuildState state, int revision)
        implements Serializable {

    /** The key, for pages. */
    public String getKey() {
        return key;
    }

    /** The title, for pages. */
    public String getTitle() {
        return title;
    }

    /** The environment, for pages. */
    public String getEnvironment() {
        return environment;
    }

    /** The state, for pages. */
    public ServerBuildState getState() {
        return state;
    }

    /** The current revision's number, for pages. */
    public int getRevision() {
        return revision;
    }
}
