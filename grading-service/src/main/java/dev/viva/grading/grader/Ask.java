package dev.viva.grading.grader;

import java.util.List;

/**
 * One question to a language model.
 *
 * @param instructions what is asked of it, which no candidate has a hand in
 * @param task the question of the interview and the candidate's answer, as data
 * @param choices what it has to decide, in the order in which it is asked
 * @param seed for endpoints that know one
 */
public record Ask(String instructions, String task, List<Choice> choices, int seed) {

    public Ask {
        choices = List.copyOf(choices);
    }

    /**
     * One thing to decide.
     *
     * @param id the criterion or red flag
     * @param options the only words that may be said of it
     */
    public record Choice(String id, List<String> options) {

        public Choice {
            options = List.copyOf(options);
        }
    }
}
