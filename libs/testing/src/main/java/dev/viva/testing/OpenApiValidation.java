package dev.viva.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.restassured.filter.FilterContext;
import io.restassured.filter.OrderedFilter;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Holds every exchange of a test against the OpenAPI document: the operation, its status, the kind and the shape of
 * the answer, and the shape of a request that was accepted. It remembers which operations were called.
 *
 * <p>{@code RestAssured.filters(OpenApiValidation.ofService())} checks everything a test class does.
 */
public final class OpenApiValidation implements OrderedFilter {
    private static final Map<String, OpenApiDocument> DOCUMENTS = new ConcurrentHashMap<>();
    private static final Set<String> CALLED = new ConcurrentSkipListSet<>();
    private static final ObjectMapper YAML = new YAMLMapper();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String source;

    private OpenApiValidation(String source) {
        this.source = source;
    }

    /** Against the document that the called service itself serves at {@code /q/openapi}. */
    public static OpenApiValidation ofService() {
        return new OpenApiValidation("");
    }

    /** Against the document at this address, for instance the gateway's {@code /openapi}. */
    public static OpenApiValidation of(URI address) {
        return new OpenApiValidation(address.toString());
    }

    /** Against a document in a file, YAML or JSON. */
    public static OpenApiValidation of(Path file) {
        return new OpenApiValidation(file.toUri().toString());
    }

    /** Ids of the operations that were called in this virtual machine and gave a documented answer. */
    public static Set<String> calledOperations() {
        return new TreeSet<>(CALLED);
    }

    /** Ids of the operations of a document that no test has called yet. */
    public static Set<String> uncalledOperations(URI document) {
        Set<String> ids = new TreeSet<>(document(document.toString()).operationIds());
        ids.removeAll(CALLED);
        return ids;
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        URI uri = URI.create(request.getURI().replaceAll("[?#].*", ""));
        if (!uri.getPath().startsWith("/q/")) {
            new Exchange(document(addressFor(uri)), request, response, uri.getPath()).check();
        }
        return response;
    }

    private String addressFor(URI called) {
        return source.isEmpty() ? called.resolve("/q/openapi?format=json").toString() : source;
    }

    private static OpenApiDocument document(String address) {
        return DOCUMENTS.computeIfAbsent(address, OpenApiValidation::load);
    }

    private static OpenApiDocument load(String address) {
        URI uri = URI.create(address);
        try (HttpClient client = HttpClient.newHttpClient()) {
            if ("file".equals(uri.getScheme())) {
                return OpenApiDocument.parse(YAML, Files.readString(Path.of(uri)));
            }
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(uri)
                            .header("Accept", "application/json")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("No OpenAPI document at " + address + ": " + answer.statusCode());
            }
            return OpenApiDocument.parse(YAML, answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** One request with its answer. */
    private record Exchange(
            OpenApiDocument document, FilterableRequestSpecification request, Response response, String path) {

        void check() {
            var operation = document.find(request.getMethod(), path);
            if (operation.isEmpty()) {
                boolean refused = response.statusCode() == (document.knowsPath(path) ? 405 : 404);
                if (!refused && !isPreflight()) {
                    throw fault("is not documented, but was answered");
                }
                return;
            }
            var place = new OpenApiDocument.Located(
                    operation.get().pointer(), operation.get().node());
            checkResponse(documentedAnswer(place));
            if (response.statusCode() < 300) {
                checkRequest(document.resolve(place.child("requestBody")));
            }
            CALLED.add(operation.get().id());
        }

        private boolean isPreflight() {
            return request.getMethod().equals("OPTIONS") && request.getHeaders().hasHeaderWithName("Origin");
        }

        private OpenApiDocument.Located documentedAnswer(OpenApiDocument.Located operation) {
            var answers = operation.child("responses");
            String status = Integer.toString(response.statusCode());
            for (String name : List.of(status, status.charAt(0) + "XX", "default")) {
                if (answers.node().has(name)) {
                    return document.resolve(answers.child(name));
                }
            }
            throw fault("does not document this status");
        }

        private void checkResponse(OpenApiDocument.Located answer) {
            if (request.getMethod().equals("HEAD") || response.statusCode() == 304) {
                return;
            }
            var content = answer.child("content");
            String type = mediaType(response.contentType());
            if (content.node().isEmpty()) {
                if (!type.isEmpty() && !response.asString().isEmpty()) {
                    throw fault("documents no body, but answers " + type);
                }
                return;
            }
            if (!content.node().has(type)) {
                throw fault("does not document an answer of type '" + type + "'");
            }
            if (isJson(type)) {
                // A problem may have members of its own (RFC 9457, 3.2); any other answer is what its schema names.
                boolean closed = !type.contains("problem");
                checkJson(content.child(type).child("schema"), response.asString(), closed, "answers");
            }
        }

        private void checkRequest(OpenApiDocument.Located body) {
            String type = mediaType(request.getContentType());
            Object sent = request.getBody();
            if (sent instanceof String text
                    && isJson(type)
                    && body.node().path("content").has(type)) {
                checkJson(body.child("content").child(type).child("schema"), text, false, "accepts");
            }
        }

        private void checkJson(OpenApiDocument.Located schema, String text, boolean closed, String verb) {
            if (schema.node().isMissingNode()) {
                throw fault("names no schema for what it " + verb);
            }
            JsonNode json;
            try {
                json = JSON.readTree(text);
            } catch (JsonProcessingException e) {
                throw fault(verb + " what is not JSON: " + e.getOriginalMessage());
            }
            List<String> faults = document.faults(schema.pointer(), json, closed);
            if (!faults.isEmpty()) {
                throw fault(verb + " what its schema forbids: " + String.join("; ", faults) + "\n" + text);
            }
        }

        private AssertionError fault(String what) {
            return new AssertionError(
                    "%s %s (status %d) %s".formatted(request.getMethod(), path, response.statusCode(), what));
        }

        private static boolean isJson(String type) {
            return type.equals("application/json") || type.endsWith("+json");
        }

        private static String mediaType(String contentType) {
            return contentType == null
                    ? ""
                    : contentType.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
        }
    }
}
