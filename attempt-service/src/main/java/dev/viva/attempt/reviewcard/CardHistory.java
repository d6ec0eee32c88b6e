package dev.viva.attempt.reviewcard;

import dev.viva.attempt.fsrs.Fsrs;
import dev.viva.attempt.fsrs.Memory;
import dev.viva.attempt.fsrs.Rating;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the reviews of a card come to. One that is newer than all goes on from what they came to before; whenever one comes late, is
 * corrected or taken away, it is computed of all of them, so that neither the order in which grades arrive nor a grade that supersedes
 * another changes the result.
 *
 * @param reviews how often it was reviewed, the first miss included
 * @param lapses how often it was missed after it had been met
 */
record CardHistory(Memory memory, CardState state, int reviews, int lapses, Entry last) {
    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::at).thenComparing(Entry::attempt);

    /** What one attempt said of the card. */
    record Entry(UUID attempt, Rating rating, Instant at) {}

    /** Nothing if no review is left that missed it: it begins with the first one that did. */
    static Optional<CardHistory> of(Collection<Entry> entries) {
        List<Entry> since = entries.stream()
                .sorted(ORDER)
                .dropWhile(entry -> entry.rating() == Rating.GOOD)
                .toList();
        CardHistory history = null;
        for (Entry entry : since) {
            history = history == null ? begin(entry) : history.then(entry);
        }
        return Optional.ofNullable(history);
    }

    private static CardHistory begin(Entry first) {
        CardState state = first.rating() == Rating.AGAIN ? CardState.LEARNING : CardState.REVIEW;
        return new CardHistory(Fsrs.first(first.rating()), state, 1, 0, first);
    }

    /** Whether {@code entry} is newer than all that it is made of. */
    boolean isBefore(Entry entry) {
        return ORDER.compare(last, entry) < 0;
    }

    /** With one review more, which must be newer than all others. */
    CardHistory then(Entry next) {
        long days = Duration.between(last.at(), next.at()).toDays();
        boolean lapsed = next.rating() == Rating.AGAIN && state == CardState.REVIEW;
        CardState after = next.rating() != Rating.AGAIN
                ? CardState.REVIEW
                : state == CardState.LEARNING ? CardState.LEARNING : CardState.RELEARNING;
        return new CardHistory(
                Fsrs.next(memory, next.rating(), days), after, reviews + 1, lapsed ? lapses + 1 : lapses, next);
    }
}
