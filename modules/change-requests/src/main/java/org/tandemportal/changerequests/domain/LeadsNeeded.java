package org.tandemportal.changerequests.domain;

/**
 * How many leads of each side have to agree to a change.
 *
 * @param client 1 or more
 * @param provider 1 or more
 */
public record LeadsNeeded(int client, int provider) {

    /** One a side. */
    public static final LeadsNeeded ONE_EACH = new LeadsNeeded(1, 1);
}
