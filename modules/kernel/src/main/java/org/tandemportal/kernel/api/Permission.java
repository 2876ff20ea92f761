package org.tandemportal.kernel.api;

import static org.tandemportal.kernel.api.Role.DEVELOPER;
import static org.tandemportal.kernel.api.Role.LEAD;
import static org.tandemportal.kernel.api.Role.MANAGER;
import static org.tandemportal.kernel.api.Role.OBSERVER;
import static org.tandemportal.kernel.api.Role.OPS;

import java.util.EnumSet;
import java.util.Set;

/**
 * What may be done in an engagement, and by which roles: the one table of role × permission, and which scope a
 * token needs for it.
 *
 * <p>Administrators manage clients, people and engagements by {@link #ADMINISTER}; it gives them no say in an
 * engagement's agreements.
 */
public enum Permission {
    /** See the engagement's records. */
    READ(Scope.READ, DEVELOPER, LEAD, OPS, MANAGER, OBSERVER),
    /** Comment on any record. */
    COMMENT(Scope.COMMENT, DEVELOPER, LEAD, OPS, MANAGER),
    /** Ask for a change, edit, submit and withdraw it. */
    ASK_FOR_CHANGE(Scope.REQUEST, DEVELOPER, LEAD, OPS, MANAGER),
    /** Take a requested change into assessment. */
    ASSESS_CHANGE(Scope.OPERATE, DEVELOPER, LEAD, OPS, MANAGER),
    /** Agree on behalf of one's side, ask for changes or decline on its behalf. */
    AGREE(Scope.OPERATE, LEAD, MANAGER),
    /** Schedule, start, finish and roll back a change. */
    CARRY_OUT(Scope.OPERATE, OPS, MANAGER),
    /** Keep an engagement's freeze windows. */
    FREEZE(Scope.OPERATE, LEAD, MANAGER),
    /** Announce and edit an upcoming feature. */
    ANNOUNCE_FEATURE(Scope.REQUEST, DEVELOPER, LEAD),
    /** Acknowledge an announced feature on the provider's behalf. */
    ACKNOWLEDGE_FEATURE(Scope.OPERATE, OPS, MANAGER),
    /** Raise, acknowledge and lower flags. */
    FLAG(Scope.REQUEST, DEVELOPER, LEAD, OPS, MANAGER),
    /** Draft and revise server builds. */
    DESIGN_BUILD(Scope.OPERATE, OPS, MANAGER),
    /** Open incident reviews, add facts, conditions and actions, close them. */
    REVIEW_INCIDENT(Scope.REQUEST, DEVELOPER, LEAD, OPS, MANAGER),
    /** Write one's side's paragraph of the weekly status report. */
    WRITE_REPORT(Scope.REQUEST, DEVELOPER, LEAD, OPS, MANAGER),
    /** Publish the weekly status report. */
    PUBLISH_REPORT(Scope.OPERATE, MANAGER),
    /** Bring in records of another tool with their history. */
    MOVE_IN(Scope.OPERATE, MANAGER),
    /** Search the audit log of one's own client; administrators search all. */
    SEE_AUDIT(Scope.ADMIN, LEAD),
    /** Invite and deactivate people of one's own side, and say who takes part for it. */
    MANAGE_PEOPLE(Scope.ADMIN, LEAD),
    /** Manage clients, people, engagements, and see the administration pages. */
    ADMINISTER(Scope.ADMIN);

    private final Scope scope;
    private final Set<Role> roles;

    Permission(Scope scope, Role... roles) {
        this.scope = scope;
        this.roles = EnumSet.noneOf(Role.class);
        this.roles.addAll(Set.of(roles));
    }

    /** What a token must be allowed, beside the role of the person whom it acts for. */
    public Scope scope() {
        return scope;
    }

    /** The roles that have this permission in their engagement. */
    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    /** Whether administrators have this permission, everywhere and whether they take part or not. */
    public boolean isAdministrators() {
        return this == ADMINISTER || this == MANAGE_PEOPLE || this == SEE_AUDIT;
    }

    /** Whether {@code role} has this permission; {@code null} (no participant) never has. */
    public boolean isGivenTo(Role role) {
        return role != null && roles.contains(role);
    }
}
