package org.tandemportal.changerequests.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tandemportal.changerequests.domain.Suggestion;
import org.tandemportal.changerequests.usecases.ShowChange;
import org.tandemportal.changerequests.usecases.SuggestForChange;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.rest.RequestBody;
import org.tandemportal.kernel.rest.Versions;

/** Suggestions for a change request in the API. */
@Path("change-requests/{key}/suggestions")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Change requests")
public class SuggestionsResource {

    @Inject
    private SuggestForChange suggestForChange;

    @Inject
    private ShowChange showChange;

    /** A suggestion as the API gives it. */
    public record SuggestionJson(
            UUID id,
            String field,
            String value,
            String note,
            int revision,
            PersonName author,
            Instant madeAt,
            Suggestion.State state,
            PersonName decidedBy,
            Instant decidedAt,
            String decisionNote) {

        static SuggestionJson of(Suggestion suggestion, Map<UUID, PersonName> names) {
            return new SuggestionJson(
                    suggestion.id(),
                    suggestion.field(),
                    suggestion.value(),
                    suggestion.note(),
                    suggestion.revision(),
                    names.get(suggestion.author()),
                    suggestion.madeAt(),
                    suggestion.state(),
                    suggestion.decidedBy() == null ? null : names.get(suggestion.decidedBy()),
                    suggestion.decidedAt(),
                    suggestion.decisionNote());
        }
    }

    /** All of a change request, the open ones first. */
    public record SuggestionsJson(List<SuggestionJson> items) {}

    /** The list. */
    @GET
    @Operation(summary = "What was suggested for a change request, the open ones first")
    public SuggestionsJson list(@PathParam("key") String key) {
        SuggestForChange.Suggested suggested = suggestForChange.on(key);
        return new SuggestionsJson(suggested.suggestions().stream()
                .map(one -> SuggestionJson.of(one, suggested.names()))
                .toList());
    }

    /** One. */
    @GET
    @Path("{id}")
    @Operation(summary = "One suggestion")
    public SuggestionJson one(@PathParam("key") String key, @PathParam("id") String id) {
        return list(key).items().stream()
                .filter(suggestion -> suggestion.id().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    /** A suggestion as sent. */
    public static class AskedSuggestion {
        public String field;
        public String value;
        public String note;
    }

    /** Suggests. */
    @POST
    @Operation(
            summary =
                    "Suggest other words or another value; steps: one on each line, window: start and end with a stroke between")
    public Response suggest(@PathParam("key") String key, AskedSuggestion asked, @Context UriInfo uri) {
        AskedSuggestion body = RequestBody.present(asked);
        String id = suggestForChange
                .suggest(key, body.field, body.value, body.note)
                .id()
                .toString();
        return Response.created(uri.getAbsolutePathBuilder().path(id).build())
                .entity(one(key, id))
                .build();
    }

    /** Which ones are decided on. */
    public static class AskedDecision {
        public List<UUID> ids;
        public String note;
    }

    /** Takes in. */
    @POST
    @Path("taken-in")
    @Operation(summary = "Take suggestions in, all of them as one revision that credits their authors")
    public Response takeIn(@PathParam("key") String key, @HeaderParam("If-Match") String ifMatch, AskedDecision asked) {
        Integer seen = Versions.seen(ifMatch, key, () -> showChange.subject(key));
        suggestForChange.takeIn(key, seen, ids(asked));
        ShowChange.Shown shown = showChange.bare(key);
        return Response.ok(ChangeRequestJson.of(shown))
                .tag(Versions.tag(shown.request().version()))
                .build();
    }

    /** Puts aside. */
    @POST
    @Path("put-aside")
    @Operation(summary = "Put suggestions aside; a note tells why")
    public SuggestionsJson putAside(@PathParam("key") String key, AskedDecision asked) {
        suggestForChange.putAside(key, ids(asked), asked.note);
        return list(key);
    }

    private static List<UUID> ids(AskedDecision asked) {
        List<UUID> ids = RequestBody.present(asked).ids;
        InputCheck check = new InputCheck();
        check.required("ids", ids);
        List<UUID> checked = check.list("ids", ids, 50);
        check.end();
        return checked;
    }
}
