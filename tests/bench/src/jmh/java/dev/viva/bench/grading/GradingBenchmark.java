package dev.viva.bench.grading;

import dev.viva.bench.grading.Answers.Answer;
import dev.viva.events.grade.Grade;
import dev.viva.grading.engine.GradingEngine;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** One answer of 150 words graded on one thread, in a small heap with the serial collector, as the services run. */
@State(Scope.Thread)
@BenchmarkMode({Mode.Throughput, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx256m", "-XX:+UseSerialGC"})
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 5)
public class GradingBenchmark {
    /** {@code text}: the rubrics of the bank; {@code model-answer}: rubrics derived from its model answers. */
    @Param({"text", "model-answer"})
    public String grader;

    private final GradingEngine engine = GradingEngine.load(InstantSource.system());
    private List<Answer> answers;
    private int next;

    @Setup
    public void read() {
        answers = Answers.of(Path.of(System.getProperty("viva.bank", "bank")), grader.equals("model-answer"));
    }

    @Benchmark
    public Grade grade() {
        Answer answer = answers.get(next);
        next = (next + 1) % answers.size();
        return engine.grade(answer.question(), null, answer.language(), answer.response());
    }
}
