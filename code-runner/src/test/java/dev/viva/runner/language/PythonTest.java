package dev.viva.runner.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.runner.job.CodeTask;
import dev.viva.runner.job.Signature;
import dev.viva.runner.job.Style;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PythonTest {
    private static final Python BARE = python();
    private static final Python WITH_NUMPY = python("numpy 1.24.2");

    @ParameterizedTest
    @ValueSource(strings = {"ndarray", "ndarray<float32>", "list<ndarray>", "dict<str,ndarray<int>>"})
    void arraysNeedNumPy(String kind) {
        CodeTask asArgument = task(new Signature(List.of("json", kind), "json"));
        CodeTask asResult = task(new Signature(List.of(), kind));
        assertThat(BARE.lacksFor(asArgument)).contains("numpy");
        assertThat(BARE.lacksFor(asResult)).contains("numpy");
        assertThat(WITH_NUMPY.lacksFor(asArgument)).isEmpty();
    }

    @Test
    void everythingElseDoesNot() {
        assertThat(BARE.lacksFor(task(null))).isEmpty();
        assertThat(BARE.lacksFor(task(new Signature(List.of("list<tuple>", "bytes"), "set"))))
                .isEmpty();
    }

    private static Python python(String... packages) {
        return new Python(Path.of("/usr/bin/python3"), "3.11.2", List.of(packages), Path.of("harness.py"));
    }

    private static CodeTask task(Signature signature) {
        return new CodeTask(Style.FUNCTION, "f", signature, null, List.of(), null);
    }
}
