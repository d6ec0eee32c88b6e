package dev.viva.platform.idempotency;

import dev.viva.platform.problem.BadRequest;
import dev.viva.platform.problem.Conflict;
import dev.viva.platform.problem.FieldError;
import dev.viva.platform.problem.Invalid;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** See {@link Idempotent}. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class IdempotencyInterceptor {
    static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final CurrentVertxRequest request;
    private final StoredAnswers answers;
    private final Twins twins;
    private final RequestKeys keys;
    private final Instance<EntityManager> entities;

    public IdempotencyInterceptor(
            CurrentVertxRequest request,
            StoredAnswers answers,
            Twins twins,
            RequestKeys keys,
            Instance<EntityManager> entities) {
        this.request = request;
        this.answers = answers;
        this.twins = twins;
        this.keys = keys;
        this.entities = entities;
    }

    @AroundInvoke
    Object once(InvocationContext method) throws Exception {
        String key = request.getCurrent().request().getHeader(HEADER);
        if (key == null) {
            return QuarkusTransaction.joiningExisting().call(method::proceed);
        }
        if (!KEY.matcher(key).matches()) {
            String detail = HEADER + " takes 1 to 255 printable ASCII characters without spaces.";
            throw new BadRequest(
                    "idempotency-key-ill-formed", detail, List.of(new FieldError(HEADER, "wrong-value", detail)));
        }
        RequestKey requestKey = keys.of(key, method);
        if (!twins.enter(requestKey)) {
            throw inProgress();
        }
        try {
            return QuarkusTransaction.joiningExisting().call(() -> firstOrReplay(requestKey, method));
        } finally {
            twins.leave(requestKey);
        }
    }

    private Object firstOrReplay(RequestKey key, InvocationContext method) throws Exception {
        if (!answers.lock(key)) {
            throw inProgress();
        }
        Optional<StoredAnswer> stored = answers.find(key);
        if (stored.isPresent()) {
            if (!stored.get().requestHash().equals(key.requestHash())) {
                String detail = "This " + HEADER + " was used for another request; use a new key for a new request.";
                throw new Invalid("idempotency-key-reused", detail, List.of(new FieldError(HEADER, "reused", detail)));
            }
            throw new ReplayedAnswer(stored.get());
        }
        Object answer = method.proceed();
        if (entities.isResolvable()) {
            entities.get().flush();
        }
        answers.store(key, answer);
        return answer;
    }

    private static Conflict inProgress() {
        return new Conflict(
                "idempotency-in-progress",
                "The first request with this " + HEADER
                        + " is still running; send the same request again in a few seconds.");
    }
}
