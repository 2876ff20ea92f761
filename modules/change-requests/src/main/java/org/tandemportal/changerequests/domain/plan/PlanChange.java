package org.tandemportal.changerequests.domain.plan;

import java.util.List;

/**
 * What a plan does with one resource, or with one task on one host.
 *
 * @param number from 1, in the order of the file
 * @param address its name in the plan, such as {@code module.web.aws_instance.front[0]}
 * @param lines what differs, secrets hidden
 * @param more how many lines were left out
 */
public record PlanChange(int number, String address, PlanAction action, List<PlanLine> lines, int more) {}
