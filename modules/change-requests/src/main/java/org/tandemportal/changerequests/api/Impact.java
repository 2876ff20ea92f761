package org.tandemportal.changerequests.api;

/** What it would mean if a change went wrong: half of what its risk is worked out from. */
public enum Impact {
    /** Nobody outside the two teams would notice. */
    SMALL,
    /** Users would notice, and it is taken back within minutes. */
    NOTICEABLE,
    /** A service would be down for longer, or data could be lost. */
    SEVERE
}
