package org.tandemportal.kernel.api;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who looks and acts in this request, and what they may see: made once per request from the signed-in person or token.
 *
 * @param personId the person; null for nobody and for the portal itself
 * @param name full name
 * @param email sign-in address
 * @param side the person's side; null for nobody
 * @param organisationId the organisation that they belong to
 * @param administrator whether they administer the installation (and so see all clients)
 * @param clients the clients whose records they see
 * @param participations their role in each engagement that they take part in, by code, in the order of the codes
 * @param zone the time zone that moments are shown in
 * @param language {@code en} or {@code de}
 * @param theme {@code light}, {@code dark} or {@code system}
 * @param scopes what the token that acts for the person may be used for; all of it for somebody who has signed in, and
 *     nothing for somebody who has to set up a second factor before anything else
 * @param onlyEngagement the code of the only engagement that is seen; null for all of the visible clients
 */
public record Viewer(
        UUID personId,
        String name,
        String email,
        Side side,
        UUID organisationId,
        boolean administrator,
        Set<UUID> clients,
        Map<String, Role> participations,
        ZoneId zone,
        String language,
        String theme,
        Set<Scope> scopes,
        String onlyEngagement)
        implements Serializable {

    /** Stands in {@code client_id} of records that belong to no client: the provider's own. */
    public static final UUID PROVIDER_RECORDS = new UUID(0, 0);

    /** Somebody who has not signed in: sees nothing. */
    public static final Viewer NOBODY =
            new Viewer(null, "", "", null, null, false, Set.of(), Map.of(), ZoneId.of("UTC"), "en", "system");

    /** The portal itself, for work that no person asked for: sees all, is nobody's side. */
    public static final Viewer PORTAL = new Viewer(
            null, "Tandem", "", Side.PROVIDER, null, true, Set.of(), Map.of(), ZoneId.of("UTC"), "en", "system");

    /** Somebody who has signed in, whom no token narrows. */
    public Viewer(
            UUID personId,
            String name,
            String email,
            Side side,
            UUID organisationId,
            boolean administrator,
            Set<UUID> clients,
            Map<String, Role> participations,
            ZoneId zone,
            String language,
            String theme) {
        this(
                personId,
                name,
                email,
                side,
                organisationId,
                administrator,
                clients,
                participations,
                zone,
                language,
                theme,
                Scope.ALL,
                null);
    }

    /** Whether somebody has signed in. */
    public boolean isSignedIn() {
        return personId != null;
    }

    /** The same viewer with a language and a theme chosen in the browser. */
    public Viewer with(String language, String theme) {
        return new Viewer(
                personId,
                name,
                email,
                side,
                organisationId,
                administrator,
                clients,
                participations,
                zone,
                language,
                theme,
                scopes,
                onlyEngagement);
    }

    /** The same viewer with no more than these scopes. */
    public Viewer with(Set<Scope> narrower) {
        return narrowed(narrower, onlyEngagement);
    }

    /** The same viewer as they are seen through a token: with no more than these scopes, in one engagement or (null) in all. */
    public Viewer narrowed(Set<Scope> narrower, String engagement) {
        return new Viewer(
                personId,
                name,
                email,
                side,
                organisationId,
                administrator,
                clients,
                participations,
                zone,
                language,
                theme,
                narrower,
                engagement);
    }

    /** Whether they have to set up a second factor before they can do anything else. */
    public boolean isHeldBack() {
        return isSignedIn() && scopes.isEmpty();
    }

    /** The person as shown on records. */
    public PersonName asPerson() {
        return new PersonName(personId, name, side);
    }

    /** Whether the viewer's role in the engagement has the permission, and the token's scopes include it. */
    public boolean may(Permission permission, String engagement) {
        return scopes.contains(permission.scope()) && isGiven(permission, engagement);
    }

    /** Whether the viewer has the permission in some engagement. */
    public boolean maySomewhere(Permission permission) {
        return scopes.contains(permission.scope()) && isGivenSomewhere(permission);
    }

    private boolean isGiven(Permission permission, String engagement) {
        return administrator && permission.isAdministrators() || permission.isGivenTo(participations.get(engagement));
    }

    private boolean isGivenSomewhere(Permission permission) {
        // Whoever sees a client's records may read them; row-level security is what limits them.
        return permission == Permission.READ
                ? isSignedIn() || this == PORTAL
                : administrator && permission.isAdministrators()
                        || participations.values().stream().anyMatch(permission::isGivenTo);
    }

    /**
     * Ends the use case unless the viewer has the permission in the engagement.
     *
     * @throws NotAllowed with a reason that a person can read; {@link ScopeMissing} if only the token is too narrow
     */
    public void require(Permission permission, String engagement) {
        require(permission, isGiven(permission, engagement));
    }

    /**
     * Ends the use case unless the viewer has the permission in some engagement.
     *
     * @throws NotAllowed with a reason that a person can read; {@link ScopeMissing} if only the token is too narrow
     */
    public void requireSomewhere(Permission permission) {
        require(permission, isGivenSomewhere(permission));
    }

    private void require(Permission permission, boolean given) {
        if (!given) {
            throw new NotAllowed(permission);
        }
        if (!scopes.contains(permission.scope())) {
            throw new ScopeMissing(permission.scope());
        }
    }

    /** The codes of the engagements in which the viewer has the permission. */
    public List<String> engagementsWith(Permission permission) {
        return participations.keySet().stream()
                .filter(engagement -> may(permission, engagement))
                .toList();
    }

    /** What the database is told: whose notes are visible, by the side's name; {@code *} for the portal, empty for nobody. */
    public String visibleSide() {
        return isPortal() ? "*" : side == null ? "" : side.name();
    }

    /** What the database is told: whose own rows are visible, by id; {@code *} for the portal, empty for nobody. */
    public String visiblePerson() {
        return isPortal() ? "*" : personId == null ? "" : personId.toString();
    }

    private boolean isPortal() {
        return personId == null && administrator;
    }

    /** What the database is told: the visible clients, separated by commas, or {@code *} for all. */
    public String visibleClients() {
        if (administrator) {
            return "*";
        }
        String visible = clients.stream().map(UUID::toString).collect(Collectors.joining(","));
        if (side == Side.PROVIDER && isSignedIn()) {
            return visible.isEmpty() ? PROVIDER_RECORDS.toString() : visible + "," + PROVIDER_RECORDS;
        }
        return visible;
    }
}
