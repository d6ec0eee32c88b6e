package dev.viva.grading.grader;

import java.util.List;
import java.util.Map;

/**
 * A grader that hands in work and reports later, because it runs code or asks a model. Its step is kept open until then; the work is
 * stored in the transaction that opened the step, so neither is ever without the other.
 *
 * <p>Both methods are functions of their arguments alone: whoever needs a report without a grading, such as a preview, calls them too.
 */
public non-sealed interface SlowGrader extends Grader {

    /** The work that has to be done, or the report where there is nothing to do. */
    Work work(PartTask task);

    /** What follows from the result of the work. */
    PartReport report(PartTask task, WorkResult result);

    /** What a slow grader wants. */
    sealed interface Work {
        /** Nothing: it is known already what there is to say. */
        record Settled(PartReport report) implements Work {}

        /**
         * A program to be run.
         *
         * @param language language id of {@code GET /v1/languages}
         * @param code the {@code code} settings of the part, hidden expectations and all
         */
        record Program(String language, String source, Map<String, Object> code) implements Work {}

        /**
         * A language model to be asked, each ask for itself.
         *
         * @param asks at least one
         */
        record Conversation(List<Ask> asks) implements Work {

            public Conversation {
                asks = List.copyOf(asks);
            }
        }
    }
}
