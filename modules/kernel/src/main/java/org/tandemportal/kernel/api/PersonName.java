package org.tandemportal.kernel.api;

import java.io.Serializable;
import java.util.UUID;

/**
 * A person as shown beside what they did.
 *
 * @param id the person
 * @param name full name; stays on the records when the person has left
 * @param side the side they belong to
 */
public record PersonName(UUID id, String name, Side side) implements Serializable {

    /** Record components as bean properties, for pages. */
    public String getName() {
        return name;
    }

    /** The side, for pages. */
    public Side getSide() {
        return side;
    }
}
