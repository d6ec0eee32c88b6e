package dev.viva.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/** Writes into each operation what all of them share: the problems it can answer, its scope, and the idempotency header. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class SharedDocumentation implements OASFilter {
    private static final String SCHEME = "apiKey";

    private final GuardedOperations guarded;

    public SharedDocumentation(IndexView index) {
        this.guarded = new GuardedOperations(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null) {
            return;
        }
        ProblemSchemas.addTo(components(api));
        components(api)
                .addSecurityScheme(
                        SCHEME,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description(
                                        "An API key `viva_<id>_<secret>`, or a candidate's token, in the header `Authorization: Bearer …`."));
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> document(path, method, operation)));
    }

    private void document(String path, PathItem.HttpMethod method, Operation operation) {
        if (operation.getOperationId() == null) {
            return;
        }
        Optional<List<String>> scopes = guarded.scopes(operation.getOperationId());
        scopes.ifPresent(needed -> requireScope(operation, needed));
        boolean idempotent = guarded.idempotent(operation.getOperationId());
        if (idempotent) {
            operation.addParameter(idempotencyKey());
        }
        TreeSet<Integer> statuses = new TreeSet<>(List.of(400, 500, 503));
        if (scopes.isPresent()) {
            statuses.addAll(List.of(401, 403, 429));
        }
        if (path.contains("{")) {
            statuses.add(404);
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of(413, 415, 422));
        }
        if (method != PathItem.HttpMethod.GET) {
            statuses.addAll(List.of(409, 422));
        }
        if (has(operation, "If-Match")) {
            statuses.addAll(List.of(412, 428));
        }
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        addProblems(operation.getResponses(), statuses);
    }

    private static void requireScope(Operation operation, List<String> scopes) {
        operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(SCHEME, scopes));
        String sentence = "Scope: `" + String.join("` or `", scopes) + "`.";
        String description = operation.getDescription();
        operation.setDescription(description == null ? sentence : description.strip() + "\n\n" + sentence);
        operation.addExtension("x-scopes", scopes);
    }

    private static void addProblems(APIResponses responses, Set<Integer> statuses) {
        for (int status : statuses) {
            String name = String.valueOf(status);
            if (!responses.hasAPIResponse(name)) {
                responses.addAPIResponse(name, OASFactory.createAPIResponse().ref(ProblemSchemas.responseName(status)));
            }
        }
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .description(
                        "1 to 255 printable ASCII characters of your choice. The same request with the same key within 24 hours"
                                + " happens once; a repetition gets the first answer with `Idempotent-Replayed: true`.")
                .schema(ProblemSchemas.string().maxLength(255))
                .example("4f6c2a1e-submit-1");
    }

    private static boolean has(Operation operation, String header) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> header.equals(parameter.getName()));
    }

    private static Components components(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        if (api.getComponents().getSchemas() == null) {
            api.getComponents().setSchemas(new TreeMap<>());
        }
        return api.getComponents();
    }
}
