package org.tandemportal.changerequests.usecases;

import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tandemportal.changerequests.domain.ChangeRequest;
import org.tandemportal.changerequests.domain.ChangeRequestRefused;
import org.tandemportal.changerequests.domain.ChangeRequests;
import org.tandemportal.changerequests.domain.PlanFile;
import org.tandemportal.changerequests.domain.PlanFiles;
import org.tandemportal.changerequests.domain.PlanRef;
import org.tandemportal.changerequests.domain.plan.NotAPlan;
import org.tandemportal.changerequests.domain.plan.PlanAction;
import org.tandemportal.changerequests.domain.plan.PlanChange;
import org.tandemportal.changerequests.domain.plan.PlanReader;
import org.tandemportal.discussions.api.Discussions;
import org.tandemportal.discussions.api.ThreadView;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.Cursor;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.InvalidInput;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Violation;

/**
 * A plan of Terraform or Ansible is attached to a change request and read: what it changes belongs to what the two sides
 * agree on. The file itself is not kept, since it holds the secrets of what it plans.
 */
@UseCase
// What each of these needs is checked once the record is known.
@Allowed(Permission.READ)
public class AttachPlan {

    /** How long a plan's file can be, in bytes. */
    public static final int LONGEST_FILE = 50 * 1024 * 1024;

    private static final String BUNDLE = "org.tandemportal.changerequests.messages";

    @Inject
    private ChangeRequests changeRequests;

    @Inject
    private PlanFiles planFiles;

    @Inject
    private EditChange editChange;

    @Inject
    private Discussions discussions;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private PortalClock clock;

    /**
     * Attaches a plan in the place of the present one: a new revision of the plan, once the change is requested.
     *
     * @param seen the version that the viewer has read; null for any
     * @param name the file's name
     * @param file read once; how long it is has been looked at before
     * @throws InvalidInput (field {@code file}) if it is no plan
     */
    public PlanFile attach(String key, Integer seen, String name, InputStream file) {
        ChangeRequest request = editable(key, seen);
        InputCheck check = new InputCheck();
        String checkedName = check.requiredLine("name", name == null ? null : name.replaceFirst("^.*[/\\\\]", ""), 120);
        check.end();
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        PlanFiles.Intake intake = planFiles.intake(id, request);
        PlanReader.Written written;
        try {
            // The changes come before the plan that they belong to, which counts them.
            written = PlanReader.read(file, intake::take);
            intake.flush();
        } catch (NotAPlan e) {
            throw wrong(e.reason());
        }
        PlanFile plan = new PlanFile(
                id,
                checkedName,
                written.tool(),
                written.version(),
                intake.count(PlanAction.CREATE),
                intake.count(PlanAction.UPDATE),
                intake.count(PlanAction.REPLACE),
                intake.count(PlanAction.DESTROY),
                currentViewer.get().personId(),
                now);
        planFiles.add(request, plan);
        editChange.attach(request, new PlanRef(id, checkedName));
        return plan;
    }

    /** What is told of a file that is too long. */
    public static InvalidInput tooLong() {
        return wrong("tooLong");
    }

    private static InvalidInput wrong(String reason) {
        return new InvalidInput(
                List.of(new Violation("file", BUNDLE, "plan.wrong." + reason, List.of(PlanReader.MOST_CHANGES))));
    }

    /** Takes the plan away; it stays with the revisions that it belonged to. */
    public void remove(String key, Integer seen) {
        ChangeRequest request = editable(key, seen);
        if (request.content().planFile() == null) {
            throw new NotFound(key);
        }
        editChange.attach(request, null);
    }

    private ChangeRequest editable(String key, Integer seen) {
        ChangeRequest request = changeRequests.require(key, seen);
        currentViewer.get().require(Permission.ASK_FOR_CHANGE, request.engagement());
        if (!request.state().isEditable()) {
            throw new ChangeRequestRefused("edit.ended", key);
        }
        return request;
    }

    /**
     * A plan with some of what it changes.
     *
     * @param current whether it belongs to the present words
     * @param mayChange whether the viewer may attach another one
     */
    public record Shown(
            ChangeRequest request,
            PlanFile plan,
            Slice<PlanChange> changes,
            ThreadView thread,
            boolean current,
            boolean mayChange) {}

    /**
     * The plan of a change request, or one of its earlier ones: four statements.
     *
     * @param id null for the present one
     * @param action only what does this; null for all
     * @param after an opaque cursor; null for the beginning
     */
    public Shown show(String key, UUID id, PlanAction action, String after, int limit) {
        ChangeRequest request = changeRequests.require(key);
        PlanRef present = request.content().planFile();
        boolean mayChange = request.state().isEditable()
                && currentViewer.get().may(Permission.ASK_FOR_CHANGE, request.engagement());
        if (id == null && present == null) {
            return new Shown(request, null, new Slice<>(List.of(), null, 0), null, true, mayChange);
        }
        UUID wanted = id == null ? present.id() : id;
        PlanFile plan = planFiles.find(key, wanted).orElseThrow(() -> new NotFound(wanted.toString()));
        return new Shown(
                request,
                plan,
                planFiles.changes(wanted, action, Cursor.decode(after, 1), limit),
                discussions.of(request.subject()),
                present != null && present.id().equals(wanted),
                mayChange);
    }
}
