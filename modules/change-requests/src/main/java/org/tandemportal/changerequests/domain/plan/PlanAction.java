package org.tandemportal.changerequests.domain.plan;

/** What a plan does with a resource. */
public enum PlanAction {
    CREATE,
    UPDATE,
    /** Destroyed and created anew. */
    REPLACE,
    DESTROY
}
