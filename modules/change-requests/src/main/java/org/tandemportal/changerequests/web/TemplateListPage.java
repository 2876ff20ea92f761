package org.tandemportal.changerequests.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tandemportal.changerequests.domain.TemplateSummary;
import org.tandemportal.changerequests.usecases.ShowTemplates;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.web.Address;

/** An engagement's templates for standard changes. */
@Named
@RequestScoped
public class TemplateListPage {

    private static final int ROWS = 40;

    @Inject
    private ShowTemplates showTemplates;

    @Inject
    private CurrentViewer viewer;

    private String after;
    private Slice<TemplateSummary> slice;

    /** Reads them. */
    public void load() {
        slice = showTemplates.slice(getCode(), after, ROWS);
    }

    /** The rows. */
    public List<TemplateSummary> getRows() {
        return slice.items();
    }

    /** The address of the next rows; null at the end. */
    public String getNextAddress() {
        return slice.next() == null ? null : Address.of(address(), "after", slice.next());
    }

    /** The address of the first rows; null on them. */
    public String getFirstAddress() {
        return after == null ? null : address();
    }

    private String address() {
        return "/engagements/" + getCode() + "/templates";
    }

    /** Whether the viewer may write templates and ask for changes here. */
    public boolean isWriter() {
        return viewer.get().may(Permission.ASK_FOR_CHANGE, getCode());
    }

    /** The engagement's code, from the address. */
    public String getCode() {
        return Address.parameter("code");
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
