package dev.viva.grading.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.viva.events.attempt.Response;
import dev.viva.events.attempt.Response.NumericAnswer;
import dev.viva.events.grade.Grade;
import dev.viva.events.grade.Grade.CriterionOutcome;
import dev.viva.events.grade.Grade.Outcome;
import dev.viva.events.question.QuestionDocument;
import dev.viva.grading.engine.GradingEngine;
import dev.viva.grading.testing.ProcessorTime;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumericGraderTest {
    private static final GradingEngine ENGINE = GradingEngine.load(InstantSource.system());
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final String LOAD = """
            {"expected": 1157407, "unit": "1/s", "tolerance": {"relative": 0.05}, "steps": [
               {"id": "users", "name": {"en": "users", "ru": "пользователи"}, "expected": 1e9},
               {"id": "actions", "name": {"en": "actions", "ru": "действия"}, "expected": 100},
               {"id": "seconds", "name": {"en": "seconds in a day", "ru": "секунды в сутках"}, "expected": 86400, "unit": "s",
                "tolerance": {"relative": 0.2}, "fraction": 0.2}],
             "formula": "users * actions / seconds", "methodFraction": 0.5}""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1157407 1/s",
                "1,157,407 QPS",
                "1.16e6 requests per second",
                "1.16M req/s",
                "QPS ≈ 1.16M",
                "10^9 * 100 -> 10^11, / 86400 -> 1 157 407 views/s",
                "RPS = 1,157,407",
                "1,16 млн/с",
                "1,1 млн запросов в секунду",
                "100 billion per day",
                "69.4 million per minute",
                "$1.157 \\times 10^6$ ops/s",
                "Answer: 10^9 * 100 / 86400 ≈ 1.2 million per second",
                "roughly 1.1-1.2 million per second",
                "It is 1.16 million per second, and 3 million per second at the peak.",
            })
    void aRightNumberWithItsUnitEarnsEverything(String answer) {
        assertThat(text(LOAD, answer, "en").percent()).isEqualByComparingTo("100");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1157407                                              | 80 | its unit is missing",
                "1157407 per day                                      | 60 | its unit is not",
                "1157407 GB                                           | 60 | its unit is not",
                "5                                                    | 0  | too small",
                "27777778 1/s                                         | 0  | too large",
                "-1157407 1/s                                         | 0  | its sign",
                "no idea                                              | 0  | No number",
                "It is not 1157407 per second.                        | 0  | No number",
                "Is it 1157407 per second?                            | 0  | No number",
                "Maybe 5 per second or 1157407 per second             | 0  | wrong",
            })
    void theExplanationSaysWhatIsWrong(String answer, String percent, String said) {
        Grade grade = text(LOAD, answer, "en");
        assertThat(grade.percent()).isEqualByComparingTo(percent);
        assertThat(only(grade).explanation()).contains(said).doesNotContain("1157407 1/s.");
    }

    @Test
    void aNumberOfItsOwnFieldIsReadLikeText() {
        assertThat(number(LOAD, 1157407, "1/s").percent()).isEqualByComparingTo("100");
        assertThat(number(LOAD, new BigDecimal("1.157407E+6"), "QPS").percent()).isEqualByComparingTo("100");
        assertThat(number(LOAD, "1.157 млн", "запросов в секунду").percent()).isEqualByComparingTo("100");
        assertThat(number(LOAD, 1157407, "parrots").percent()).isEqualByComparingTo("80");
        assertThat(number(LOAD, 1157407, null).percent()).isEqualByComparingTo("80");
        assertThat(number(LOAD, "", "").percent()).isEqualByComparingTo("0");
    }

    @Test
    void aRightMethodWithAWrongConstantEarnsItsPart() {
        Grade grade = text(LOAD, "2 * 10^9 users, 100 actions each, 86,400 seconds: 2.31 million per second", "en");
        assertThat(grade.percent()).isEqualByComparingTo("70");
        assertThat(only(grade).explanation()).contains("by the right method", "users");
        assertThat(only(grade).outcome()).isEqualTo(Outcome.PARTLY);

        assertThat(text(LOAD, "10^11 / 10^5 = 10^6 per second; 10^9 users do 100 actions", "en")
                        .percent())
                .isEqualByComparingTo("70");
        assertThat(text(LOAD, "10^9 * 100 / 86400", "en").percent()).isEqualByComparingTo("70");
    }

    @Test
    void aWrongMethodWithRightConstantsEarnsTheStepsOnly() {
        Grade grade = text(LOAD, "10^9 users and 100 actions and 86400 seconds make 5 million per second", "en");
        assertThat(grade.percent()).isEqualByComparingTo("20");
    }

    @Test
    void anErrorIsPaidForOnce() {
        String chain = """
                {"expected": 24, "steps": [{"id": "a", "expected": 2}, {"id": "b", "expected": 6, "formula": "a * 3", "fraction": 0.4}],
                 "formula": "a * b * 2", "methodFraction": 0.4}""";
        assertThat(text(chain, "a = 2, b = 5, so 20", "en").percent()).isEqualByComparingTo("40");
        assertThat(text(chain, "a = 2, b = 6, so 25", "en").percent()).isEqualByComparingTo("40");
    }

    @Test
    void theSameDigitsInTheMiddleOfATextAreNoResult() {
        String part = "{\"expected\": 2, \"unit\": \"GiB\", \"tolerance\": {\"relative\": 0.08}}";
        assertThat(text(part, "One of 2 heads, 3 layers and 4 blocks with 2 norms and 7 more.", "en")
                        .percent())
                .isEqualByComparingTo("0");
        assertThat(text(part, "There are 3 layers, 4 blocks and 5 heads, so 2.", "en")
                        .percent())
                .isEqualByComparingTo("0");
        assertThat(text(part, "A long story of many words. ".repeat(10) + "It had 2 heroes.", "en")
                        .percent())
                .isEqualByComparingTo("0");
        assertThat(text(part, "3 layers, 4 blocks, 5 heads, which gives = 2", "en")
                        .percent())
                .isEqualByComparingTo("80");
        assertThat(text(part, "2", "en").percent()).isEqualByComparingTo("80");
    }

    @Test
    void anIntermediateResultIsNotTheResult() {
        String part = LOAD.replace(
                "{\"id\": \"seconds\"",
                "{\"id\": \"per-day\", \"expected\": 1e11, \"formula\": \"users * actions\", \"fraction\": 0.1}, {\"id\": \"seconds\"");
        assertThat(text(part, "That makes 10^11 videos a day.", "en").percent()).isEqualByComparingTo("10");
        assertThat(text(part, "That makes 10^11 videos a day, 1.16 million per second.", "en")
                        .percent())
                .isEqualByComparingTo("100");
    }

    @Test
    void aCriterionOfAStepsIdIsMeasuredByThatStep() {
        Grade grade = grade(LOAD, """
                {"criteria": [{"id": "result", "points": 60}, {"id": "seconds", "points": 40}]}""", Response.text("A day has 86,400 s."), "en");
        assertThat(grade.outcomes()).extracting(CriterionOutcome::criterion).containsExactly("result", "seconds");
        assertThat(grade.outcomes().getLast().outcome()).isEqualTo(Outcome.MET);
        assertThat(grade.outcomes().getLast().evidence().getFirst().quote()).isEqualTo("86,400 s");
    }

    @Test
    void aClaimIsReadInTheWorkingAndTheGradeNamesBothGraders() {
        String rubric = """
                {"criteria": [{"id": "average", "points": 20, "claim": {"en": "This is the daily average and the peak is higher."}}]}""";
        Grade grade = grade(
                LOAD,
                rubric,
                Response.text("1.16 million per second. This is the daily average and the peak is higher."),
                "en");
        assertThat(grade.percent()).isEqualByComparingTo("100");
        assertThat(grade.maxScore()).isEqualByComparingTo("120");
        assertThat(grade.graders().getFirst().name()).isEqualTo("numeric+text");
        assertThat(grade(LOAD, rubric, Response.text("1.16 million per second"), "en")
                        .score())
                .isEqualByComparingTo("100");
    }

    @Test
    void evidenceIsWhatWasSent() {
        String answer = "🚀 Итак,\r\nответ: 1\u00a0157\u00a0407 запросов в секунду — в среднем.";
        Grade grade = text(LOAD, answer, "ru");
        Grade.Evidence evidence = only(grade).evidence().getFirst();
        assertThat(evidence.quote()).isEqualTo("1\u00a0157\u00a0407 запросов в секунду");
        assertThat(answer.substring(evidence.start(), evidence.end())).isEqualTo(evidence.quote());
        assertThat(only(grade).explanation()).startsWith("Результат верен");
    }

    @Test
    void theCommaOfTheLanguageIsExplained() {
        String part = "{\"expected\": 1234}";
        assertThat(text(part, "1,234", "en").percent()).isEqualByComparingTo("100");
        Grade russian = text(part, "1,234", "ru");
        assertThat(russian.percent()).isEqualByComparingTo("0");
        assertThat(only(russian).explanation()).contains("Запятая");
    }

    @Test
    void whoOffersManyNumbersHasNotDecided() {
        assertThat(text(
                                LOAD,
                                "100 per second, 1000 per second, 1157407 per second, 10^7 per second, 10^8 per second, 10^9 per second.",
                                "en")
                        .percent())
                .isEqualByComparingTo("0");
    }

    @Test
    void usualSlipsAreNamed() {
        assertThat(only(text("{\"expected\": 1000, \"unit\": \"s\"}", "125 s", "en"))
                        .explanation())
                .contains("bits and bytes");
        assertThat(only(text("{\"expected\": 2, \"unit\": \"GB\"}", "2 МБ", "ru"))
                        .explanation())
                .contains("единица");
        assertThat(only(text("{\"expected\": 2, \"unit\": \"GB\"}", "2000 GB", "en"))
                        .explanation())
                .contains("prefix");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "10^10^10",
                "NaN",
                "Infinity per second",
                "-∞",
                "\u202e7047511\u202c",
                "1e+",
                "^^^^",
                "((((((((((",
                "\\\\\\\\",
                "\\frac{10^9}{",
                "1/1/1/1/1/1",
            })
    void hostileNumbersEarnNothing(String answer) {
        assertThat(text(LOAD, answer, "en").percent()).isEqualByComparingTo("0");
        assertThat(number(LOAD, answer, answer).percent()).isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9",
                "1 ",
                "1+",
                "10^9*100/",
                "1,000,",
                "(",
                "5 = ",
                "1 per second or ",
                "10^",
                "-1 ",
                "e9",
                "7 B ",
                "\\times 1"
            })
    void a200KilobyteAnswerIsReadWithinTwoSeconds(String unit) {
        String answer = unit.repeat(200_000 / unit.length());
        text(LOAD, unit.repeat(5_000 / unit.length()), "en");
        ProcessorTime.within(Duration.ofSeconds(2), () -> text(LOAD, answer, "en"));
    }

    private static CriterionOutcome only(Grade grade) {
        assertThat(grade.outcomes()).hasSize(1);
        return grade.outcomes().getFirst();
    }

    private static Grade text(String numeric, String answer, String language) {
        return grade(numeric, null, Response.text(answer), language);
    }

    private static Grade number(String numeric, Object value, String unit) {
        return grade(
                numeric, null, new Response(null, null, new NumericAnswer(value, unit), null, null, null, null), "en");
    }

    private static Grade grade(String numeric, String rubric, Response response, String language) {
        String document =
                "{\"slug\": \"test\", \"topics\": [\"test\"], \"title\": {\"en\": \"Test\"}, \"prompt\": {\"en\": \"How many?\"},"
                        + " \"parts\": [{\"name\": \"main\", \"type\": \"NUMERIC\", \"numeric\": " + numeric + "}]"
                        + (rubric == null ? "" : ", \"rubric\": " + rubric) + "}";
        try {
            return ENGINE.grade(JSON.readValue(document, QuestionDocument.class), 1, language, response);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
