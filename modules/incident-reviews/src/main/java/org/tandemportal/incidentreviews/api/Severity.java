package org.tandemportal.incidentreviews.api;

/** How much of a problem was felt. */
public enum Severity {
    /** Hardly anybody noticed. */
    LOW,
    /** Some could not do what they wanted to, or only slowly. */
    MEDIUM,
    /** Many could not. */
    HIGH,
    /** Nobody could. */
    CRITICAL
}
