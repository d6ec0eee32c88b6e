package dev.viva.grading.prose;

import dev.viva.events.question.Criterion;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The elements of a STAR story, and what else is asked of one. */
enum StoryElement {
    /** When and where it was. */
    SITUATION("situation context setting"),
    /** What the speaker had to do. */
    TASK("task responsib goal role"),
    /** What the speaker did; what the team did does not count. */
    OWN_ACTION("own-action action own-step did-self personal"),
    /** How it ended, with a figure. */
    QUANTIFIED_RESULT("quantified measur number metric"),
    /** How it ended. */
    RESULT("result outcome impact"),
    /** What the speaker took from it. */
    LESSON("lesson learn reflection takeaway hindsight"),
    /** What was behind the failure. */
    CAUSE("root-cause cause");

    private final String names;

    StoryElement(String names) {
        this.names = names;
    }

    /** The element that a criterion asks for, by its id. */
    static Optional<StoryElement> of(Criterion criterion) {
        String id = criterion.id().toLowerCase(Locale.ROOT);
        for (StoryElement element : values()) {
            if (Stream.of(element.names.split(" ", -1)).anyMatch(id::contains)) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }
}
