package org.tandemportal.changerequests.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tandemportal.changerequests.domain.PlanFile;
import org.tandemportal.changerequests.domain.plan.PlanAction;
import org.tandemportal.changerequests.domain.plan.PlanChange;
import org.tandemportal.changerequests.domain.plan.PlanTool;
import org.tandemportal.changerequests.usecases.AttachPlan;
import org.tandemportal.changerequests.usecases.ShowChange;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.rest.ListAnswer;
import org.tandemportal.kernel.rest.LongBody;
import org.tandemportal.kernel.rest.Versions;

/** The plan of a change request in the API: what Terraform or Ansible say that it changes. */
@Path("change-requests/{key}/plan")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Change requests")
public class PlanResource {

    @Inject
    private AttachPlan attachPlan;

    @Inject
    private ShowChange showChange;

    /**
     * A plan.
     *
     * @param next cursor for the following changes; null at the end
     */
    public record PlanJson(
            UUID id,
            String name,
            PlanTool tool,
            String toolVersion,
            int creates,
            int updates,
            int replaces,
            int destroys,
            List<PlanChange> changes,
            String next) {

        static PlanJson of(AttachPlan.Shown shown) {
            PlanFile plan = shown.plan();
            return new PlanJson(
                    plan.id(),
                    plan.name(),
                    plan.tool(),
                    plan.toolVersion(),
                    plan.creates(),
                    plan.updates(),
                    plan.replaces(),
                    plan.destroys(),
                    shown.changes().items(),
                    shown.changes().next());
        }
    }

    /** The present plan. */
    @GET
    @Operation(summary = "What the attached plan changes, secrets hidden; 404 without a plan")
    public PlanJson plan(
            @PathParam("key") String key,
            @QueryParam("action") String action,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after) {
        InputCheck check = new InputCheck();
        PlanAction checkedAction = check.constant("action", action, PlanAction.class);
        check.end();
        AttachPlan.Shown shown = attachPlan.show(key, null, checkedAction, after, ListAnswer.limit(limit));
        if (shown.plan() == null) {
            throw new NotFound(key);
        }
        return PlanJson.of(shown);
    }

    /** Attaches a plan. */
    @PUT
    @LongBody(AttachPlan.LONGEST_FILE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Attach a plan: the output of terraform show -json, or of ansible-playbook --check --diff with the"
                            + " JSON callback, 50 MiB at most. The file is read, not kept")
    public PlanJson attach(
            @PathParam("key") String key,
            @HeaderParam("If-Match") String ifMatch,
            @QueryParam("name") String name,
            InputStream file) {
        Integer seen = Versions.seen(ifMatch, key, () -> showChange.subject(key));
        attachPlan.attach(key, seen, name == null ? "plan.json" : name, file);
        return plan(key, null, null, null);
    }

    /** Takes it away. */
    @DELETE
    @Operation(summary = "Take the plan away; it stays with the revisions that it belonged to")
    public void remove(@PathParam("key") String key, @HeaderParam("If-Match") String ifMatch) {
        Integer seen = Versions.seen(ifMatch, key, () -> showChange.subject(key));
        attachPlan.remove(key, seen);
    }
}
