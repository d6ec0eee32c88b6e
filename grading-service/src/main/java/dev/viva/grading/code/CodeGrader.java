package dev.viva.grading.code;

import dev.viva.events.attempt.Response;
import dev.viva.events.grade.Grade.Fault;
import dev.viva.events.grade.Grade.GraderName;
import dev.viva.events.grade.Grade.Outcome;
import dev.viva.events.question.Criterion;
import dev.viva.events.question.Part;
import dev.viva.events.question.PartType;
import dev.viva.grading.grader.CodeResult;
import dev.viva.grading.grader.ConversationResult;
import dev.viva.grading.grader.Judgement;
import dev.viva.grading.grader.PartReport;
import dev.viva.grading.grader.PartTask;
import dev.viva.grading.grader.SlowGrader;
import dev.viva.grading.grader.WorkResult;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Grades programs by the tests that they pass. A criterion without a claim is measured: by the tests of the group that bears its id, or
 * by all tests where there is no such group. Code is never read, it is only run.
 */
public final class CodeGrader implements SlowGrader {
    private static final GraderName NAME = new GraderName("code", "1");
    private static final BigDecimal SURE = new BigDecimal("1.00");
    private static final int FAULT_DETAIL_LIMIT = 2_000;
    /** What the runner does not need, and what would only make the event larger. */
    private static final Set<String> NOT_FOR_THE_RUNNER = Set.of("starter", "languages");

    @Override
    public GraderName name() {
        return NAME;
    }

    @Override
    public Set<PartType> partTypes() {
        return Set.of(PartType.CODE);
    }

    @Override
    public boolean reads(Part part) {
        return part.type() == PartType.CODE && part.code() != null;
    }

    @Override
    public Work work(PartTask task) {
        Response.Code program = task.response() == null ? null : task.response().code();
        CodeWords words = CodeWords.in(task.language());
        if (program == null || program.source() == null || program.source().isBlank()) {
            return new Work.Settled(nothing(task, words.nothingHandedIn(), null));
        }
        if (!languages(task.part()).contains(program.language())) {
            String detail = words.languageNotAllowed(program.language(), languages(task.part()));
            return new Work.Settled(
                    nothing(task, detail, new Fault(Fault.Owner.CANDIDATE, "language-not-allowed", detail)));
        }
        Map<String, Object> settings = new HashMap<>(task.part().code());
        settings.keySet().removeAll(NOT_FOR_THE_RUNNER);
        return new Work.Program(program.language(), program.source(), settings);
    }

    @Override
    public PartReport report(PartTask task, WorkResult result) {
        return switch (result) {
            case CodeResult run -> report(task, run);
            case ConversationResult other -> throw new IllegalArgumentException("no program was run: " + other);
        };
    }

    private PartReport report(PartTask task, CodeResult result) {
        CodeTests tests = CodeTests.of(task.part().code());
        CodeWords words = CodeWords.in(task.language());
        List<Judgement> judgements = measured(task).stream()
                .map(criterion -> judgement(criterion, Measure.of(tests, result, criterion), result, words))
                .toList();
        int parts = (int) task.question().parts().stream().filter(this::reads).count();
        return new PartReport(
                task.part().name(),
                NAME,
                judgements,
                EventSize.fitting(result.tests(), parts),
                compileError(result).orElse(null));
    }

    /** The ids of what is measured here: the criteria without a claim, or the one that is implied where the part has none at all. */
    private static List<String> measured(PartTask task) {
        if (task.criteria().isEmpty()) {
            return List.of(task.part().name());
        }
        return task.criteria().stream()
                .filter(criterion -> criterion.claim() == null)
                .map(Criterion::id)
                .toList();
    }

    private static Judgement judgement(String criterion, Measure measure, CodeResult result, CodeWords words) {
        String explanation = refused(result) ? words.notCompiled(result.compilerMessage()) : words.passed(measure);
        return new Judgement(criterion, measure.outcome(), null, measure.fraction(), SURE, List.of(), explanation);
    }

    private PartReport nothing(PartTask task, String explanation, Fault fault) {
        List<Judgement> judgements = measured(task).stream()
                .map(criterion ->
                        new Judgement(criterion, Outcome.MISSED, null, BigDecimal.ZERO, SURE, List.of(), explanation))
                .toList();
        return new PartReport(task.part().name(), NAME, judgements, List.of(), fault);
    }

    private static Optional<Fault> compileError(CodeResult result) {
        return refused(result)
                ? Optional.of(new Fault(
                        Fault.Owner.CANDIDATE,
                        "compile-error",
                        Optional.ofNullable(CodeTests.cut(result.compilerMessage(), FAULT_DETAIL_LIMIT))
                                .orElse("The program does not compile.")))
                : Optional.empty();
    }

    private static boolean refused(CodeResult result) {
        return result.tests().stream().anyMatch(test -> CodeTests.COMPILE_ERROR.equals(test.verdict()));
    }

    private static List<?> languages(Part part) {
        return part.code().get("languages") instanceof List<?> languages ? languages : List.of();
    }
}
