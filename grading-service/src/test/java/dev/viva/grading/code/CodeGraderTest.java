package dev.viva.grading.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.viva.events.attempt.Response;
import dev.viva.events.grade.Grade.Comparison;
import dev.viva.events.grade.Grade.Fault;
import dev.viva.events.grade.Grade.Outcome;
import dev.viva.events.grade.Grade.TestLimits;
import dev.viva.events.grade.Grade.TestResult;
import dev.viva.events.question.Criterion;
import dev.viva.events.question.Part;
import dev.viva.events.question.PartType;
import dev.viva.events.question.QuestionDocument;
import dev.viva.events.question.Rubric;
import dev.viva.grading.grader.CodeResult;
import dev.viva.grading.grader.Judgement;
import dev.viva.grading.grader.PartReport;
import dev.viva.grading.grader.PartTask;
import dev.viva.grading.grader.SlowGrader.Work;
import dev.viva.grading.score.Scheme;
import dev.viva.grading.score.ScoreFunction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodeGraderTest {
    private static final TestLimits LIMITS = new TestLimits(2_000, 5_000, 256, 64);
    private final CodeGrader grader = new CodeGrader();

    @Test
    void whatIsHandedInIsRunWithoutWhatTheRunnerDoesNotNeed() {
        Work work = grader.work(task("en", program("python", "pass"), criterion("whole", 100)));
        assertThat(work).isInstanceOfSatisfying(Work.Program.class, program -> {
            assertThat(program.language()).isEqualTo("python");
            assertThat(program.source()).isEqualTo("pass");
            assertThat(program.code()).containsKeys("style", "tests").doesNotContainKeys("starter", "languages");
        });
    }

    @Test
    void whatWasLeftOutIsMissedWithoutARun() {
        for (Response nothing : new Response[] {null, Response.text("words"), program("python", " \n")}) {
            Work work = grader.work(task("ru", nothing, criterion("whole", 100)));
            assertThat(work).isInstanceOfSatisfying(Work.Settled.class, settled -> {
                Judgement judgement = settled.report().judgements().getFirst();
                assertThat(judgement.outcome()).isEqualTo(Outcome.MISSED);
                assertThat(judgement.explanation()).isEqualTo("Программа не сдана.");
                assertThat(settled.report().fault()).isNull();
            });
        }
    }

    @Test
    void aLanguageThatTheQuestionDoesNotAllowIsTheCandidatesFault() {
        Work work = grader.work(task("en", program("java", "class A {}"), criterion("whole", 100)));
        assertThat(work).isInstanceOfSatisfying(Work.Settled.class, settled -> assertThat(
                        settled.report().fault().owner())
                .isEqualTo(Fault.Owner.CANDIDATE));
    }

    @Test
    void aCriterionTakesThePointsOfTheGroupThatBearsItsIdElseOfAllTests() {
        PartTask task = task("en", program("python", "pass"), criterion("basic", 40), criterion("whole", 60));
        PartReport report = grader.report(task, result("ACCEPTED", "ACCEPTED", "TIME_LIMIT"));
        assertThat(report.judgements())
                .extracting(Judgement::criterion, Judgement::outcome)
                .containsExactly(tuple("basic", Outcome.MET), tuple("whole", Outcome.PARTLY));
        assertThat(report.judgements().getLast().fraction()).isEqualByComparingTo("0.4");
        assertThat(ScoreFunction.score(Scheme.of(task.question()), report.judgements(), "en")
                        .score())
                .isEqualByComparingTo("64");
    }

    @Test
    void aPartWithoutCriteriaIsMeasuredByItself() {
        PartTask task = task("en", program("python", "pass"));
        PartReport report = grader.report(task, result("ACCEPTED", "WRONG_ANSWER", "WRONG_ANSWER"));
        assertThat(report.judgements()).extracting(Judgement::criterion).containsExactly("main");
        assertThat(ScoreFunction.score(Scheme.of(task.question()), report.judgements(), "en")
                        .percent())
                .isEqualByComparingTo("20");
    }

    @Test
    void theExplanationNamesTheFirstVisibleFailureWithItsFigures() {
        assertThat(explanation("en", "ACCEPTED", "TIME_LIMIT", "WRONG_ANSWER"))
                .isEqualTo(
                        "1 of 3 tests passed. First failed: 'touching' of group 'basic', TIME_LIMIT: 2,010 ms of processor time used, 2,000 ms allowed.");
        assertThat(explanation("ru", "ACCEPTED", "WRONG_ANSWER", "ACCEPTED"))
                .isEqualTo(
                        "Пройдено тестов: 2 из 3. Первый непройденный: «touching» группы «basic», WRONG_ANSWER: not equal");
        assertThat(explanation("en", "ACCEPTED", "ACCEPTED", "ACCEPTED")).isEqualTo("3 of 3 tests passed.");
    }

    @Test
    void ofAHiddenTestTheExplanationSaysVerdictAndGroupOnly() {
        assertThat(explanation("en", "ACCEPTED", "ACCEPTED", "TIME_LIMIT"))
                .isEqualTo("2 of 3 tests passed. First failed: a hidden test of group 'large', TIME_LIMIT.");
    }

    @Test
    void aProgramThatDoesNotCompileIsTheCandidatesFaultAndSaysWhy() {
        PartTask task = task("en", program("python", "pass"), criterion("whole", 100));
        CodeResult refused = new CodeResult(
                result("COMPILE_ERROR", "COMPILE_ERROR", "COMPILE_ERROR").tests(),
                "\nmain.cpp:1: error: expected '}'\nmore");
        PartReport report = grader.report(task, refused);
        assertThat(report.fault())
                .isEqualTo(new Fault(Fault.Owner.CANDIDATE, "compile-error", refused.compilerMessage()));
        assertThat(report.judgements().getFirst().outcome()).isEqualTo(Outcome.MISSED);
        assertThat(report.judgements().getFirst().explanation())
                .isEqualTo("The program does not compile: main.cpp:1: error: expected '}'");
    }

    @Test
    void whatAProgramPrintsDoesNotMakeTheGradeTooLargeForItsEvent() {
        String much = "x".repeat(400_000);
        List<TestResult> loud = List.of(loud("a", much), loud("b", much), loud("c", "little"));
        List<TestResult> fitting = EventSize.fitting(loud, 1);
        assertThat(fitting).extracting(TestResult::name).containsExactly("a", "b", "c");
        assertThat(fitting).extracting(TestResult::stdout).containsExactly(much, null, "little");
    }

    @Test
    void aFractionIsNeverRoundedBelowAnExactHalf() {
        CodeTests tests = new CodeTests(List.of(
                new CodeTests.Spec("a", null, true, new BigDecimal(5)),
                new CodeTests.Spec("b", null, true, BigDecimal.ONE)));
        CodeResult result = new CodeResult(List.of(test("a", "ACCEPTED"), test("b", "WRONG_ANSWER")), null);
        BigDecimal fraction = Measure.of(tests, result, "whole").fraction();
        assertThat(fraction.multiply(new BigDecimal(3))).isGreaterThanOrEqualTo(new BigDecimal("2.5"));
    }

    private String explanation(String language, String... verdicts) {
        PartTask task = task(language, program("python", "pass"), criterion("whole", 100));
        return grader.report(task, result(verdicts)).judgements().getFirst().explanation();
    }

    private static CodeResult result(String... verdicts) {
        return CodeTests.of(code())
                .told(new CodeResult(
                        List.of(test("a", verdicts[0]), test("b", verdicts[1]), test("c", verdicts[2])), null));
    }

    private static TestResult test(String name, String verdict) {
        return new TestResult(
                name, null, true, verdict, 2_300L, 1024L, "not equal", 2_010L, 0L, LIMITS, null, null, null);
    }

    private static TestResult loud(String name, String stdout) {
        return new TestResult(
                name, null, true, "ACCEPTED", 1L, 1L, null, 1L, 1L, LIMITS, new Comparison("1", "1", "1"), stdout, "");
    }

    private static Response program(String language, String source) {
        return new Response(null, new Response.Code(language, source), null, null, null, null, null);
    }

    private static Criterion criterion(String id, int points) {
        return new Criterion(id, null, new BigDecimal(points), false, null, null, null, null);
    }

    private static PartTask task(String language, Response response, Criterion... criteria) {
        Part part = new Part("main", PartType.CODE, null, code(), null, null, null, null);
        QuestionDocument question = new QuestionDocument(
                "code",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(part),
                new Rubric(60, List.of(criteria), List.of()),
                null,
                null);
        return new PartTask(question, part, language, response);
    }

    private static Map<String, Object> code() {
        return Map.of(
                "languages",
                List.of("python"),
                "style",
                "FUNCTION",
                "starter",
                Map.of("python", "def f(): ..."),
                "tests",
                List.of(
                        Map.of("name", "overlapping", "group", "basic", "visible", true),
                        Map.of("name", "touching", "group", "basic", "visible", true),
                        Map.of("name", "big", "group", "large", "points", new BigDecimal("3.0"))));
    }
}
