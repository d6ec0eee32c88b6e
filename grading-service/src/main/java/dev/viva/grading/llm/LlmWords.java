package dev.viva.grading.llm;

import dev.viva.events.grade.Grade.Outcome;

/**
 * How the outcomes are explained, in the language of the attempt. These are our own sentences: what a model writes is never shown, so
 * nobody can make it speak through a grade.
 */
final class LlmWords {
    private final boolean russian;

    LlmWords(String language) {
        this.russian = "ru".equals(language);
    }

    String decided(Outcome outcome, boolean redFlag, int agreeing, int samples) {
        String said =
                switch (outcome) {
                    case MET -> redFlag ? say("The answer claims this", "Ответ это утверждает") : states();
                    case PARTLY -> say("The answer states a part of this", "Ответ утверждает это лишь отчасти");
                    case MISSED ->
                        redFlag
                                ? say("The answer does not claim this", "Ответ этого не утверждает")
                                : say("The answer does not state this", "В ответе этого нет");
                    case UNSURE -> throw new IllegalArgumentException("nothing was decided");
                };
        return said
                + say(
                        " (" + agreeing + " of " + samples + " readings by a language model).",
                        " (прочтений языковой моделью с таким выводом: " + agreeing + " из " + samples + ").");
    }

    String disagreement() {
        return say(
                "The readings by a language model disagree; a person has to decide.",
                "Прочтения языковой моделью расходятся; решить должен человек.");
    }

    String noQuotation() {
        return say(
                "A language model grants this, but the words it quotes do not stand in the answer, or do not count; a person has to decide.",
                "Языковая модель это засчитывает, но приведённых ею слов в ответе нет, или они не в счёт; решить должен человек.");
    }

    String undecided() {
        return say(
                "A language model could not decide this; a person has to.",
                "Языковая модель не смогла этого решить; решить должен человек.");
    }

    String heldBack() {
        return say(
                "The answer gives instructions to the grader, so what a language model alone reads in its favour does not count; a person has to decide.",
                "Ответ даёт указания проверяющему, поэтому того, что в его пользу прочла одна лишь языковая модель, мало; решить должен человек.");
    }

    private String states() {
        return say("The answer states this", "Ответ это утверждает");
    }

    private String say(String en, String ru) {
        return russian ? ru : en;
    }
}
