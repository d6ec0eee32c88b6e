package dev.viva.grading.coderun;

import dev.viva.platform.problem.FieldError;
import dev.viva.platform.problem.Invalid;
import java.util.List;

/** The language can be run, but not with the arguments of this question: a candidate would pay for what is missing on the server. */
public final class PackageNotAvailable extends Invalid {
    private static final String DETAIL =
            "The signature has an ndarray, and not every code runner has NumPy: install it where they run (Debian: python3-numpy).";

    PackageNotAvailable(String pointer) {
        super("package-not-available", DETAIL, List.of(new FieldError(pointer, "package-not-available", DETAIL)));
    }
}
