package dev.viva.gateway.standin;

import dev.viva.testing.OpenApiValidation;
import io.restassured.filter.FilterContext;
import io.restassured.filter.OrderedFilter;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;

/** Holds what the gateway answers itself against the API document; what the stand-ins say is no part of the API. */
final class OwnOperations implements OrderedFilter {
    private static final Set<String> OWN =
            Set.of("/v1/api-keys", "/v1/tenants", "/v1/candidate-tokens", "/v1/dead-letters");

    private final OpenApiValidation validation = OpenApiValidation.of(Path.of("../docs/openapi.yaml"));

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        String path = URI.create(request.getURI().replaceAll("[?#].*", "")).getPath();
        return OWN.stream().anyMatch(path::startsWith)
                ? validation.filter(request, expected, context)
                : context.next(request, expected);
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
