package org.tandemportal.portal.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Completes the description of the API at {@code /openapi}, when it is read from the resources at the portal's build, with what all of its parts have in common, so that resources
 * need not say it: the errors, paging, {@code If-Match} and {@code Idempotency-Key}. A list is described by what its
 * entries are ({@code @APIResponseSchema} of the entry's class); the frame around them is added here.
 */
public class ApiDescription implements OASFilter {

    private static final String PROBLEM = "#/components/schemas/Problem";

    private static final Map<Integer, String> ERRORS = new TreeMap<>(Map.of(
            400, "Bad input; `violations` tell what is wrong field by field",
            401, "No valid token",
            403, "You see it, but your role may not do this",
            404, "There is no such record, or you may not see it",
            409, "Not possible as things stand; `detail` tells why",
            412, "Somebody has changed it since the version in `If-Match`",
            413, "More was sent than is taken: 4 MiB, or 50 MiB of a file that is read",
            415, "Something other than JSON was sent",
            422, "The `Idempotency-Key` was sent with another request before",
            428, "`If-Match` is missing"));

    @Override
    public void filterOpenAPI(OpenAPI description) {
        description.setServers(List.of(OASFactory.createServer().url("/").description("This installation")));
        description.getComponents().addSchema("Violation", violation()).addSchema("Problem", problem());
        ERRORS.forEach((status, text) -> description.getComponents().addResponse(nameOf(status), error(text)));
        description.getPaths().getPathItems().forEach(this::complete);
    }

    private void complete(String path, PathItem item) {
        item.getOperations().forEach((method, operation) -> complete(path, method, operation));
    }

    private void complete(String path, PathItem.HttpMethod method, Operation operation) {
        boolean writes = method != PathItem.HttpMethod.GET;
        boolean moves = method == PathItem.HttpMethod.PATCH || path.endsWith("/transitions");
        boolean lists = parameter(operation, "limit") != null;
        operation.setOperationId(operationId(path, method));
        succeed(method, operation, lists);
        fail(operation, 401);
        if (writes || takesAQuery(operation)) {
            fail(operation, 400);
        }
        if (writes) {
            fail(operation, 403, 409);
        }
        if (path.contains("{")) {
            fail(operation, 404);
        }
        if (moves) {
            fail(operation, 412, 428);
        }
        if (operation.getRequestBody() != null) {
            fail(operation, 413, 415);
        }
        if (method == PathItem.HttpMethod.POST) {
            fail(operation, 422);
            operation.addParameter(OASFactory.createParameter()
                    .name("Idempotency-Key")
                    .in(Parameter.In.HEADER)
                    .description("A repeat with the same key is answered as the first was, and changes nothing")
                    .schema(text().maxLength(200)));
        }
        describe(operation, "limit", "How many entries to give, 1 to 200; 25 if not said");
        describe(operation, "after", "The `next` of an earlier answer: give what comes after it");
        describe(
                operation,
                "If-Match",
                moves
                        ? "The `ETag` of the version that you have seen, or `*` for whatever it is now"
                        : "The `ETag` of the version that you have seen; may be left out");
    }

    /** What was read from the method says 200 where it could not know better. */
    private static void succeed(PathItem.HttpMethod method, Operation operation, boolean lists) {
        APIResponses responses = operation.getResponses();
        APIResponse found = responses.getAPIResponse("200");
        if (found == null) {
            return;
        }
        found.setDescription("As asked");
        boolean empty = found.getContent() == null
                || found.getContent().getMediaTypes().values().stream().allMatch(type -> type.getSchema() == null);
        if (method == PathItem.HttpMethod.DELETE && empty) {
            responses.removeAPIResponse("200");
            responses.addAPIResponse("204", OASFactory.createAPIResponse().description("Done"));
        } else if (lists && found.getContent() != null) {
            found.getContent().getMediaTypes().values().forEach(type -> type.setSchema(list(type.getSchema())));
        }
    }

    /** A name for programs that are made from the description, such as {@code getChangeRequestsKeyComments}. */
    static String operationId(String path, PathItem.HttpMethod method) {
        return method.name().toLowerCase(Locale.ROOT)
                + Arrays.stream(path.replaceFirst("^/api/v1/", "").split("[^A-Za-z0-9]+"))
                        .filter(part -> !part.isEmpty())
                        .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                        .collect(Collectors.joining());
    }

    private static Schema list(Schema entry) {
        return OASFactory.createSchema()
                .type(Schema.SchemaType.OBJECT)
                .addProperty(
                        "items",
                        OASFactory.createSchema().type(Schema.SchemaType.ARRAY).items(entry))
                .addProperty(
                        "next",
                        text().nullable(true)
                                .description("For `after`; null at the end. The same is in `Link: rel=\"next\"`"));
    }

    private static void fail(Operation operation, int... statuses) {
        for (int status : statuses) {
            if (!operation.getResponses().hasAPIResponse(Integer.toString(status))) {
                operation
                        .getResponses()
                        .addAPIResponse(
                                Integer.toString(status),
                                OASFactory.createAPIResponse().ref("#/components/responses/" + nameOf(status)));
            }
        }
    }

    private static String nameOf(int status) {
        return "Error" + status;
    }

    private static boolean takesAQuery(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.QUERY);
    }

    private static Parameter parameter(Operation operation, String name) {
        return operation.getParameters() == null
                ? null
                : operation.getParameters().stream()
                        .filter(parameter -> name.equals(parameter.getName()))
                        .findFirst()
                        .orElse(null);
    }

    private static void describe(Operation operation, String name, String text) {
        Parameter parameter = parameter(operation, name);
        if (parameter != null && parameter.getDescription() == null) {
            parameter.setDescription(text);
        }
    }

    private static APIResponse error(String text) {
        return OASFactory.createAPIResponse()
                .description(text)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(PROBLEM))));
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .type(Schema.SchemaType.OBJECT)
                .description("An error, as RFC 9457 describes it")
                .addProperty(
                        "type",
                        text().description("Names the reason for programs; `about:blank` if the status says all"))
                .addProperty("title", text())
                .addProperty("status", OASFactory.createSchema().type(Schema.SchemaType.INTEGER))
                .addProperty(
                        "detail", text().description("The reason for people, in the language of `Accept-Language`"))
                .addProperty(
                        "violations",
                        OASFactory.createSchema()
                                .type(Schema.SchemaType.ARRAY)
                                .items(OASFactory.createSchema().ref("#/components/schemas/Violation")));
    }

    private static Schema violation() {
        return OASFactory.createSchema()
                .type(Schema.SchemaType.OBJECT)
                .addProperty("field", text())
                .addProperty("message", text());
    }

    private static Schema text() {
        return OASFactory.createSchema().type(Schema.SchemaType.STRING);
    }
}
