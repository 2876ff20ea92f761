package org.tandemportal.changerequests.domain;

/** Where a template for standard changes is in its life. */
public enum TemplateState {
    /** Being written by one side. */
    DRAFT,
    /** Both sides are asked to agree to its current revision. */
    PROPOSED,
    /** Both sides agree to its current revision. */
    AGREED,
    /** No change is made from it any more. */
    RETIRED
}
