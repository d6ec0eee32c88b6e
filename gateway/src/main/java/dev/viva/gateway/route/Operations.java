package dev.viva.gateway.route;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What may be asked of each path, as the merged API document says. Of a path that it does not know, the service decides. */
public final class Operations {
    private static final Set<String> METHODS = Set.of("GET", "PUT", "POST", "DELETE", "PATCH");

    private final List<PathOperations> paths;

    private Operations(List<PathOperations> paths) {
        this.paths = paths;
    }

    /**
     * The operations of one path template.
     *
     * @param mediaTypes the request media types that each method takes; an empty set for a method without a body
     */
    public record PathOperations(List<String> template, Map<String, Set<String>> mediaTypes) {

        /** The value of an {@code Allow} header. */
        public String allow() {
            return String.join(", ", mediaTypes.keySet());
        }

        /** HEAD is taken wherever GET is. */
        public boolean takes(String method) {
            return mediaTypes.containsKey(method) || (method.equals("HEAD") && mediaTypes.containsKey("GET"));
        }

        /** Whether {@code method} reads a body of this {@code Content-Type}; parameters such as a charset do not count. */
        public boolean reads(String method, String contentType) {
            Set<String> readable = mediaTypes.getOrDefault(method, Set.of());
            if (readable.isEmpty()) {
                return true;
            }
            if (contentType == null) {
                return false;
            }
            String essence = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
            return readable.contains(essence) || readable.contains("*/*");
        }

        private boolean covers(List<String> path) {
            if (path.size() != template.size()) {
                return false;
            }
            for (int i = 0; i < path.size(); i++) {
                if (!isParameter(template.get(i)) && !template.get(i).equals(path.get(i))) {
                    return false;
                }
            }
            return true;
        }

        private long parameters() {
            return template.stream().filter(PathOperations::isParameter).count();
        }

        private static boolean isParameter(String segment) {
            return segment.startsWith("{");
        }
    }

    /** Reads them from an OpenAPI 3.1 document. */
    public static Operations of(JsonNode document) {
        return new Operations(document.path("paths").properties().stream()
                .map(path -> new PathOperations(Segments.of(path.getKey()), mediaTypes(path.getValue())))
                .sorted(Comparator.comparing(PathOperations::parameters))
                .toList());
    }

    /** The template with the fewest parameters that covers {@code path}. */
    public Optional<PathOperations> find(String path) {
        List<String> segments = Segments.of(path);
        return paths.stream().filter(template -> template.covers(segments)).findFirst();
    }

    private static Map<String, Set<String>> mediaTypes(JsonNode path) {
        Map<String, Set<String>> byMethod = new TreeMap<>();
        path.properties().forEach(operation -> {
            String method = operation.getKey().toUpperCase(Locale.ROOT);
            if (METHODS.contains(method)) {
                Set<String> types = new HashSet<>();
                operation.getValue().at("/requestBody/content").fieldNames().forEachRemaining(types::add);
                byMethod.put(method, Set.copyOf(types));
            }
        });
        return Collections.unmodifiableMap(byMethod);
    }
}
