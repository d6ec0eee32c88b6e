package dev.viva.grading.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.viva.events.attempt.Response;
import dev.viva.events.grade.Grade.Evidence;
import dev.viva.events.grade.Grade.Outcome;
import dev.viva.events.question.Category;
import dev.viva.events.question.Criterion;
import dev.viva.events.question.Criterion.Level;
import dev.viva.events.question.Difficulty;
import dev.viva.events.question.LocalizedText;
import dev.viva.events.question.Part;
import dev.viva.events.question.PartType;
import dev.viva.events.question.QuestionDocument;
import dev.viva.events.question.RedFlag;
import dev.viva.events.question.Rubric;
import dev.viva.grading.grader.Judgement;
import dev.viva.grading.review.OutcomesDraft.EvidenceDraft;
import dev.viva.grading.review.OutcomesDraft.OutcomeDraft;
import dev.viva.grading.score.Scheme;
import dev.viva.grading.score.ScoreFunction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person may decide, and what is said of the rest. */
class DecidedOutcomesTest {
    private static final LocalizedText TEXT = new LocalizedText("It says so.", "Так сказано.");
    private static final String SAID = "Два слова, and two words 🚀 more";
    private static final Map<String, String> FOLLOW_UPS = Map.of("follow-up-1", "Two words, said later");
    private static final Response RESPONSE = new Response(
            null,
            null,
            null,
            null,
            null,
            null,
            Map.of(
                    "why",
                    Response.text(SAID),
                    "main",
                    new Response(null, new Response.Code("python", "print(1)"), null, null, null, null, null)));

    @Test
    void whatAPersonDecidesIsCertainAndSaysWhy() {
        Judgement judgement = read("ru", outcome("plain", Outcome.MET, null, null, "Сказано иначе."));
        assertThat(judgement.outcome()).isEqualTo(Outcome.MET);
        assertThat(judgement.confidence()).isEqualByComparingTo("1");
        assertThat(judgement.explanation()).isEqualTo("Сказано иначе.");
        assertThat(read("ru", outcome("plain", Outcome.MISSED, null, null, null))
                        .explanation())
                .isEqualTo("Так решил проверяющий.");
        assertThat(read("en", outcome("plain", Outcome.MISSED, null, null, null))
                        .explanation())
                .isEqualTo("A reviewer decided this.");
    }

    @ParameterizedTest
    @CsvSource({"0.01", "10", "12.34", "33.32"})
    void theScoreIsExactlyThePointsThatAPersonGives(BigDecimal points) {
        Judgement judgement = read("en", outcome("plain", Outcome.PARTLY, points, null, null));
        var score = ScoreFunction.score(Scheme.of(question()), List.of(judgement), "en");
        assertThat(score.score()).isEqualByComparingTo(points);
    }

    @Test
    void withoutPointsPartlyIsHalfAndALevelEarnsItsPoints() {
        var half = ScoreFunction.score(
                Scheme.of(question()), List.of(read("en", outcome("main", Outcome.PARTLY, null, null, null))), "en");
        assertThat(half.score()).isEqualByComparingTo("50");
        var level = ScoreFunction.score(
                Scheme.of(question()),
                List.of(read("en", outcome("levels", Outcome.PARTLY, null, "some", null))),
                "en");
        assertThat(level.score()).isEqualByComparingTo("5");
        assertThat(level.outcomes().get(1).level()).isEqualTo("some");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing | MET    |        |      | /outcomes/0/criterion unknown-criterion",
                "plain   | UNSURE |        |      | /outcomes/0/outcome outcome-not-allowed",
                "flag    | PARTLY | 3      |      | /outcomes/0/points points-not-allowed",
                "levels  | PARTLY | 3      | some | /outcomes/0/points points-not-allowed",
                "plain   | PARTLY | -1     |      | /outcomes/0/points points-out-of-range",
                "plain   | PARTLY | 33.34  |      | /outcomes/0/points points-out-of-range",
                "plain   | PARTLY | 1e400  |      | /outcomes/0/points points-out-of-range",
                "plain   | PARTLY | 1e-400 |      | /outcomes/0/points too-many-decimals",
                "plain   | PARTLY | 1.005  |      | /outcomes/0/points too-many-decimals",
                "plain   | PARTLY | 33.33  |      | /outcomes/0/points points-not-fitting",
                "plain   | MET    | 12     |      | /outcomes/0/points points-not-fitting",
                "plain   | MISSED | 12     |      | /outcomes/0/points points-not-fitting",
                "plain   | PARTLY |        | some | /outcomes/0/level level-not-allowed",
                "levels  | PARTLY |        |      | /outcomes/0/level level-missing",
                "levels  | PARTLY |        | none | /outcomes/0/level unknown-level",
                "levels  | MET    |        | some | /outcomes/0/level level-not-fitting",
                "levels  | PARTLY |        | full | /outcomes/0/level level-not-fitting"
            })
    void whatDoesNotFitIsNamedWithItsPlace(
            String criterion, Outcome outcome, BigDecimal points, String level, String fault) {
        assertThat(faults(outcome(criterion, outcome, points, level, null))).containsExactly(fault);
    }

    @Test
    void aCriterionIsDecidedOnceAndAllFaultsAreToldAtOnce() {
        assertThat(faults(
                        outcome("plain", Outcome.MET, null, null, null),
                        outcome("plain", Outcome.MISSED, null, null, null),
                        outcome("nothing", Outcome.MET, null, null, null)))
                .containsExactly(
                        "/outcomes/1/criterion duplicate-criterion", "/outcomes/2/criterion unknown-criterion");
    }

    @Test
    void evidenceIsALiteralPieceOfTheResponse() {
        assertThat(quoted(new EvidenceDraft(null, null, "two words 🚀", "why")))
                .containsExactly(new Evidence(15, 27, "two words 🚀", "why"));
        assertThat(quoted(new EvidenceDraft(15, 18, "two", "why"))).containsExactly(new Evidence(15, 18, "two", "why"));
        assertThat(quoted(new EvidenceDraft(null, null, "print", "main")))
                .containsExactly(new Evidence(0, 5, "print", "main"));
    }

    @Test
    void evidenceMayStandInTheAnswerToAFollowUp() {
        assertThat(quoted(new EvidenceDraft(null, null, "said later", null, "follow-up-1")))
                .containsExactly(new Evidence(11, 21, "said later", null, "follow-up-1"));
        assertThat(quotationFaults(
                        new EvidenceDraft(null, null, "two words", null, "follow-up-1"),
                        new EvidenceDraft(null, null, "said later", null, "follow-up-2"),
                        new EvidenceDraft(null, null, "said later", "why", "follow-up-1")))
                .containsExactly(
                        "/outcomes/0/evidence/0/quote not-in-response",
                        "/outcomes/0/evidence/1/followUp unknown-follow-up",
                        "/outcomes/0/evidence/2/part unknown-part");
    }

    @Test
    void evidenceThatIsNotThereIsRefused() {
        assertThat(quotationFaults(
                        new EvidenceDraft(null, null, "three words", "why"),
                        new EvidenceDraft(null, null, "two words", "main"),
                        new EvidenceDraft(14, null, "two", "why"),
                        new EvidenceDraft(Integer.MAX_VALUE, null, "two", "why"),
                        new EvidenceDraft(-1, null, "two", "why"),
                        new EvidenceDraft(15, 19, "two", "why"),
                        new EvidenceDraft(null, null, "two", "where"),
                        new EvidenceDraft(null, null, "two", null)))
                .containsExactly(
                        "/outcomes/0/evidence/0/quote not-in-response",
                        "/outcomes/0/evidence/1/quote not-in-response",
                        "/outcomes/0/evidence/2/start evidence-elsewhere",
                        "/outcomes/0/evidence/3/start evidence-elsewhere",
                        "/outcomes/0/evidence/4/start evidence-elsewhere",
                        "/outcomes/0/evidence/5/end evidence-elsewhere",
                        "/outcomes/0/evidence/6/part unknown-part",
                        "/outcomes/0/evidence/7/part part-missing");
    }

    private static List<Evidence> quoted(EvidenceDraft quotation) {
        return read("en", new OutcomeDraft("plain", Outcome.MET, null, null, null, List.of(quotation)))
                .evidence();
    }

    private static List<String> quotationFaults(EvidenceDraft... quotations) {
        return faults(new OutcomeDraft("plain", Outcome.MET, null, null, null, List.of(quotations)));
    }

    private static List<String> faults(OutcomeDraft... outcomes) {
        OutcomesInvalid refused = catchThrowableOfType(
                OutcomesInvalid.class,
                () -> DecidedOutcomes.read(List.of(outcomes), question(), RESPONSE, FOLLOW_UPS, "en"));
        return refused.errors().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    private static Judgement read(String language, OutcomeDraft outcome) {
        return DecidedOutcomes.read(List.of(outcome), question(), RESPONSE, FOLLOW_UPS, language)
                .getFirst();
    }

    private static OutcomeDraft outcome(
            String criterion, Outcome outcome, BigDecimal points, String level, String note) {
        return new OutcomeDraft(criterion, outcome, points, level, note, null);
    }

    /** A part of prose with a plain criterion, one with levels and a red flag, and a measured part with an implied criterion. */
    private static QuestionDocument question() {
        List<Level> levels = List.of(
                new Level("full", BigDecimal.TEN, TEXT),
                new Level("some", new BigDecimal(5), TEXT),
                new Level("zero", BigDecimal.ZERO, TEXT));
        return new QuestionDocument(
                "decided",
                Category.ML_THEORY,
                List.of("ml"),
                Difficulty.EASY,
                null,
                null,
                null,
                5,
                TEXT,
                TEXT,
                TEXT,
                List.of(Part.of("why", PartType.TEXT), Part.of("main", PartType.CODE)),
                new Rubric(
                        60,
                        List.of(
                                new Criterion("plain", "why", new BigDecimal("33.33"), false, TEXT, null, null, null),
                                new Criterion("levels", "why", BigDecimal.TEN, true, TEXT, null, levels, null)),
                        List.of(new RedFlag("flag", "why", BigDecimal.TEN, null, null, TEXT, null))),
                List.of(),
                List.of());
    }
}
