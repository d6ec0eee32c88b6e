package dev.viva.grading.coderun.api;

import dev.viva.events.grade.Grade.Fault;
import dev.viva.events.grade.Grade.TestResult;
import dev.viva.grading.coderun.CodeRun;
import dev.viva.grading.coderun.QueuePlace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A run without a grade, as it stands. */
@Schema(name = "CodeRun", description = "A program that is run, or was.")
public record CodeRunView(
        @Schema(required = true, examples = "run_01jd5vmz9hf9ks2xq6b8c0d4ef")
        String id,

        @Schema(required = true, description = "FAILED: without a result, and not by a fault of the program.")
        State state,

        @Schema(required = true, examples = "python") String language,

        @Schema(description = "How many runs of anybody are before it, itself included; while it waits.", minimum = "1")
        Integer queuePosition,

        @Schema(description = "When it should begin, by the time that runs take at present; while it waits.")
        Instant expectedStartAt,

        @Schema(required = true, description = "The verdicts so far, in the order of the tests.")
        List<TestResult> tests,

        @Schema(description = "What the compiler said of a program that it refused.")
        String compilerMessage,

        @Schema(description = "Why it FAILED.") Fault fault,
        @Schema(required = true) Instant createdAt,
        Instant startedAt,
        Instant finishedAt) {

    /** How far a run has come. */
    @Schema(name = "CodeRunState")
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED;

        /** On the way to a runner it waits as well as before. */
        static State of(CodeRun.State state) {
            return switch (state) {
                case QUEUED, RELEASED -> QUEUED;
                case RUNNING -> RUNNING;
                case DONE -> DONE;
                case FAILED -> FAILED;
            };
        }
    }

    static CodeRunView of(CodeRun run, Optional<QueuePlace> place, List<TestResult> tests) {
        State state = State.of(run.state());
        return new CodeRunView(
                run.id().toString(),
                state,
                run.language(),
                place.map(QueuePlace::position).orElse(null),
                place.flatMap(QueuePlace::expectedStartAt).orElse(null),
                tests,
                run.result().map(result -> result.compilerMessage()).orElse(null),
                state == State.FAILED ? run.fault().orElse(null) : null,
                run.queuedAt(),
                run.startedAt().orElse(null),
                run.finishedAt().orElse(null));
    }
}
