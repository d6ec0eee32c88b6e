package dev.viva.grading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.events.attempt.Response;
import dev.viva.events.grade.Grade;
import dev.viva.events.grade.Grade.CriterionOutcome;
import dev.viva.events.grade.Grade.Evidence;
import dev.viva.events.grade.Grade.Outcome;
import dev.viva.events.question.PartType;
import dev.viva.events.question.QuestionDocument;
import dev.viva.grading.bank.BankFiles;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What outcomes quote: the words that state a line; of a missed line only the words that deny it. */
class EvidenceTest {
    private static final GradingEngine ENGINE = GradingEngine.load(InstantSource.fixed(Instant.EPOCH));
    private static final List<QuestionDocument> BANK = BankFiles.ofRepository();
    private static final QuestionDocument MUZERO = BANK.stream()
            .filter(question -> question.slug().equals("muzero-vs-alphazero"))
            .findFirst()
            .orElseThrow();
    private static final Set<String> DENIALS = Set.of(
            "The answer denies this instead of stating it.",
            "The answer rejects this, which is right.",
            "Ответ это отрицает, а не утверждает.",
            "Ответ это отвергает, и это верно.");

    @Test
    void whatIsEarnedIsQuotedAndWhatIsMissedOnlyWhereItIsDenied() {
        assertThat(everyOutcomeOfTheBank()).isNotEmpty().allSatisfy(outcome -> {
            boolean quoted = outcome.outcome() != Outcome.MISSED || DENIALS.contains(outcome.explanation());
            assertThat(outcome.evidence().isEmpty()).as(outcome.toString()).isNotEqualTo(quoted);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AlphaZero does not need the known rules of the game or a perfect simulator.",
                "AlphaZero не требует известных правил среды и идеальной модели.",
            })
    void aDenialIsQuoted(String answer) {
        CriterionOutcome outcome = outcome(answer, "alphazero-needs-rules");
        assertThat(outcome.outcome()).isEqualTo(Outcome.MISSED);
        assertThat(outcome.explanation()).isIn(DENIALS);
        assertThat(outcome.evidence()).extracting(Evidence::quote).allMatch(answer::contains);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Many people think that AlphaZero requires the known rules of the environment.",
                "Does AlphaZero need the known rules of the game, a perfect simulator?",
                "AlphaZero can be trained on one machine, and its simulator is written in C++.",
                "AlphaZero needs less compute. No simulator is as slow as theirs.",
            })
    void nothingIsQuotedOfWhatIsNeitherStatedNorDenied(String answer) {
        assertThat(outcome(answer, "works-without-rules").evidence()).isEmpty();
        assertThat(outcome(answer, "alphazero-needs-rules").evidence()).isEmpty();
    }

    /** MuZero is called better, but next to what is right: the flag does not count, and there is nothing to argue with. */
    @Test
    void aRedFlagThatDoesNotCountIsNotQuoted() {
        CriterionOutcome flag = outcome(
                "AlphaZero requires the known rules of the environment, a perfect model. MuZero learns a model of the environment's "
                        + "dynamics from its own experience. MuZero is simply a newer AlphaZero that plays more accurately.",
                "just-more-accurate");
        assertThat(flag.outcome()).isEqualTo(Outcome.MISSED);
        assertThat(flag.explanation()).contains("learned-model");
        assertThat(flag.evidence()).isEmpty();
    }

    /** Of prose: what is measured may have no words to quote, or quotes what is wrong. */
    private static Stream<CriterionOutcome> everyOutcomeOfTheBank() {
        return BANK.stream().filter(EvidenceTest::isProse).flatMap(question -> question.exemplars().stream()
                .map(exemplar -> ENGINE.grade(question, 1, exemplar.language(), exemplar.response()))
                .map(Grade::outcomes)
                .flatMap(List::stream));
    }

    private static boolean isProse(QuestionDocument question) {
        return question.parts().stream()
                .allMatch(part -> part.type() == PartType.TEXT || part.type() == PartType.STORY);
    }

    private static CriterionOutcome outcome(String answer, String criterion) {
        return ENGINE.grade(MUZERO, 1, "en", Response.text(answer)).outcomes().stream()
                .filter(outcome -> outcome.criterion().equals(criterion))
                .findFirst()
                .orElseThrow();
    }
}
