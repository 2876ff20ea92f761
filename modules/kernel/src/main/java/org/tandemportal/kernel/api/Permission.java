package org.tandemportal.kernel.api;

import static org.tandemportal.kernel.api.Role.DEVELOPER;
import static org.tandemportal.kernel.api.Role.LEAD;
import static org.tandemportal.kernel.api.Role.MANAGER;
import static org.tandemportal.kernel.api.Role.OBSERVER;
import static org.tandemportal.kernel.api.Role.OPS;

import java.util.EnumSet;
import java.util.Set;

/**
 * What may be done in an engagement, and by which roles: the one table of role × permission.
 *
 * <p>Administrators manage clients, people and engagements by {@link #ADMINISTER}; it gives them no say in an
 * engagement's agreements.
 */
public enum Permission {
    /** See the engagement's records. */
    READ(DEVELOPER, LEAD, OPS, MANAGER, OBSERVER),
    /** Comment on any record. */
    COMMENT(DEVELOPER, LEAD, OPS, MANAGER),
    /** Ask for a change, edit, submit and withdraw it. */
    ASK_FOR_CHANGE(DEVELOPER, LEAD, OPS, MANAGER),
    /** Take a requested change into assessment. */
    ASSESS_CHANGE(DEVELOPER, LEAD, OPS, MANAGER),
    /** Agree on behalf of one's side, ask for changes or decline on its behalf. */
    AGREE(LEAD, MANAGER),
    /** Schedule, start, finish and roll back a change. */
    CARRY_OUT(OPS, MANAGER),
    /** Announce and edit an upcoming feature. */
    ANNOUNCE_FEATURE(DEVELOPER, LEAD),
    /** Acknowledge an announced feature on the provider's behalf. */
    ACKNOWLEDGE_FEATURE(OPS, MANAGER),
    /** Raise, acknowledge and lower flags. */
    FLAG(DEVELOPER, LEAD, OPS, MANAGER),
    /** Draft and revise server builds. */
    DESIGN_BUILD(OPS, MANAGER),
    /** Open incident reviews, add facts, conditions and actions, close them. */
    REVIEW_INCIDENT(DEVELOPER, LEAD, OPS, MANAGER),
    /** Write one's side's paragraph of the weekly status report. */
    WRITE_REPORT(DEVELOPER, LEAD, OPS, MANAGER),
    /** Publish the weekly status report. */
    PUBLISH_REPORT(MANAGER),
    /** Invite and deactivate people of one's own side, and say who takes part for it. */
    MANAGE_PEOPLE(LEAD),
    /** Manage clients, people, engagements, and see the administration pages. */
    ADMINISTER;

    private final Set<Role> roles;

    Permission(Role... roles) {
        this.roles = EnumSet.noneOf(Role.class);
        this.roles.addAll(Set.of(roles));
    }

    /** The roles that have this permission in their engagement. */
    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    /** Whether administrators have this permission, everywhere and whether they take part or not. */
    public boolean isAdministrators() {
        return this == ADMINISTER || this == MANAGE_PEOPLE;
    }

    /** Whether {@code role} has this permission; {@code null} (no participant) never has. */
    public boolean isGivenTo(Role role) {
        return role != null && roles.contains(role);
    }
}
