package dev.viva.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.viva.platform.caller.Caller;
import dev.viva.platform.caller.CurrentCaller;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Context;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.RestHeader;

/** Makes the key of a request from its caller, path and the arguments of its method. */
@ApplicationScoped
class RequestKeys {
    private final CurrentVertxRequest request;
    private final CurrentCaller caller;
    private final ObjectMapper json;

    RequestKeys(CurrentVertxRequest request, CurrentCaller caller, ObjectMapper json) {
        this.request = request;
        this.caller = caller;
        this.json = json;
    }

    RequestKey of(String key, InvocationContext method) {
        Caller who = caller.caller();
        String operation = "POST " + request.getCurrent().request().path();
        // Two candidates with tokens of one key are two callers.
        String subject =
                who.subject() + who.candidate().map(name -> "\t" + name).orElse("");
        return new RequestKey(who.tenant(), subject, operation, key, hash(method));
    }

    private String hash(InvocationContext method) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String query = request.getCurrent().request().query();
            digest.update(String.valueOf(query).getBytes(StandardCharsets.UTF_8));
            Parameter[] parameters = method.getMethod().getParameters();
            for (int i = 0; i < parameters.length; i++) {
                if (isContent(parameters[i])) {
                    digest.update(json.writeValueAsBytes(method.getParameters()[i]));
                    digest.update((byte) 0);
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException | JsonProcessingException impossible) {
            throw new IllegalStateException("The request that was just read cannot be hashed", impossible);
        }
    }

    private static boolean isContent(Parameter parameter) {
        return !parameter.isAnnotationPresent(Context.class)
                && !parameter.isAnnotationPresent(RestHeader.class)
                && !parameter.isAnnotationPresent(HeaderParam.class)
                && !parameter.getType().getName().startsWith("jakarta.ws.rs.core.");
    }
}
