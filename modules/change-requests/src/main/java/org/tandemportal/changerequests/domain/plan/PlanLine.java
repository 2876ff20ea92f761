package org.tandemportal.changerequests.domain.plan;

/**
 * A value that a plan changes.
 *
 * @param path where it stands in its resource, such as {@code input.image}
 * @param before null where there was none, or where it is hidden
 * @param after null where there will be none, or where it is hidden
 * @param hidden whether the values are secret, so that they were not kept
 * @param unknown whether what it becomes is known only once it is carried out
 */
public record PlanLine(String path, String before, String after, boolean hidden, boolean unknown) {}
