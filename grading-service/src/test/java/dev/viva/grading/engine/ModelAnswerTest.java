package dev.viva.grading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.events.attempt.Response;
import dev.viva.events.grade.Grade;
import dev.viva.events.grade.Grade.Kind;
import dev.viva.events.grade.Grade.Outcome;
import dev.viva.events.question.LocalizedText;
import dev.viva.events.question.Part;
import dev.viva.events.question.PartType;
import dev.viva.events.question.QuestionDocument;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A bare model answer, of two short sentences that are looked for as one statement. */
class ModelAnswerTest {
    private static final GradingEngine ENGINE = GradingEngine.load(InstantSource.fixed(Instant.EPOCH));

    @Test
    void aWordOfItsOwnInOneSentenceCostsHalfOfThatSentenceOnly() {
        Grade grade = grade("MuZero learns a dynamics model of the environment, and AlphaZero is given the rules.");
        assertThat(grade.percent()).isEqualByComparingTo("75");
        assertThat(grade.passed()).isTrue();
    }

    @Test
    void theModelAnswerItselfEarnsEverything() {
        assertThat(grade("MuZero learns a model of the environment. AlphaZero needs the rules of the game.")
                        .percent())
                .isEqualByComparingTo("100");
    }

    @Test
    void anAlternativeIsNotAskedForBesideWhatItReplaces() {
        String first = "Keep the whole history of every replica in one replicated log of ordered commands,";
        String second = "or let the clients resolve conflicting versions with vector clocks when they read them.";
        Grade grade = ENGINE.grade(question(first + " " + second), null, "en", Response.text(second));
        assertThat(grade.outcomes().stream().filter(outcome -> outcome.kind() != Kind.RED_FLAG))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.outcome()).isNotEqualTo(Outcome.MISSED));
    }

    private static Grade grade(String answer) {
        String modelAnswer = "MuZero learns a model of the environment. AlphaZero needs the rules of the game.";
        return ENGINE.grade(question(modelAnswer), null, "en", Response.text(answer));
    }

    private static QuestionDocument question(String modelAnswer) {
        return new QuestionDocument(
                "bare",
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                new LocalizedText(modelAnswer, null),
                List.of(new Part("main", PartType.TEXT, null, null, null, null, null, null)),
                null,
                List.of(),
                List.of());
    }
}
