package dev.viva.gateway.document;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the gateway can answer in place of a service, which no service knows of, and what the document says of all of it. */
final class GatewayAnswers {
    private static final String DESCRIPTION = """
            Questions, attempts and grades with evidence, behind one API.

            Authenticate with `Authorization: Bearer <API key>`, or in a browser with a candidate's token. Errors are \
            `application/problem+json` (RFC 9457) with a stable `code` and a `traceId`. Lists are paged by `pageSize` and `pageToken`. \
            A POST that creates or starts something takes an `Idempotency-Key`; what can be edited has an `ETag` and wants `If-Match`. \
            Every answer carries `RateLimit` and `RateLimit-Policy`.""";

    private GatewayAnswers() {}

    static ObjectNode addTo(ObjectNode document, String version) {
        ObjectNode info = (ObjectNode) document.get("info");
        info.put("title", "Viva").put("version", version).put("description", DESCRIPTION);
        ObjectNode responses = ((ObjectNode) document.get("components")).withObject("responses");
        problem(
                responses,
                "Problem502",
                "The service behind the gateway cannot be reached; wait as `Retry-After` says.");
        problem(responses, "Problem504", "The service behind the gateway did not answer in time.");
        document.path("paths").properties().forEach(path -> {
            path.getValue().forEach(operation -> {
                if (operation.path("responses") instanceof ObjectNode answers) {
                    answers.putObject("502").put("$ref", "#/components/responses/Problem502");
                    answers.putObject("504").put("$ref", "#/components/responses/Problem504");
                }
            });
        });
        return document;
    }

    private static void problem(ObjectNode responses, String name, String description) {
        ObjectNode response = responses.putObject(name).put("description", description);
        response.putObject("content")
                .putObject("application/problem+json")
                .putObject("schema")
                .put("$ref", "#/components/schemas/Problem");
    }
}
