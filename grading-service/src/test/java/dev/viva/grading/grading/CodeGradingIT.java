package dev.viva.grading.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.viva.events.Topics;
import dev.viva.events.attempt.Response;
import dev.viva.events.code.CodeRunRequested;
import dev.viva.events.grade.Grade;
import dev.viva.events.grade.Grade.Fault;
import dev.viva.events.grade.Grade.Outcome;
import dev.viva.events.question.Criterion;
import dev.viva.events.question.Part;
import dev.viva.events.question.PartType;
import dev.viva.events.question.QuestionVersionState;
import dev.viva.grading.testing.Callers;
import dev.viva.grading.testing.CodeQuestions;
import dev.viva.grading.testing.Kafka;
import dev.viva.grading.testing.Questions;
import dev.viva.grading.testing.TestRunner;
import dev.viva.testing.VivaStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From a submitted program to its grade, with a runner by hand. */
@QuarkusTest
@WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "grading"))
class CodeGradingIT {
    private static final String TENANT = "default";
    private static final Fault OURS = new Fault(Fault.Owner.INFRASTRUCTURE, "sandbox-failed", "no box");

    @Test
    void aProgramIsRunAndItsGradeHoldsTheVerdicts() {
        QuestionVersionState question = CodeQuestions.publish("code-graded", "graded");
        try (TestRunner runner = TestRunner.start("graded", 1)) {
            String attempt = submit(question, "graded");
            CodeRunRequested request = runner.runNext("ACCEPTED", "WRONG_ANSWER");
            assertThat(request.source()).isEqualTo("print(1)");
            assertThat(request.release()).isEqualTo(1);
            assertThat(request.reportTests()).isFalse();
            assertThat(request.code()).containsKeys("style", "tests");

            Grade grade = CodeQuestions.grade(attempt, 1);
            assertThat(grade.percent()).isEqualByComparingTo("25");
            assertThat(grade.passed()).isFalse();
            assertThat(grade.fault()).isNull();
            assertThat(grade.outcomes().getFirst().outcome()).isEqualTo(Outcome.PARTLY);
            assertThat(grade.outcomes().getFirst().explanation())
                    .isEqualTo("1 of 2 tests passed. First failed: a hidden test of group 'large', WRONG_ANSWER.");
            assertThat(grade.improvements().getFirst().hint()).contains("1 of 2 tests passed");
            assertThat(grade.tests()).extracting(Grade.TestResult::name).containsExactly("shown", "secret");
            assertThat(grade.tests().getFirst().stdout()).isEqualTo("out");
            assertThat(grade.tests().getLast().message()).isNull();
            assertThat(grade.tests().getLast().stdout()).isNull();
        }
    }

    @Test
    void whatWasNotWrittenIsGradedWithoutARun() {
        QuestionVersionState question = CodeQuestions.publish("code-left-out", "left-out");
        String attempt = CodeQuestions.submit(TENANT, question, Response.text("I do not know."));
        Grade grade = CodeQuestions.grade(attempt, 1);
        assertThat(grade.percent()).isZero();
        assertThat(grade.tests()).isNull();
        assertThat(grade.outcomes().getFirst().explanation()).isEqualTo("No program was handed in.");
    }

    @Test
    void aProgramThatDoesNotCompileIsTheCandidatesOwnFault() {
        QuestionVersionState question = CodeQuestions.publish("code-compile", "compile");
        try (TestRunner runner = TestRunner.start("compile", 1)) {
            String attempt = submit(question, "compile");
            CodeRunRequested request = runner.take();
            runner.started(request);
            runner.ended(request, "line 1: expected '}'", null, "COMPILE_ERROR", "COMPILE_ERROR");
            Grade grade = CodeQuestions.grade(attempt, 1);
            assertThat(grade.percent()).isZero();
            assertThat(grade.fault())
                    .isEqualTo(new Fault(Fault.Owner.CANDIDATE, "compile-error", "line 1: expected '}'"));
            assertThat(grade.tests()).extracting(Grade.TestResult::verdict).containsOnly("COMPILE_ERROR");
        }
    }

    @Test
    void aQuestionWithProseAndCodeIsGradedWhenBothAreRead() {
        Part prose = Part.of("why", PartType.TEXT);
        Part code = new Part(
                "code", PartType.CODE, new BigDecimal(100), CodeQuestions.settings("both"), null, null, null, null);
        Criterion claim = Questions.text("any").rubric().criteria().getFirst();
        Criterion ofProse = new Criterion(
                claim.id(), "why", claim.points(), false, claim.claim(), claim.accept(), null, claim.hint());
        QuestionVersionState question = Questions.publish(
                "bank",
                Questions.published(CodeQuestions.document("code-and-prose", List.of(prose, code), List.of(ofProse))));
        try (TestRunner runner = TestRunner.start("both", 1)) {
            Response response = new Response(
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    Map.of(
                            "why", Response.text(Questions.STRONG_ANSWER),
                            "code", CodeQuestions.program("both", "print(1)")));
            String attempt = CodeQuestions.submit(TENANT, question, response);
            CodeRunRequested request = runner.take();
            runner.started(request);
            // The prose was read before the program was given out, and there is no grade: it waits for the verdict.
            Callers.withScopes(TENANT, "grades:review")
                    .get("/v1/attempts/{id}/outcomes", attempt)
                    .then()
                    .statusCode(200)
                    .body("gradingProgress", equalTo("PENDING"))
                    .body("grade", nullValue());
            assertThat(CodeQuestions.grades(attempt)).isEmpty();
            runner.finished(request, "ACCEPTED", "ACCEPTED");
            Grade grade = CodeQuestions.grade(attempt, 1);
            assertThat(grade.outcomes().getFirst().evidence())
                    .isNotEmpty()
                    .extracting(Grade.Evidence::part)
                    .containsOnly("why");
            assertThat(grade.percent()).isEqualByComparingTo("100");
            assertThat(grade.graders()).extracting(Grade.GraderName::name).containsExactly("text", "code");
            assertThat(grade.outcomes())
                    .extracting(Grade.CriterionOutcome::criterion)
                    .containsExactly("states-theorem", "code");
        }
    }

    @Test
    void aFaultThatIsNotTheCandidatesIsTriedAgainAndCostsNothing() {
        QuestionVersionState question = CodeQuestions.publish("code-fault", "fault");
        try (TestRunner runner = TestRunner.start("fault", 1)) {
            String attempt = submit(question, "fault");
            CodeRunRequested first = runner.take();
            runner.started(first);
            runner.failed(first, OURS);
            CodeRunRequested second = runner.take();
            assertThat(second.run()).isEqualTo(first.run());
            assertThat(second.release()).isEqualTo(2);
            runner.started(second);
            runner.finished(second, "ACCEPTED", "INTERNAL_ERROR");
            CodeRunRequested third = runner.runNext("ACCEPTED", "ACCEPTED");
            assertThat(third.release()).isEqualTo(3);
            assertThat(CodeQuestions.grade(attempt, 1).percent()).isEqualByComparingTo("100");
        }
    }

    @Test
    void aRunThatEndsTwiceGetsOneGrade() {
        QuestionVersionState question = CodeQuestions.publish("code-twice", "twice");
        try (TestRunner runner = TestRunner.start("twice", 1)) {
            String attempt = submit(question, "twice");
            CodeRunRequested request = runner.runNext("ACCEPTED", "ACCEPTED");
            runner.finished(request, "WRONG_ANSWER", "WRONG_ANSWER");
            // The same record key: it is handled when those before it are.
            runner.finished(request, "WRONG_ANSWER", "WRONG_ANSWER");
            String behind = submit(question, "twice");
            runner.runNext("ACCEPTED", "ACCEPTED");
            CodeQuestions.grade(behind, 1);
            assertThat(CodeQuestions.grades(attempt)).hasSize(1);
            assertThat(CodeQuestions.grade(attempt, 1).percent()).isEqualByComparingTo("100");
            assertThat(Kafka.records(Topics.CODE_RUN_WORK, request.run())).hasSize(1);
        }
    }

    private static String submit(QuestionVersionState question, String language) {
        return CodeQuestions.submit(TENANT, question, CodeQuestions.program(language, "print(1)"));
    }
}
