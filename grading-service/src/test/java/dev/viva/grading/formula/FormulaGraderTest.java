package dev.viva.grading.formula;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.events.attempt.Response;
import dev.viva.events.grade.Grade.Fault;
import dev.viva.events.grade.Grade.Outcome;
import dev.viva.events.question.Criterion;
import dev.viva.events.question.LocalizedText;
import dev.viva.events.question.Part;
import dev.viva.events.question.PartType;
import dev.viva.events.question.QuestionDocument;
import dev.viva.events.question.Rubric;
import dev.viva.grading.grader.Judgement;
import dev.viva.grading.grader.PartReport;
import dev.viva.grading.grader.PartTask;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormulaGraderTest {
    private static final String RIGHT = "L = \\frac{1}{n}\\sum_{i=1}^n (x_i - y_i)^2";

    @Test
    void aRightFormulaEarnsEverythingAndIsQuoted() {
        Judgement judgement = only(grade("$\\|x-y\\|^2/n$", "en", List.of()));

        assertThat(judgement.criterion()).isEqualTo("main");
        assertThat(judgement.outcome()).isEqualTo(Outcome.MET);
        assertThat(judgement.fraction()).isEqualByComparingTo("1");
        assertThat(judgement.evidence().getFirst().quote()).isEqualTo("$\\|x-y\\|^2/n$");
        assertThat(judgement.explanation()).contains("12 random points");
    }

    @Test
    void aNearMissIsNamedInTheLanguageOfTheAttempt() {
        Judgement english = only(grade("\\sum_i (x_i-y_i)^2", "en", List.of()));
        Judgement russian = only(grade("\\sum_i (x_i-y_i)^2", "ru", List.of()));

        assertThat(english.outcome()).isEqualTo(Outcome.PARTLY);
        assertThat(english.fraction()).isEqualByComparingTo("0.6");
        assertThat(english.explanation()).isEqualTo("There is a factor n too many.");
        assertThat(russian.explanation()).isEqualTo("Лишний множитель n.");
    }

    @Test
    void whatIsWrongIsShownAtAPoint() {
        Judgement judgement = only(grade("\\frac1n\\sum_i |x_i - y_i|", "en", List.of()));

        assertThat(judgement.outcome()).isEqualTo(Outcome.MISSED);
        assertThat(judgement.evidence()).isEmpty();
        assertThat(judgement.explanation())
                .startsWith("Not equal: at n = ")
                .contains("x = (", "the formula gives", "the right value is");
    }

    @Test
    void whatCannotBeReadIsTheCandidatesFaultWithItsPlace() {
        PartReport report = grade("\\frac1n \\foo x", "en", List.of());

        assertThat(only(report).explanation()).contains("\\foo", "At character 9");
        assertThat(report.fault().owner()).isEqualTo(Fault.Owner.CANDIDATE);
        assertThat(report.fault().code()).isEqualTo("formula-unknown-command");
    }

    @Test
    void aPartThatWasLeftOutIsMissed() {
        assertThat(only(grade(null, "en", List.of())).outcome()).isEqualTo(Outcome.MISSED);
        assertThat(only(grade("  ", "ru", List.of())).explanation()).isEqualTo("Формула не сдана.");
    }

    @Test
    void everyCriterionWithoutAClaimIsMeasured() {
        PartReport report =
                grade(RIGHT, "en", List.of(criterion("loss", null), criterion("said", new LocalizedText("x", null))));

        assertThat(report.judgements()).extracting(Judgement::criterion).containsExactly("loss");
    }

    @Test
    void aQuestionThatCannotBeWorkedOutIsNoFaultOfTheCandidate() {
        PartReport report = new FormulaGrader().grade(task(Map.of("expected", "q + 1"), "1", "en", List.of()));

        assertThat(only(report).outcome()).isEqualTo(Outcome.UNSURE);
        assertThat(report.fault().owner()).isEqualTo(Fault.Owner.GRADER);
    }

    private static Judgement only(PartReport report) {
        assertThat(report.judgements()).hasSize(1);
        return report.judgements().getFirst();
    }

    private static PartReport grade(String answer, String language, List<Criterion> criteria) {
        return new FormulaGrader().grade(task(FormulaPairsTest.settings(RIGHT), answer, language, criteria));
    }

    private static PartTask task(
            Map<String, Object> formula, String answer, String language, List<Criterion> criteria) {
        Part part = new Part("main", PartType.FORMULA, null, null, null, formula, null, null);
        QuestionDocument question = new QuestionDocument(
                "loss",
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(part),
                new Rubric(null, criteria, List.of()),
                null,
                null);
        Response response = answer == null ? null : new Response(null, null, null, answer, null, null, null);
        return new PartTask(question, part, language, response);
    }

    private static Criterion criterion(String id, LocalizedText claim) {
        return new Criterion(id, null, BigDecimal.TEN, false, claim, null, null, null);
    }
}
