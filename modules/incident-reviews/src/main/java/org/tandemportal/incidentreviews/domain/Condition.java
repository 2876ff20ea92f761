package org.tandemportal.incidentreviews.domain;

/**
 * Something without which the problem would not have come, or not so; there are always several.
 *
 * @param number within its review; never given twice
 */
public record Condition(int number, String text) {}
