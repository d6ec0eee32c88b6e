package dev.viva.attempt.followup;

import dev.viva.platform.problem.FieldError;
import dev.viva.platform.problem.Invalid;
import java.util.List;

/** What a candidate says to a follow-up. */
sealed interface FollowUpReply {

    /** An answer, exactly as it was sent; an empty one is one. */
    record Said(String text) implements FollowUpReply {}

    /** No answer, and none will come. */
    record Declined() implements FollowUpReply {}

    /**
     * Reads what was sent.
     *
     * @throws Undecided unless it is one of the two
     */
    static FollowUpReply of(FollowUpAnswerDraft draft) {
        boolean declined = Boolean.TRUE.equals(draft.declined());
        if ((draft.text() != null) == declined) {
            throw new Undecided();
        }
        return declined ? new Declined() : new Said(draft.text());
    }

    /** It answers and declines, or does neither. */
    final class Undecided extends Invalid {
        private static final String DETAIL =
                "A follow-up is answered by {\"text\": …} or declined by {\"declined\": true}; send one of the two.";

        Undecided() {
            super("follow-up-undecided", DETAIL, List.of(new FieldError("", "follow-up-undecided", DETAIL)));
        }
    }
}
