package dev.viva.grading.choice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.viva.events.attempt.Response;
import dev.viva.events.grade.Grade;
import dev.viva.events.grade.Grade.CriterionOutcome;
import dev.viva.events.grade.Grade.Outcome;
import dev.viva.events.question.QuestionDocument;
import dev.viva.grading.engine.GradingEngine;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ChoiceGraderTest {
    private static final GradingEngine ENGINE = GradingEngine.load(InstantSource.system());
    private static final String OPTIONS = """
            [{"id": "a", "text": {"en": "Right one", "ru": "Верный"}, "correct": true},
             {"id": "b", "text": {"en": "Right two", "ru": "Тоже верный"}, "correct": %s},
             {"id": "c", "text": {"en": "Wrong one", "ru": "Неверный"}, "misconception": "l2-gives-sparsity"},
             {"id": "d", "text": {"en": "Wrong two", "ru": "Тоже неверный"}}]""";

    @Example
    void oneChoiceIsAllOrNothing() {
        assertThat(single("en", "a").percent()).isEqualByComparingTo("100");
        assertThat(single("en", "d").percent()).isEqualByComparingTo("0");
        assertThat(single("en").percent()).isEqualByComparingTo("0");
        assertThat(single("en", "a", "d").percent()).isEqualByComparingTo("0");
    }

    @Example
    void severalChoicesEarnRightMinusWrong() {
        assertThat(several("en", "a", "b").percent()).isEqualByComparingTo("100");
        assertThat(several("en", "a").percent()).isEqualByComparingTo("50");
        assertThat(several("en", "a", "b", "c").percent()).isEqualByComparingTo("50");
        assertThat(several("en", "a", "c").percent()).isEqualByComparingTo("0");
        assertThat(several("en", "c", "d").percent()).isEqualByComparingTo("0");
        assertThat(several("en", "a", "b", "c", "d").percent()).isEqualByComparingTo("0");
    }

    @Example
    void whatWasChosenWronglyIsNamedWithItsMisconceptionAndWhatIsRightIsNot() {
        CriterionOutcome english = several("en", "a", "c").outcomes().getFirst();
        assertThat(english.explanation())
                .isEqualTo(
                        "1 of 2 right options is chosen. Wrongly chosen: \"Wrong one\" (misconception l2-gives-sparsity).");
        CriterionOutcome russian = single("ru", "c").outcomes().getFirst();
        assertThat(russian.explanation())
                .contains("Верен другой вариант", "«Неверный»", "l2-gives-sparsity")
                .doesNotContain("«Верный»");
        assertThat(russian.outcome()).isEqualTo(Outcome.MISSED);
    }

    @Example
    void anAnswerOfAnotherFormChoosesNothing() {
        Grade grade = grade(false, "en", Response.text("a"));
        assertThat(grade.percent()).isEqualByComparingTo("0");
        assertThat(grade.outcomes().getFirst().explanation()).isEqualTo("No option was chosen.");
        assertThat(grade(true, "ru", null).percent()).isEqualByComparingTo("0");
        assertThat(several("en", "a", "z").percent()).isEqualByComparingTo("0");
    }

    @Example
    void theGradeNamesTheGrader() {
        assertThat(single("en", "a").graders())
                .extracting(Grade.GraderName::name)
                .containsExactly("choice");
        assertThat(single("en", "a").improvements()).isEmpty();
        assertThat(single("en", "d").improvements().getFirst().hint()).startsWith("Another option is right.");
    }

    @Property
    void tickingEverythingNeverBeatsTickingWhatIsRight(
            @ForAll @IntRange(min = 1, max = 10) int right, @ForAll @IntRange(min = 1, max = 10) int wrong) {
        List<Picked.Option> options = IntStream.range(0, right + wrong)
                .mapToObj(i -> new Picked.Option("o" + i, null, i < right, null))
                .toList();
        Set<String> all = options.stream().map(Picked.Option::id).collect(Collectors.toSet());
        Set<String> best = options.stream()
                .filter(Picked.Option::correct)
                .map(Picked.Option::id)
                .collect(Collectors.toSet());
        Picked ticked = new Picked(options, all, true);
        assertThat(ticked.fraction()).isLessThan(new Picked(options, best, true).fraction());
        assertThat(ticked.fraction().signum()).isGreaterThanOrEqualTo(0);
    }

    private static Grade single(String language, String... chosen) {
        return grade(false, language, choices(chosen));
    }

    private static Grade several(String language, String... chosen) {
        return grade(true, language, choices(chosen));
    }

    private static Response choices(String... chosen) {
        return new Response(null, null, null, null, List.of(chosen), null, null);
    }

    private static Grade grade(boolean multiple, String language, Response response) {
        String document = """
                {"slug": "test", "topics": ["test"], "title": {"en": "Test"}, "prompt": {"en": "Which?"},
                 "parts": [{"name": "main", "type": "CHOICE", "choice": {"multiple": %s, "options": %s}}]}""".formatted(multiple, OPTIONS.formatted(multiple));
        try {
            return ENGINE.grade(new ObjectMapper().readValue(document, QuestionDocument.class), 1, language, response);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
