package dev.viva.platform.openapi;

import dev.viva.platform.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The schema of a problem, and one response for each status that can be one. */
final class ProblemSchemas {
    private static final Map<Integer, String> MEANINGS = new TreeMap<>(Map.ofEntries(
            Map.entry(400, "Not JSON, a wrong type, an unknown or missing field, an unknown query parameter."),
            Map.entry(401, "No key or token, or not a valid one."),
            Map.entry(403, "The scope is missing."),
            Map.entry(404, "There is no such thing for this caller."),
            Map.entry(409, "The state of the thing does not allow it."),
            Map.entry(412, "`If-Match` is stale."),
            Map.entry(413, "The body, or what it would store, is too large."),
            Map.entry(415, "The media type of the body is not understood."),
            Map.entry(422, "Understood, but refused by a rule; `errors` names each fault."),
            Map.entry(428, "`If-Match` is missing."),
            Map.entry(429, "Too many requests; wait as `Retry-After` says."),
            Map.entry(500, "A fault of Viva's; quote the `traceId`."),
            Map.entry(503, "Not possible right now; wait as `Retry-After` says.")));

    private ProblemSchemas() {}

    static String responseName(int status) {
        return "Problem" + status;
    }

    static Schema string() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    static void addTo(Components components) {
        components.addSchema("FieldError", fieldError());
        components.addSchema("Problem", problem());
        MEANINGS.forEach((status, meaning) -> components.addResponse(
                responseName(status),
                OASFactory.createAPIResponse()
                        .description(meaning)
                        .content(OASFactory.createContent()
                                .addMediaType(
                                        Problem.MEDIA_TYPE,
                                        OASFactory.createMediaType()
                                                .schema(OASFactory.createSchema()
                                                        .ref("Problem"))))));
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("What went wrong (RFC 9457). Some problems carry further members, such as `current`.")
                .required(List.of("type", "title", "status", "detail", "code"))
                .addProperty(
                        "type",
                        string().description("A name for the kind of problem.")
                                .addExample("urn:viva:problem:attempt-closed"))
                .addProperty("title", string().addExample("Conflict"))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .addExample(409))
                .addProperty("detail", string().description("What is wrong and what to do."))
                .addProperty("instance", string().description("The path that was asked for."))
                .addProperty(
                        "code", string().description("Stable, for programs.").addExample("attempt-closed"))
                .addProperty("traceId", string().description("Quote this to the operator."))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(OASFactory.createSchema().ref("FieldError")));
    }

    private static Schema fieldError() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("One fault in a request.")
                .required(List.of("pointer", "code", "detail"))
                .addProperty(
                        "pointer",
                        string().description("JSON Pointer of the faulty place; for a parameter or header, its name.")
                                .addExample("/response/text"))
                .addProperty(
                        "code", string().description("Stable, for programs.").addExample("unknown-field"))
                .addProperty("detail", string().description("What is wrong, for people."));
    }
}
