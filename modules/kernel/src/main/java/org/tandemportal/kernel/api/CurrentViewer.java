package org.tandemportal.kernel.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** The viewer of the running request, for injection; on pages {@code viewer}. */
@Named("viewer")
@ApplicationScoped
public class CurrentViewer {

    /** The viewer; never null. */
    public Viewer get() {
        return ViewerContext.current();
    }

    /** Full name. */
    public String getName() {
        return get().name();
    }

    /** Sign-in address. */
    public String getEmail() {
        return get().email();
    }

    /** The side's name, or null when nobody has signed in. */
    public String getSide() {
        return get().side() == null ? null : get().side().name();
    }

    /** Whether somebody has signed in. */
    public boolean isSignedIn() {
        return get().isSignedIn();
    }

    /** Whether they administer the installation. */
    public boolean isAdministrator() {
        return get().administrator();
    }

    /** The codes of the engagements that the viewer takes part in. */
    public List<String> getEngagements() {
        return List.copyOf(get().participations().keySet());
    }

    /** The time zone that moments are shown in. */
    public String getZone() {
        return get().zone().getId();
    }

    /** {@code en} or {@code de}. */
    public String getLanguage() {
        return get().language();
    }

    /** {@code light}, {@code dark} or {@code system}. */
    public String getTheme() {
        return get().theme();
    }

    /** Whether the viewer's role in the engagement has the permission; for hiding what would be refused. */
    public boolean may(String permission, String engagement) {
        return get().may(Permission.valueOf(permission), engagement);
    }

    /** Whether the viewer has the permission in some engagement. */
    public boolean maySomewhere(String permission) {
        return get().maySomewhere(Permission.valueOf(permission));
    }
}
