package org.tandemportal.changerequests.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tandemportal.changerequests.usecases.ShowFreezes;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.NotAllowed;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.web.Address;

/** The lists of freeze windows: those that concern the viewer, and those of the provider as a whole. */
@Named
@RequestScoped
public class FreezeListPage {

    private static final int ROWS = 40;

    @Inject
    private ShowFreezes showFreezes;

    @Inject
    private CurrentViewer viewer;

    private String engagement;
    private boolean ended;
    private String after;
    private boolean providerWide;
    private Slice<ShowFreezes.Row> slice;

    /** Reads those that concern the viewer. */
    public void load() {
        slice = showFreezes.slice(engagement, ended, after, ROWS);
    }

    /** Reads those of the provider as a whole, for administrators. */
    public void loadProviderWide() {
        if (!viewer.isAdministrator()) {
            throw new NotAllowed(Permission.ADMINISTER);
        }
        providerWide = true;
        slice = showFreezes.providerWide(ended, after, ROWS);
    }

    /** The rows. */
    public List<ShowFreezes.Row> getRows() {
        return slice.items();
    }

    /** The address of the next rows; null at the end. */
    public String getNextAddress() {
        return slice.next() == null ? null : address(ended, slice.next());
    }

    /** The address of the first rows; null on them. */
    public String getFirstAddress() {
        return after == null ? null : address(ended, null);
    }

    /** The address of the same list with those that have ended, or without them. */
    public String getOtherAddress() {
        return address(!ended, null);
    }

    private String address(boolean withEnded, String behind) {
        return Address.of(
                providerWide ? "/admin/freezes" : "/freezes",
                "engagement",
                engagement,
                "ended",
                withEnded ? "true" : null,
                "after",
                behind);
    }

    /** Where the viewer can declare one for an engagement. */
    public List<String> getMine() {
        return viewer.get().engagementsWith(Permission.FREEZE);
    }

    /** Whether a filter is set. */
    public boolean isFiltered() {
        return engagement != null && !engagement.isEmpty();
    }

    /** From the address. */
    public String getEngagement() {
        return engagement;
    }

    /** From the address. */
    public void setEngagement(String engagement) {
        this.engagement = engagement;
    }

    /** Whether those that have ended are shown too. */
    public boolean isEnded() {
        return ended;
    }

    /** From the address. */
    public void setEnded(boolean ended) {
        this.ended = ended;
    }

    /** From the address. */
    public String getAfter() {
        return after;
    }

    /** From the address. */
    public void setAfter(String after) {
        this.after = after;
    }
}
