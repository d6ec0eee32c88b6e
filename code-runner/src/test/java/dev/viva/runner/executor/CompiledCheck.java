package dev.viva.runner.executor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.runner.sandbox.Tier;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What ten small tests of a C++ program cost in each tier, compiling included. A measurement and no part of the suite: {@code mvn -pl
 * code-runner -am test -Dtest=CompiledCheck} on a machine that does nothing else.
 */
class CompiledCheck {
    private static final int ROUNDS = 15;

    @ParameterizedTest
    @MethodSource("dev.viva.runner.executor.Jobs#tiers")
    void tenTestsOfACppProgram(Tier tier) {
        String function =
                tests("FUNCTION", "\"entryPoint\": \"f\",", "{\"name\": \"t%d\", \"args\": [%d], \"expected\": %d}");
        String whole = tests("STDIN", "", "{\"name\": \"t%d\", \"stdin\": \"%d\", \"stdout\": \"%d\"}");
        measure(tier, "function", "int f(int x) { return x * x; }", function);
        measure(
                tier,
                "program",
                "#include <iostream>\n#include <vector>\nint main() { int x; std::cin >> x; std::cout << x * x; }",
                whole);
    }

    private static String tests(String style, String more, String test) {
        return IntStream.range(0, 10)
                .mapToObj(i -> test.formatted(i, i, i * i))
                .collect(Collectors.joining(",", "{\"style\": \"%s\", %s \"tests\": [".formatted(style, more), "]}"));
    }

    /** The first rounds do not count: the runner prepares itself beside them. */
    private static void measure(Tier tier, String what, String source, String task) {
        double[] millis = IntStream.range(0, 2 * ROUNDS)
                .mapToDouble(i -> {
                    long start = System.nanoTime();
                    assertThat(Jobs.run(tier, "cpp", source, task).accepted()).isTrue();
                    return (System.nanoTime() - start) / 1e6;
                })
                .skip(ROUNDS)
                .toArray();
        Arrays.sort(millis);
        System.out.printf(
                "tier %s, C++ %s, 10 tests: median %.0f ms, fastest %.0f, slowest %.0f%n",
                tier, what, millis[ROUNDS / 2], millis[0], millis[ROUNDS - 1]);
    }
}
