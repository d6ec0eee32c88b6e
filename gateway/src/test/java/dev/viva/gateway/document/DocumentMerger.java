package dev.viva.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes one API document of those of the services. A component that two services define alike is one; where they differ, each gets its
 * service's name in front, and so does everything that refers to it. A path of the gateway's own hides the same path of a service; two
 * services with one path are a mistake.
 */
final class DocumentMerger {
    static final String GATEWAY = "gateway";

    private static final Pattern REFERENCE = Pattern.compile("#/components/([A-Za-z]+)/([A-Za-z0-9._-]+)");
    private static final Pattern PREFIX_END = Pattern.compile("-service$");

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, ObjectNode> documents = new LinkedHashMap<>();

    /** A component by its kind and name, such as schemas and Grade. */
    private record Component(String kind, String name) implements Comparable<Component> {
        @Override
        public int compareTo(Component other) {
            return (kind + "/" + name).compareTo(other.kind + "/" + other.name);
        }
    }

    /** Adds the document of {@code service}; the gateway's first. */
    DocumentMerger add(String service, JsonNode document) {
        ObjectNode copy = document.deepCopy();
        ObjectNode paths = (ObjectNode) copy.path("paths");
        Set<String> names = new HashSet<>();
        paths.fieldNames().forEachRemaining(names::add);
        for (String path : names) {
            boolean hidden = !service.equals(GATEWAY)
                    && documents.containsKey(GATEWAY)
                    && documents.get(GATEWAY).path("paths").has(path);
            if (!path.startsWith("/v1/") || hidden) {
                paths.remove(path);
            }
        }
        documents.put(service, copy);
        return this;
    }

    ObjectNode merged() {
        Map<String, Set<Component>> used = new HashMap<>();
        documents.forEach((service, document) -> used.put(service, reachable(document)));
        Set<Component> clashing = clashing(used);
        ObjectNode merged = json.createObjectNode();
        merged.put("openapi", "3.1.0");
        merged.putObject("info");
        merged.putArray("servers").addObject().put("url", "/").put("description", "The gateway.");
        merged.set("tags", tags());
        merged.set("paths", paths(clashing));
        merged.set("components", components(used, clashing));
        return merged;
    }

    private Set<Component> reachable(ObjectNode document) {
        Set<Component> found = new TreeSet<>();
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(document.path("paths"));
        while (!open.isEmpty()) {
            for (Component component : references(open.poll())) {
                if (found.add(component)) {
                    open.add(component(document, component));
                }
            }
        }
        document.at("/components/securitySchemes")
                .fieldNames()
                .forEachRemaining(name -> found.add(new Component("securitySchemes", name)));
        return found;
    }

    private static JsonNode component(JsonNode document, Component component) {
        JsonNode node = document.path("components").path(component.kind()).path(component.name());
        if (node.isMissingNode()) {
            throw new IllegalStateException("There is no " + component + " that is referred to");
        }
        return node;
    }

    /** Those that differ between services, and those that refer to one that does. */
    private Set<Component> clashing(Map<String, Set<Component>> used) {
        Map<Component, Set<JsonNode>> variants = new TreeMap<>();
        Map<Component, Integer> owners = new HashMap<>();
        used.forEach((service, components) -> components.forEach(component -> {
            variants.computeIfAbsent(component, same -> new HashSet<>())
                    .add(component(documents.get(service), component));
            owners.merge(component, 1, Integer::sum);
        }));
        Set<Component> clashing = new TreeSet<>();
        variants.forEach((component, definitions) -> {
            if (definitions.size() > 1) {
                clashing.add(component);
            }
        });
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Map.Entry<Component, Set<JsonNode>> entry : variants.entrySet()) {
                boolean refers = entry.getValue().stream()
                        .flatMap(definition -> references(definition).stream())
                        .anyMatch(clashing::contains);
                if (refers && owners.get(entry.getKey()) > 1) {
                    grew |= clashing.add(entry.getKey());
                }
            }
        }
        return clashing;
    }

    private ObjectNode paths(Set<Component> clashing) {
        Map<String, JsonNode> all = new TreeMap<>();
        Set<String> operationIds = new HashSet<>();
        documents.forEach(
                (service, document) -> document.path("paths").properties().forEach(path -> {
                    if (all.put(path.getKey(), renamed(path.getValue(), service, clashing)) != null) {
                        throw new IllegalStateException("Two services have the path " + path.getKey());
                    }
                    path.getValue().forEach(operation -> {
                        String id = operation.path("operationId").asText("");
                        if (!id.isEmpty() && !operationIds.add(id)) {
                            throw new IllegalStateException("Two operations have the id " + id);
                        }
                    });
                }));
        return object(all);
    }

    private ObjectNode components(Map<String, Set<Component>> used, Set<Component> clashing) {
        Map<String, Map<String, JsonNode>> byKind = new TreeMap<>();
        used.forEach((service, components) -> components.forEach(component -> {
            JsonNode definition = renamed(component(documents.get(service), component), service, clashing);
            JsonNode other = byKind.computeIfAbsent(component.kind(), kind -> new TreeMap<>())
                    .put(name(component, service, clashing), definition);
            if (other != null && !other.equals(definition)) {
                throw new IllegalStateException("Two definitions of " + name(component, service, clashing));
            }
        }));
        ObjectNode all = json.createObjectNode();
        byKind.forEach((kind, named) -> all.set(kind, object(named)));
        return all;
    }

    private JsonNode tags() {
        Map<String, ObjectNode> tags = new TreeMap<>();
        documents.values().forEach(document -> document.path("tags").forEach(tag -> {
            String name = tag.path("name").asText();
            if (!tags.containsKey(name) || tag.has("description")) {
                tags.putIfAbsent(name, tag.deepCopy());
                if (tag.has("description") && !tags.get(name).has("description")) {
                    tags.get(name).set("description", tag.get("description"));
                }
            }
        }));
        return json.valueToTree(tags.values());
    }

    /** A copy in which every reference to a clashing component names the one of {@code service}. */
    private JsonNode renamed(JsonNode node, String service, Set<Component> clashing) {
        if (node.isTextual()) {
            Matcher reference = REFERENCE.matcher(node.textValue());
            if (reference.matches()) {
                Component component = new Component(reference.group(1), reference.group(2));
                return new TextNode("#/components/" + component.kind() + "/" + name(component, service, clashing));
            }
            return node;
        }
        if (node.isArray()) {
            var copy = json.createArrayNode();
            node.forEach(item -> copy.add(renamed(item, service, clashing)));
            return copy;
        }
        if (node.isObject()) {
            ObjectNode copy = json.createObjectNode();
            node.properties().forEach(field -> copy.set(field.getKey(), renamed(field.getValue(), service, clashing)));
            return copy;
        }
        return node;
    }

    private static String name(Component component, String service, Set<Component> clashing) {
        if (!clashing.contains(component) || service.equals(GATEWAY)) {
            return component.name();
        }
        String prefix = PREFIX_END.matcher(service).replaceFirst("");
        return Character.toUpperCase(prefix.charAt(0)) + prefix.substring(1) + component.name();
    }

    private static Set<Component> references(JsonNode node) {
        Set<Component> found = new TreeSet<>();
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(node);
        while (!open.isEmpty()) {
            JsonNode next = open.poll();
            if (next.isTextual()) {
                Matcher reference = REFERENCE.matcher(next.textValue());
                if (reference.matches()) {
                    found.add(new Component(reference.group(1), reference.group(2)));
                }
            }
            next.forEach(open::add);
        }
        return found;
    }

    private ObjectNode object(Map<String, JsonNode> fields) {
        ObjectNode object = json.createObjectNode();
        fields.forEach(object::set);
        return object;
    }
}
