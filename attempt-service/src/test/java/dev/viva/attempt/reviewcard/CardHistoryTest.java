package dev.viva.attempt.reviewcard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.attempt.fsrs.Fsrs;
import dev.viva.attempt.fsrs.Rating;
import dev.viva.attempt.reviewcard.CardHistory.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CardHistoryTest {
    private static final Instant START = Instant.parse("2026-11-01T09:00:00Z");

    @Test
    void aCardBeginsWithTheFirstMiss() {
        CardHistory history = CardHistory.of(
                        List.of(entry(0, Rating.GOOD), entry(3, Rating.AGAIN), entry(4, Rating.GOOD)))
                .orElseThrow();
        assertThat(history.reviews()).isEqualTo(2);
        assertThat(history.memory()).isEqualTo(Fsrs.next(Fsrs.first(Rating.AGAIN), Rating.GOOD, 1));
        assertThat(history.state()).isEqualTo(CardState.REVIEW);
        assertThat(history.last()).isEqualTo(entry(4, Rating.GOOD));
    }

    @Test
    void withoutAMissThereIsNoCard() {
        assertThat(CardHistory.of(List.of())).isEmpty();
        assertThat(CardHistory.of(List.of(entry(0, Rating.GOOD), entry(1, Rating.GOOD))))
                .isEmpty();
    }

    @Test
    void partlyMetIsARecallAndALapseIsAMissAfterOne() {
        assertThat(state(Rating.HARD)).isEqualTo(CardState.REVIEW);
        assertThat(state(Rating.AGAIN, Rating.AGAIN)).isEqualTo(CardState.LEARNING);
        assertThat(state(Rating.AGAIN, Rating.GOOD, Rating.AGAIN)).isEqualTo(CardState.RELEARNING);
        CardHistory twice = of(Rating.HARD, Rating.AGAIN, Rating.AGAIN, Rating.GOOD, Rating.AGAIN);
        assertThat(twice.lapses()).isEqualTo(2);
        assertThat(twice.state()).isEqualTo(CardState.RELEARNING);
    }

    @Test
    void daysAreWholeOnes() {
        Entry first = new Entry(new UUID(0, 1), Rating.AGAIN, START);
        Entry nearlyTwoDaysLater = new Entry(
                new UUID(0, 2), Rating.GOOD, START.plus(Duration.ofDays(2)).minusSeconds(1));
        assertThat(CardHistory.of(List.of(first, nearlyTwoDaysLater))
                        .orElseThrow()
                        .memory())
                .isEqualTo(Fsrs.next(Fsrs.first(Rating.AGAIN), Rating.GOOD, 1));
    }

    @Property(tries = 200)
    void theOrderInWhichReviewsArriveMeansNothing(
            @ForAll @Size(max = 20) List<Rating> ratings, @ForAll @IntRange(max = 1_000) int seed) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < ratings.size(); i++) {
            entries.add(entry(i * (i % 4), ratings.get(i)));
        }
        List<Entry> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(CardHistory.of(shuffled)).isEqualTo(CardHistory.of(entries));
    }

    @Property(tries = 200)
    void aCardThatGoesOnComesToTheSameAsAllItsReviews(@ForAll @Size(min = 1, max = 20) List<Rating> ratings) {
        ReviewPlan plan = new ReviewPlan(0.9, Optional.empty());
        ReviewCard card = new ReviewCard(
                new UUID(0, 1),
                "t",
                "c",
                new ReviewCard.Asked(new UUID(0, 2), "states-theorem", Optional.empty(), new TreeSet<>()));
        List<Entry> entries = new ArrayList<>(List.of(entry(0, Rating.AGAIN)));
        for (int i = 0; i < ratings.size(); i++) {
            entries.add(entry(1 + i * i, ratings.get(i)));
        }
        for (Entry entry : entries) {
            card.take(card.with(entry).orElseThrow(), plan);
        }
        CardHistory all = CardHistory.of(entries).orElseThrow();
        assertThat(card.memory()).isEqualTo(all.memory());
        assertThat(card.state()).isEqualTo(all.state());
        assertThat(card.lapses()).isEqualTo(all.lapses());
        assertThat(card.reviews()).isEqualTo(all.reviews());
        assertThat(card.with(entries.getFirst())).as("a late one").isEmpty();
    }

    private static CardState state(Rating... ratings) {
        return of(ratings).state();
    }

    private static CardHistory of(Rating... ratings) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < ratings.length; i++) {
            entries.add(entry(i, ratings[i]));
        }
        return CardHistory.of(entries).orElseThrow();
    }

    private static Entry entry(int day, Rating rating) {
        return new Entry(new UUID(rating.name().hashCode(), day), rating, START.plus(Duration.ofDays(day)));
    }
}
