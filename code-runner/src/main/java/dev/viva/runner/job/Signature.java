package dev.viva.runner.job;

import dev.viva.events.question.SignatureKind;
import java.util.List;

/**
 * How JSON becomes an argument and a result becomes JSON.
 *
 * @param args a kind for each argument, or one for all: {@code json}, {@code ndarray}, {@code tuple}, {@code set}, {@code bytes} (base64) …;
 *     nested as {@code list<tuple>}, {@code ndarray<float32>}
 * @param returns {@code json}, or {@code set} where the order of the result means nothing
 */
public record Signature(List<String> args, String returns) {
    public static final Signature JSON = new Signature(List.of(), "json");

    public Signature {
        args = args == null ? List.of() : List.copyOf(args);
        returns = returns == null ? "json" : returns;
    }

    /** Whether programs need NumPy to be called at all. */
    public boolean needsNumPy() {
        return SignatureKind.needsNumPy(returns) || args.stream().anyMatch(SignatureKind::needsNumPy);
    }

    /** Whether results are sets: compared without order whatever the checker says of equality. */
    public boolean returnsSet() {
        return returns.startsWith("set") || returns.startsWith("frozenset");
    }
}
