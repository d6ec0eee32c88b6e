package dev.viva.grading.grader;

import dev.viva.events.grade.Grade.Fault;
import java.util.List;

/**
 * What a language model said to each ask of a conversation, or why it said nothing: one of the two.
 *
 * @param replies in the order of the asks; empty where there is a fault
 * @param fault of the {@code INFRASTRUCTURE}; {@code null} where there are replies
 */
public record ConversationResult(List<Reply> replies, Fault fault) implements WorkResult {

    public ConversationResult {
        replies = List.copyOf(replies);
    }

    public static ConversationResult failed(Fault fault) {
        return new ConversationResult(List.of(), fault);
    }

    /**
     * One reply, which decides everything that was asked.
     *
     * @param model what the endpoint calls the model that replied; {@code null} if it does not say
     */
    public record Reply(String model, List<Decision> decisions) {

        public Reply {
            decisions = List.copyOf(decisions);
        }
    }

    /**
     * What was said of one criterion or red flag. Nothing else that a model writes goes any further.
     *
     * @param option one of the options of its choice
     * @param quote the words of the answer that it rests on, as the model says; empty for none. Not checked yet
     */
    public record Decision(String id, String option, String quote) {}
}
