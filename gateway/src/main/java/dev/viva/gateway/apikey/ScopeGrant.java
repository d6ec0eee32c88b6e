package dev.viva.gateway.apikey;

import dev.viva.platform.caller.Scopes;
import dev.viva.platform.problem.FieldError;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The scopes that one key gives to another: only ones that exist, and only ones that it has itself. */
record ScopeGrant(List<String> asked, Set<String> held) {

    Set<String> granted() {
        List<FieldError> unknown =
                faults(scope -> !Scopes.ALL.contains(scope), "scope-unknown", "There is no such scope: ");
        if (!unknown.isEmpty()) {
            throw new ScopeUnknown(unknown);
        }
        List<FieldError> notHeld = faults(
                scope -> !held.contains(scope),
                "scope-not-held",
                "A key can give only scopes that it has itself; it lacks ");
        if (!notHeld.isEmpty()) {
            throw new ScopeNotHeld(notHeld);
        }
        return new TreeSet<>(asked);
    }

    private List<FieldError> faults(Predicate<String> bad, String code, String sentence) {
        return IntStream.range(0, asked.size())
                .filter(i -> bad.test(asked.get(i)))
                .mapToObj(i -> new FieldError("/scopes/" + i, code, sentence + asked.get(i) + "."))
                .toList();
    }
}
