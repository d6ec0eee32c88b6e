package dev.viva.grading.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.events.grade.Grade.Outcome;
import dev.viva.events.question.Criterion;
import dev.viva.events.question.QuestionDocument;
import dev.viva.grading.engine.FollowUps;
import dev.viva.grading.engine.FollowUps.Asking;
import dev.viva.grading.engine.GradingEngine;
import dev.viva.grading.grader.Judgement;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each follow-up of the bank can be answered in both languages, and not by its own words. */
class BankFollowUpsTest {
    private static final GradingEngine ENGINE = GradingEngine.load(() -> Instant.EPOCH);
    private static final List<QuestionDocument> QUESTIONS = BankFiles.all(BankFiles.folder());
    private static final int LEAST = 20;

    static Stream<Arguments> followUps() {
        return QUESTIONS.stream().flatMap(question -> IntStream.rangeClosed(
                        1, question.followUps().size())
                .mapToObj(number -> FollowUps.named(question, "follow-up-" + number))
                .flatMap(asking -> Stream.of("en", "ru")
                        .map(language ->
                                Arguments.of(question.slug(), asking.criterion(), asking, language, question))));
    }

    @Test
    void theBankHasFollowUps() {
        assertThat(followUps().count()).isGreaterThanOrEqualTo(2L * LEAST);
    }

    @ParameterizedTest(name = "{0} {1} {3}")
    @MethodSource("followUps")
    void whoStatesTheCriterionMeetsIt(
            String slug, String id, Asking asking, String language, QuestionDocument question) {
        Criterion criterion = criterion(question, id);
        Judgement read = read(question, asking, language, criterion.claim().in(language));
        assertThat(read.outcome()).as(read.explanation()).isEqualTo(Outcome.MET);
        assertThat(read.evidence()).isNotEmpty();
    }

    @ParameterizedTest(name = "{0} {1} {3}")
    @MethodSource("followUps")
    void whoRepeatsTheFollowUpEarnsNothing(
            String slug, String id, Asking asking, String language, QuestionDocument question) {
        Judgement read = read(question, asking, language, asking.prompt().in(language));
        assertThat(read.outcome()).as(read.explanation()).isEqualTo(Outcome.MISSED);
    }

    private static Judgement read(QuestionDocument question, Asking asking, String language, String answer) {
        return ENGINE.followUps()
                .read(question, asking, language, answer)
                .judgements()
                .getFirst();
    }

    private static Criterion criterion(QuestionDocument question, String id) {
        return question.rubric().criteria().stream()
                .filter(criterion -> criterion.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
