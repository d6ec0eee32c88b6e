package dev.viva.platform.openapi;

import dev.viva.platform.caller.Scope;
import dev.viva.platform.idempotency.Idempotent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Finds the method behind an operation id, and what it demands of its caller. */
final class GuardedOperations {
    private final Map<String, MethodInfo> methods = new HashMap<>();

    GuardedOperations(IndexView index) {
        for (AnnotationInstance operation : index.getAnnotations(Operation.class)) {
            if (operation.target().kind() == AnnotationTarget.Kind.METHOD) {
                MethodInfo method = operation.target().asMethod();
                AnnotationValue id = operation.value("operationId");
                methods.put(id == null ? method.name() : id.asString(), method);
            }
        }
    }

    Optional<List<String>> scopes(String operationId) {
        return Optional.ofNullable(methods.get(operationId))
                .map(method -> method.annotation(Scope.class))
                .map(scope -> List.of(scope.value().asStringArray()));
    }

    boolean idempotent(String operationId) {
        MethodInfo method = methods.get(operationId);
        return method != null && method.hasAnnotation(Idempotent.class);
    }
}
