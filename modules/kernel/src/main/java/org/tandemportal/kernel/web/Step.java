package org.tandemportal.kernel.web;

import java.io.Serializable;

/**
 * One step of the line that shows where a record is in its life: the tag {@code t:steps}.
 *
 * @param label as shown
 * @param status {@code done}, {@code current}, {@code todo} or {@code stopped}
 */
public record Step(String label, String status) implements Serializable {

    /** For pages. */
    public String getLabel() {
        return label;
    }

    /** For pages. */
    public String getStatus() {
        return status;
    }
}
