package org.tandemportal.changerequests.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.tandemportal.changerequests.domain.PlanFile;
import org.tandemportal.changerequests.domain.plan.PlanAction;
import org.tandemportal.changerequests.domain.plan.PlanChange;
import org.tandemportal.changerequests.usecases.AttachPlan;
import org.tandemportal.kernel.api.Ids;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.web.Address;
import org.tandemportal.kernel.web.Attempt;

/** What a plan of Terraform or Ansible changes, drawn resource by resource; and the form that attaches one. */
@Named
@RequestScoped
public class PlanPage {

    private static final int SHOWN_AT_A_TIME = 50;

    @Inject
    private AttachPlan attachPlan;

    @Inject
    private Attempt attempt;

    private AttachPlan.Shown shown;
    private Part file;
    private Integer readVersion;

    /** Reads it, so that who may not see it is told before the page begins. */
    public void load() {
        getShown();
    }

    /** The plan; without one its record is there still. */
    public AttachPlan.Shown getShown() {
        if (shown == null) {
            shown = attachPlan.show(getKey(), id(), getAction(), Address.parameter("after"), SHOWN_AT_A_TIME);
        }
        return shown;
    }

    private static UUID id() {
        String id = Address.parameter("file");
        if (id == null || id.isEmpty()) {
            return null;
        }
        return Ids.asGivenOut(id).orElseThrow(() -> new NotFound(id));
    }

    /** Attaches the chosen file. */
    public void attach() {
        if (attempt.run(this::send)) {
            attempt.goTo("/change-requests/" + getKey() + "/plan", ChangeWords.BUNDLE, "said.planAttached");
        }
    }

    private void send() {
        InputCheck check = new InputCheck();
        check.that(file != null && file.getSize() > 0, "file", "required");
        check.end();
        if (file.getSize() > AttachPlan.LONGEST_FILE) {
            throw AttachPlan.tooLong();
        }
        try (InputStream content = file.getInputStream()) {
            attachPlan.attach(getKey(), readVersion, file.getSubmittedFileName(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the plan away. */
    public void remove() {
        if (attempt.run(() -> attachPlan.remove(getKey(), readVersion))) {
            attempt.goTo("/change-requests/" + getKey(), ChangeWords.BUNDLE, "said.planRemoved");
        }
    }

    /** What a filter can ask for. */
    public List<PlanAction> getActions() {
        return Arrays.stream(PlanAction.values())
                .filter(action -> getPlan().count(action) > 0)
                .toList();
    }

    /** What is asked for; null for all. */
    public PlanAction getAction() {
        String action = Address.parameter("action");
        return Arrays.stream(PlanAction.values())
                .filter(one -> one.name().equals(action))
                .findFirst()
                .orElse(null);
    }

    /** The plan; null if there is none. */
    public PlanFile getPlan() {
        return getShown().plan();
    }

    /** The shown changes. */
    public List<PlanChange> getChanges() {
        return getShown().changes().items();
    }

    /** Where comments on a change of the plan hang. */
    public String anchor(PlanChange change) {
        String address = change.address().replaceAll("\\p{Cntrl}", " ");
        return "line:" + address.substring(0, Math.min(address.length(), 190));
    }

    /** The address of the following changes; null at the end. */
    public String getNextAddress() {
        return getShown().changes().next() == null
                ? null
                : address(getShown().changes().next());
    }

    /** The address of the first changes; null if those are shown. */
    public String getFirstAddress() {
        String after = Address.parameter("after");
        return after == null || after.isEmpty() ? null : address(null);
    }

    private String address(String after) {
        return Address.of(
                "/change-requests/" + getKey() + "/plan",
                "file",
                Address.parameter("file"),
                "action",
                getAction() == null ? null : getAction().name(),
                "after",
                after);
    }

    /** The key of the change request. */
    public String getKey() {
        return Address.parameter("key");
    }

    /** The chosen file. */
    public Part getFile() {
        return file;
    }

    /** The chosen file. */
    public void setFile(Part file) {
        this.file = file;
    }

    /** The version that was read. */
    public Integer getReadVersion() {
        return readVersion == null ? Integer.valueOf(getShown().request().version()) : readVersion;
    }

    /** The version that was read. */
    public void setReadVersion(Integer readVersion) {
        this.readVersion = readVersion;
    }
}
