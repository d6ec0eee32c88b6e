package dev.viva.platform.caller;

import dev.viva.platform.problem.Forbidden;
import dev.viva.platform.problem.Unauthorized;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;

/** Lets a request reach its method only with a token of the gateway that holds one of the method's scopes. No service trusts the network. */
@Provider
@Singleton
@Priority(Priorities.AUTHENTICATION)
public class CallerFilter implements ContainerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final CallerTokens tokens;
    private final CurrentCaller current;

    @Context
    ResourceInfo resource;

    public CallerFilter(CallerTokens tokens, CurrentCaller current) {
        this.tokens = tokens;
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!guarded(resource)) {
            return;
        }
        Caller caller = verified(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        Scope scope = resource.getResourceMethod().getAnnotation(Scope.class);
        if (scope == null || Arrays.stream(scope.value()).noneMatch(caller::has)) {
            String needed = scope == null ? "nobody may have" : String.join(" or ", scope.value());
            throw new Forbidden("scope-missing", "This operation needs the scope " + needed + ".");
        }
        current.become(caller);
    }

    /** Everything of ours; what the framework itself serves (health, the API document) needs no caller. */
    private static boolean guarded(ResourceInfo resource) {
        return resource.getResourceClass() != null
                && resource.getResourceClass().getName().startsWith("dev.viva.")
                && !resource.getResourceMethod().isAnnotationPresent(OpenToAll.class);
    }

    private Caller verified(String header) {
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw new Unauthorized("unauthorized", "This needs a token in the header Authorization: Bearer <token>.");
        }
        return tokens.verified(header.substring(BEARER.length()).strip());
    }
}
