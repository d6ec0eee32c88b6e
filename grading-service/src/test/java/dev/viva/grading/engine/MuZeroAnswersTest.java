package dev.viva.grading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.events.attempt.Response;
import dev.viva.events.grade.Grade;
import dev.viva.events.grade.Grade.Outcome;
import dev.viva.events.question.QuestionDocument;
import dev.viva.grading.bank.BankFiles;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A question that compares two things: what is said of the one does not count for the other. */
class MuZeroAnswersTest {
    private static final GradingEngine ENGINE = GradingEngine.load(InstantSource.fixed(Instant.EPOCH));
    private static final QuestionDocument MUZERO = BankFiles.ofRepository().stream()
            .filter(question -> question.slug().equals("muzero-vs-alphazero"))
            .findFirst()
            .orElseThrow();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AlphaZero learns its rules, MuZero is given them.",
                "AlphaZero learns its rules from experience, while MuZero is given them.",
                "MuZero is given the rules of the game and a perfect simulator; AlphaZero learns a dynamics model from its own experience.",
                "AlphaZero learns a model of the environment from experience and plans with it, whereas MuZero requires the known rules of the game.",
                "Unlike MuZero, AlphaZero learns its own model of the environment. MuZero needs a perfect simulator of the game.",
                "AlphaZero learns the dynamics itself. MuZero must be given the exact rules and a simulator.",
                "In AlphaZero the model is learned from experience; in MuZero the rules are given to the search.",
                "MuZero knows the rules of the game in advance and AlphaZero has to learn them itself.",
                "The difference: AlphaZero builds its own model from data, MuZero gets the rules of the game for free.",
                "AlphaZero учит правила сам, а MuZero получает их готовыми.",
                "MuZero требует известных правил среды, а AlphaZero учит модель среды из наблюдений.",
                "AlphaZero сам учит модель динамики на своём опыте и планирует внутри неё. MuZero нужны известные правила и точный симулятор.",
                "В отличие от MuZero, AlphaZero выучивает модель среды сам. MuZero заранее знает правила игры."
            })
    void swappedRolesEarnNothing(String answer) {
        Grade grade = grade(answer);
        assertThat(grade.percent()).as(grade.outcomes().toString()).isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AlphaZero is given the rules of the game and a perfect simulator; MuZero learns a dynamics model from its own experience.",
                "MuZero learns a model of the environment from experience and plans with it, whereas AlphaZero requires the known rules of the game.",
                "Unlike AlphaZero, MuZero learns its own model of the environment. AlphaZero needs a perfect simulator of the game.",
                "AlphaZero требует известных правил среды, а MuZero учит модель среды из наблюдений."
            })
    void rightRolesEarnTheirPoints(String answer) {
        Grade grade = grade(answer);
        assertThat(outcome(grade, "alphazero-needs-rules")).isEqualTo(Outcome.MET);
        assertThat(outcome(grade, "learned-model")).isEqualTo(Outcome.MET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MuZero learns to predict future frames pixel by pixel.",
                "It learns to predict future frames pixel by pixel and plans over them.",
                "MuZero learns a model of the environment: it learns to predict future frames pixel by pixel.",
                "Its model predicts the pixels of the next frame.",
                "The model of MuZero reconstructs the raw pixels of the screen.",
                "MuZero generates the future images of the game and searches in them.",
                "MuZero учится предсказывать будущие кадры пиксель за пикселем.",
                "Модель MuZero попиксельно предсказывает следующие кадры.",
                "Он предсказывает пиксели следующего кадра и по ним планирует."
            })
    void predictingPixelsIsARedFlagHoweverItIsSaid(String answer) {
        assertThat(outcome(grade(answer), "predicts-pixels")).isEqualTo(Outcome.MET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MuZero does not predict future frames pixel by pixel.",
                "MuZero learns a model that predicts the next latent state, not the pixels of the next frame.",
                "The model predicts rewards, values and policies; nothing forces it to predict future frames.",
                "An encoder turns the raw frames, that is pixels, into a latent state and the dynamics network predicts the next latent state.",
                "MuZero не предсказывает будущие кадры попиксельно, а предсказывает латентное состояние.",
                "Its representation network embeds frames; the model predicts the next hidden state, so it never has to predict pixels."
            })
    void predictingStatesFromPixelsIsNone(String answer) {
        assertThat(outcome(grade(answer), "predicts-pixels")).isEqualTo(Outcome.MISSED);
    }

    private static Grade grade(String answer) {
        return ENGINE.grade(MUZERO, 1, "en", Response.text(answer));
    }

    private static Outcome outcome(Grade grade, String criterion) {
        return grade.outcomes().stream()
                .filter(outcome -> outcome.criterion().equals(criterion))
                .findFirst()
                .orElseThrow()
                .outcome();
    }
}
