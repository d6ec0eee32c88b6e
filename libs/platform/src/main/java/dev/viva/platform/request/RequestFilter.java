package dev.viva.platform.request;

import dev.viva.platform.problem.BadRequest;
import dev.viva.platform.problem.FieldError;
import dev.viva.platform.trace.Trace;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Joins the caller's trace, and refuses query parameters that the operation does not know or cannot read: a mistyped filter must not
 * mean "no filter".
 */
@Provider
@Singleton
@Priority(100)
public class RequestFilter implements ContainerRequestFilter {
    private final Map<Method, Map<String, QueryParameter>> known = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Trace.begin(request.getHeaderString(Trace.HEADER));
        Method method = resource.getResourceMethod();
        if (method == null || !method.getDeclaringClass().getName().startsWith("dev.viva.")) {
            return;
        }
        Map<String, QueryParameter> parameters = known.computeIfAbsent(method, RequestFilter::queryParameters);
        List<FieldError> errors = new ArrayList<>();
        new TreeMap<>(request.getUriInfo().getQueryParameters())
                .forEach((name, values) ->
                        values.forEach(value -> fault(parameters, name, value).ifPresent(errors::add)));
        if (!errors.isEmpty()) {
            throw new BadRequest(errors.getFirst().code(), errors.getFirst().detail(), errors);
        }
    }

    private static Optional<FieldError> fault(Map<String, QueryParameter> known, String name, String value) {
        QueryParameter parameter = known.get(name);
        if (parameter == null) {
            String detail = "The query parameter '" + name + "' is not known here; known are " + known.keySet() + ".";
            return Optional.of(new FieldError(name, "unknown-parameter", detail));
        }
        return parameter
                .expectedInsteadOf(value)
                .map(expected -> new FieldError(
                        name, "wrong-parameter", "The query parameter '" + name + "' takes " + expected + "."));
    }

    private static Map<String, QueryParameter> queryParameters(Method method) {
        Map<String, QueryParameter> parameters = new TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            RestQuery rest = parameter.getAnnotation(RestQuery.class);
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (rest != null) {
                String name = rest.value().isEmpty() ? parameter.getName() : rest.value();
                parameters.put(name, QueryParameter.of(name, parameter));
            } else if (query != null) {
                parameters.put(query.value(), QueryParameter.of(query.value(), parameter));
            }
        }
        return parameters;
    }
}
