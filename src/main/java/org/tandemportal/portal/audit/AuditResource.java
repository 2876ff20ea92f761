package org.tandemportal.portal.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.StringReader;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.audit.AuditLog;
import org.tandemportal.kernel.rest.ListAnswer;

/** The audit log in the API. */
@Path("audit")
@ApplicationScoped
@Tag(name = "Administration")
public class AuditResource {

    @Inject
    private SearchAudit searchAudit;

    /**
     * An entry as the API gives it; {@code before} and {@code after} are objects of facts, or null; {@code onlyFor} is the side
     * that only may know of it, in whose chain it has its {@code sequence}.
     */
    public record AuditEntry(
            Instant at,
            String person,
            Side side,
            String origin,
            String type,
            String record,
            String engagement,
            String action,
            JsonStructure before,
            JsonStructure after,
            long sequence,
            Side onlyFor) {

        static AuditEntry of(AuditLog.Entry entry) {
            return new AuditEntry(
                    entry.at(),
                    entry.personName(),
                    entry.side(),
                    entry.origin(),
                    entry.subjectType(),
                    entry.subjectKey(),
                    entry.engagement(),
                    entry.action(),
                    facts(entry.before()),
                    facts(entry.after()),
                    entry.sequence(),
                    entry.onlyFor());
        }

        private static JsonStructure facts(String json) {
            if (json == null) {
                return null;
            }
            try (JsonReader reader = Json.createReader(new StringReader(json))) {
                return reader.read();
            }
        }
    }

    /** A slice. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = AuditEntry.class, responseCode = "200")
    @Operation(summary = "Who changed what and when, the latest first; for administrators and leads of a client")
    public Response list(
            @QueryParam("person") String person,
            @QueryParam("record") String record,
            @QueryParam("from") String from,
            @QueryParam("until") String until,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        return ListAnswer.of(
                searchAudit
                        .slice(new SearchAudit.Query(person, record, from, until), after, ListAnswer.limit(limit))
                        .map(AuditEntry::of),
                uri);
    }
}
