package dev.viva.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** An OpenAPI 3.1 document, asked for its operations and for JSON against its schemas (JSON Schema 2020-12). */
final class OpenApiDocument {
    private static final String OPEN = "https://viva.test/open";
    private static final String CLOSED = "https://viva.test/closed";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final JsonNode root;
    private final List<Operation> operations = new ArrayList<>();
    private final JsonSchemaFactory schemas;
    private final Map<String, JsonSchema> compiled = new ConcurrentHashMap<>();

    /** One method of one path; {@code pointer} leads to it inside the document. */
    record Operation(String method, Pattern path, int variables, String id, String pointer, JsonNode node) {}

    OpenApiDocument(JsonNode root) {
        this.root = root;
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (METHODS.contains(method.getKey())) {
                        operations.add(operation(path.getKey(), method.getKey(), method.getValue()));
                    }
                }));
        // A literal segment wins over a variable one.
        operations.sort(Comparator.comparingInt(Operation::variables));
        this.schemas = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.schemas(
                        Map.of(OPEN, root.toString(), CLOSED, closed(root).toString()))));
    }

    Optional<Operation> find(String method, String path) {
        return operations.stream()
                .filter(operation -> operation.method().equals(method.toLowerCase(Locale.ROOT)))
                .filter(operation -> operation.path().matcher(path).matches())
                .findFirst();
    }

    boolean knowsPath(String path) {
        return operations.stream()
                .anyMatch(operation -> operation.path().matcher(path).matches());
    }

    Collection<String> operationIds() {
        Set<String> ids = new TreeSet<>();
        operations.forEach(operation -> ids.add(operation.id()));
        return ids;
    }

    /** Follows {@code $ref} inside the document. */
    Located resolve(Located place) {
        JsonNode reference = place.node().get("$ref");
        if (reference == null) {
            return place;
        }
        String pointer = reference.textValue().substring(1);
        return resolve(new Located(pointer, root.at(pointer)));
    }

    /** A node and where it stands. */
    record Located(String pointer, JsonNode node) {
        Located child(String name) {
            return new Located(pointer + "/" + escape(name), node.path(name));
        }
    }

    /**
     * What is wrong with this JSON under the schema at the pointer.
     *
     * @param closed whether a member that the schema does not name is a fault
     */
    List<String> faults(String pointer, JsonNode json, boolean closed) {
        String place = (closed ? CLOSED : OPEN) + "#" + pointer;
        JsonSchema schema = compiled.computeIfAbsent(
                place,
                location -> schemas.getSchema(
                        SchemaLocation.of(location),
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
        return schema.validate(json).stream().map(Object::toString).toList();
    }

    private static Operation operation(String path, String method, JsonNode node) {
        int variables = 0;
        StringBuilder pattern = new StringBuilder();
        for (String segment : path.substring(1).split("/", -1)) {
            boolean variable = segment.contains("{");
            variables += variable ? 1 : 0;
            pattern.append('/').append(variable ? "[^/]+" : Pattern.quote(segment));
        }
        String id = node.path("operationId").asText(method + " " + path);
        String pointer = "/paths/" + escape(path) + "/" + method;
        return new Operation(method, Pattern.compile(pattern.toString()), variables, id, pointer, node);
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** The same document in which an object has the members that its schema names, and no other. */
    private static JsonNode closed(JsonNode root) {
        ObjectNode copy = root.deepCopy();
        Set<String> composed = new HashSet<>();
        for (JsonNode all : copy.findValues("allOf")) {
            all.findValuesAsText("$ref").forEach(composed::add);
        }
        copy.path("components").path("schemas").properties().forEach(schema -> {
            if (!composed.contains("#/components/schemas/" + schema.getKey())) {
                close(schema.getValue());
            }
        });
        return copy;
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object
                && object.has("properties")
                && !object.has("additionalProperties")
                && !object.has("allOf")
                && !object.has("anyOf")
                && !object.has("oneOf")) {
            object.put("additionalProperties", false);
        }
    }

    static OpenApiDocument parse(ObjectMapper format, String text) {
        try {
            return new OpenApiDocument(format.readTree(text));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException("Not an OpenAPI document: " + e.getOriginalMessage(), e);
        }
    }
}
