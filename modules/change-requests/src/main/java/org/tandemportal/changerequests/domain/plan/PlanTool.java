package org.tandemportal.changerequests.domain.plan;

/** What a plan was made by. */
public enum PlanTool {
    TERRAFORM,
    ANSIBLE
}
