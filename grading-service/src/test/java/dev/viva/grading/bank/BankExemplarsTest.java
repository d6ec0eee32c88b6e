package dev.viva.grading.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.events.question.Exemplar;
import dev.viva.events.question.QuestionDocument;
import dev.viva.grading.engine.GradingEngine;
import dev.viva.grading.prose.Diagnosis;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every exemplar of the bank gets the grade that it expects. */
class BankExemplarsTest {
    private static final GradingEngine ENGINE = GradingEngine.load(InstantSource.system());

    @TestFactory
    Stream<DynamicTest> everyExemplarGetsWhatItExpects() {
        return BankFiles.ofRepository().stream().flatMap(question -> question.exemplars().stream()
                .map(exemplar -> DynamicTest.dynamicTest(question.slug() + " / " + exemplar.name(), () -> {
                    ExemplarCheck check = ExemplarCheck.run(ENGINE, question, exemplar);
                    List<String> diagnosis = check.holds()
                            ? List.of()
                            : Diagnosis.of(question, exemplar.language(), exemplar.response());
                    assertThat(check.faults()).as(String.join("\n", diagnosis)).isEmpty();
                })));
    }

    /** What people try in order to be graded better than they answered. */
    @Test
    void theBankHasEveryKindOfExemplar() {
        assertThat(BankFiles.ofRepository().stream()
                        .flatMap(question -> question.exemplars().stream())
                        .map(Exemplar::kind)
                        .distinct())
                .containsExactlyInAnyOrder(Exemplar.Kind.values());
    }

    @Test
    void theBankHasQuestions() {
        assertThat(BankFiles.ofRepository()).extracting(QuestionDocument::slug).contains("muzero-vs-alphazero");
    }
}
