package org.tandemportal.changerequests.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tandemportal.changerequests.domain.TemplateSummary;
import org.tandemportal.changerequests.usecases.AgreeToTemplate;
import org.tandemportal.changerequests.usecases.KeepTemplate;
import org.tandemportal.changerequests.usecases.ShowTemplates;
import org.tandemportal.changerequests.usecases.TemplateInput;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Verdict;
import org.tandemportal.kernel.rest.ListAnswer;
import org.tandemportal.kernel.rest.RequestBody;
import org.tandemportal.kernel.rest.Versions;

/** Templates for standard changes in the API. */
@Path("templates")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Templates")
public class TemplatesResource {

    @Inject
    private ShowTemplates showTemplates;

    @Inject
    private KeepTemplate keepTemplate;

    @Inject
    private AgreeToTemplate agreeToTemplate;

    /** The body of writing and editing. What a PATCH does not name stays as it is. */
    public static class AskedTemplate {
        /** With POST only. */
        public String engagement;

        public String name;
        public String title;
        public String reason;
        public String plan;
        public List<String> steps;
        public String testPlan;
        public String rollbackPlan;
        public String risk;
        public List<String> environments;
        public Integer usualMinutes;
        public List<AskedField> fields;
        /** What changed, for the other side; with PATCH only. */
        public String message;

        TemplateInput input() {
            return new TemplateInput(
                    name,
                    title,
                    reason,
                    plan,
                    steps,
                    testPlan,
                    rollbackPlan,
                    risk,
                    environments,
                    usualMinutes,
                    fields == null ? null : inputs());
        }

        private List<TemplateInput.FieldInput> inputs() {
            return fields.stream()
                    .map(field -> field == null ? null : field.input())
                    .toList();
        }

        TemplateInput over(TemplateInput present) {
            return new TemplateInput(
                    name == null ? present.name() : name,
                    title == null ? present.title() : title,
                    reason == null ? present.reason() : reason,
                    plan == null ? present.plan() : plan,
                    steps == null ? present.steps() : steps,
                    testPlan == null ? present.testPlan() : testPlan,
                    rollbackPlan == null ? present.rollbackPlan() : rollbackPlan,
                    risk == null ? present.risk() : risk,
                    environments == null ? present.environments() : environments,
                    usualMinutes == null ? present.usualMinutes() : usualMinutes,
                    fields == null ? present.fields() : inputs());
        }
    }

    /** A field as sent. */
    public static class AskedField {
        public String name;
        public String kind;
        public Boolean required;
        public String help;
        public List<String> choices;

        TemplateInput.FieldInput input() {
            return new TemplateInput.FieldInput(name, kind, required, help, choices);
        }
    }

    /** The list. */
    @GET
    @APIResponseSchema(value = TemplateSummary.class, responseCode = "200")
    @Operation(summary = "List an engagement's templates by name")
    public Response list(
            @QueryParam("engagement") String engagement,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        InputCheck check = new InputCheck();
        check.required("engagement", engagement);
        check.end();
        return ListAnswer.of(showTemplates.slice(engagement, after, ListAnswer.limit(limit)), uri);
    }

    /** Writes one. */
    @POST
    @APIResponseSchema(value = TemplateJson.class, responseCode = "201")
    @Operation(summary = "Write a template, as a draft; {{field}} in its words stands for the value of a field")
    public Response draft(AskedTemplate asked, @Context UriInfo uri) {
        AskedTemplate body = RequestBody.present(asked);
        String id = keepTemplate.draft(body.engagement, body.input());
        return tagged(Response.created(uri.getAbsolutePathBuilder().path(id).build()), id);
    }

    /** One. */
    @GET
    @Path("{id}")
    @APIResponseSchema(value = TemplateJson.class, responseCode = "200")
    @Operation(summary = "One template, with the words of its current revision")
    public Response one(@PathParam("id") String id, @Context Request request) {
        ShowTemplates.Shown shown = showTemplates.bare(id);
        EntityTag tag = Versions.tag(shown.template().version());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged != null
                ? unchanged.tag(tag).build()
                : Response.ok(TemplateJson.of(shown)).tag(tag).build();
    }

    /** Edits it. */
    @PATCH
    @Path("{id}")
    @APIResponseSchema(value = TemplateJson.class, responseCode = "200")
    @Operation(summary = "Edit a template, as a new revision; fields that are not named stay")
    public Response edit(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, AskedTemplate asked) {
        Integer seen = Versions.seen(ifMatch, id, () -> showTemplates.bare(id));
        AskedTemplate body = RequestBody.present(asked);
        keepTemplate.edit(id, seen, body::over, body.message);
        return tagged(Response.ok(), id);
    }

    /** A move. */
    public static class AskedMove {
        public String to;
    }

    /** Moves it. */
    @POST
    @Path("{id}/transitions")
    @APIResponseSchema(value = TemplateJson.class, responseCode = "200")
    @Operation(summary = "Propose a template to both sides (PROPOSED), or end its use (RETIRED)")
    public Response move(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, AskedMove asked) {
        Integer seen = Versions.seen(ifMatch, id, () -> showTemplates.bare(id));
        keepTemplate.move(id, seen, RequestBody.present(asked).to);
        return tagged(Response.ok(), id);
    }

    /** A verdict. */
    public static class AskedVerdict {
        public String verdict;
        public Integer revision;
        public String reason;
    }

    /** Agrees or asks for changes on behalf of the caller's side. */
    @POST
    @Path("{id}/agreements")
    @APIResponseSchema(value = TemplateJson.class, responseCode = "200")
    @Operation(summary = "Agree to a revision of a template, or ask for changes, on behalf of your side")
    public Response agree(@PathParam("id") String id, AskedVerdict asked) {
        AskedVerdict body = RequestBody.present(asked);
        InputCheck check = new InputCheck();
        Verdict.Kind verdict = check.required("verdict", check.constant("verdict", body.verdict, Verdict.Kind.class));
        check.required("revision", body.revision);
        check.end();
        if (verdict == Verdict.Kind.AGREE) {
            agreeToTemplate.agree(id, body.revision);
        } else {
            agreeToTemplate.askForChanges(id, body.revision, body.reason);
        }
        return tagged(Response.ok(), id);
    }

    private Response tagged(Response.ResponseBuilder answer, String id) {
        ShowTemplates.Shown shown = showTemplates.bare(id);
        return answer.entity(TemplateJson.of(shown))
                .tag(Versions.tag(shown.template().version()))
                .build();
    }
}
