package dev.viva.runner.job;

import java.util.List;
import java.util.regex.Pattern;

/** The {@code code} of a CODE part, as far as the runner needs it. */
public record CodeTask(
        Style style, String entryPoint, Signature signature, Limits limits, List<CodeTest> tests, CheckerSpec checker) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,99}");

    /** Checks what would otherwise break in a box.
     *
     * @throws IllegalArgumentException for a task that no program could be run against
     */
    public CodeTask {
        if (style == null) {
            throw new IllegalArgumentException("a task needs a style");
        }
        if (style != Style.STDIN) {
            requireName("entryPoint", entryPoint);
        }
        signature = signature == null ? Signature.JSON : signature;
        limits = limits == null ? Limits.DEFAULT : limits;
        tests = tests == null ? List.of() : List.copyOf(tests);
        checker = checker == null ? CheckerSpec.EXACT : checker;
        tests.forEach(test -> test.calls().forEach(call -> requireName("method", call.method())));
    }

    public CheckerSpec checkerOf(CodeTest test) {
        return test.checker() == null ? checker : test.checker();
    }

    /** Names go into generated code: they are names and nothing else. */
    private static void requireName(String what, String name) {
        if (name == null || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(what + " must be a name, not '" + name + "'");
        }
    }
}
