package dev.viva.attempt.fsrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Held against py-fsrs, the reference implementation of FSRS-6 (github.com/open-spaced-repetition/py-fsrs, tests/test_basic.py), and
 * against sequences that version 6.3.1 gives without learning steps and without fuzz.
 */
class FsrsTest {
    private static final double CLOSE = 1e-9;

    @Test
    void theIntervalsOfTheReferenceTestComeBack() {
        String ratings = "GGGGGGAAGGGGG";
        int[] elapsed = {0, 0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12};
        // Where the reference answers with a learning step of minutes, there is no interval in days to compare.
        int[] expected = {-1, 2, 11, 46, 163, 498, -1, -1, 2, 4, 7, 12, 21};
        List<Memory> memories = new ArrayList<>();
        for (int i = 0; i < elapsed.length; i++) {
            Rating rating = rating(ratings.charAt(i));
            memories.add(memories.isEmpty() ? Fsrs.first(rating) : Fsrs.next(memories.getLast(), rating, elapsed[i]));
            if (expected[i] >= 0) {
                assertThat(Fsrs.intervalDays(memories.getLast(), 0.9))
                        .as("review " + i)
                        .isEqualTo(expected[i]);
            }
        }
    }

    @Test
    void theMemoryOfTheReferenceTestComesBack() {
        Memory memory = replay("AGGGGG", 0, 0, 1, 3, 8, 21);
        assertThat(memory.stability()).isCloseTo(53.62691, within(1e-4));
        assertThat(memory.difficulty()).isCloseTo(6.3574867, within(1e-4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // ratings; the day of each review; stability, difficulty and interval after the last one
                "G 0 2.3065 2.118103970459016 2",
                "GG 0,2 10.964332335820698 2.111214235785395 11",
                "GGG 0,2,13 46.28021728755693 2.1043313908464483 46",
                "GGGGG 0,2,13,59,222 497.4471936002745 2.0905863426205262 497",
                "GGGGGGA 0,2,13,59,222,719,2065 9.444601345349833 7.383202320049203 9",
                "GGGGGGAA 0,2,13,59,222,719,2065,2074 1.3126390719537793 9.125104766121234 1",
                "GGGGGGAAGGGGG 0,2,13,59,222,719,2065,2074,2075,2077,2081,2088,2101 21.528151353185145 9.055759917231622 22",
                "GHGEGAHG 0,2,10,36,158,517,523,534 21.016571435197324 8.427004497590357 21",
                "HHHHH 0,1,4,11,23 18.23628830824098 9.015327144165033 18",
                "EEEEE 0,8,74,471,2346 7265.432894791257 1.0 7265",
                "GGAG 0,0,0,1 2.6506751734904603 7.38007426350719 3",
                "GGG 0,9,40 104.81742940003576 2.1043313908464483 105",
                "EGG 0,1,14 59.36250970125242 1.0 59",
                "A 0 0.212 6.4133 1",
                "H 0 1.2931 5.112170705601056 1",
                "E 0 8.2956 1.0 8"
            })
    void memoriesAndIntervalsAreThoseOfTheReference(String vector) {
        String[] fields = vector.split(" ", -1);
        String[] days = fields[1].split(",", -1);
        int[] elapsed = new int[days.length];
        for (int i = 1; i < days.length; i++) {
            elapsed[i] = Integer.parseInt(days[i]) - Integer.parseInt(days[i - 1]);
        }
        Memory memory = replay(fields[0], elapsed);
        double stability = Double.parseDouble(fields[2]);
        assertThat(memory.stability()).isCloseTo(stability, within(CLOSE * Math.max(1, stability)));
        assertThat(memory.difficulty()).isCloseTo(Double.parseDouble(fields[3]), within(CLOSE * 10));
        assertThat(Fsrs.intervalDays(memory, 0.9)).isEqualTo(Integer.parseInt(fields[4]));
    }

    @Property
    void recallIsNinetyPercentAfterTheStability(@ForAll @IntRange(min = 1, max = 36_500) int days) {
        assertThat(Fsrs.retrievability(new Memory(days, 5), days)).isCloseTo(0.9, within(1e-12));
        assertThat(Fsrs.retrievability(new Memory(days, 5), 0)).isEqualTo(1);
        assertThat(Fsrs.retrievability(new Memory(days, 5), days + 1)).isLessThan(0.9);
    }

    @Property
    void aHigherRetentionNeverWaitsLonger(
            @ForAll @DoubleRange(min = 0.01, max = 40_000) double stability,
            @ForAll @DoubleRange(min = 0.7, max = 0.97) double retention) {
        Memory memory = new Memory(stability, 5);
        assertThat(Fsrs.intervalDays(memory, retention))
                .isBetween(Fsrs.intervalDays(memory, 0.97), Fsrs.intervalDays(memory, 0.7));
    }

    @Property
    void memoriesStayWithinTheirBounds(
            @ForAll @Size(min = 1, max = 60) List<Rating> ratings, @ForAll @IntRange(max = 20_000) int days) {
        Memory memory = Fsrs.first(ratings.getFirst());
        for (Rating rating : ratings) {
            Memory next = Fsrs.next(memory, rating, days);
            assertThat(next.stability()).isFinite().isGreaterThanOrEqualTo(0.001);
            assertThat(next.difficulty()).isBetween(1.0, 10.0);
            assertThat(Fsrs.intervalDays(next, 0.9)).isBetween(1, Fsrs.LONGEST_INTERVAL_DAYS);
            if (rating == Rating.GOOD) {
                assertThat(next.stability()).isGreaterThanOrEqualTo(memory.stability());
            }
            memory = next;
        }
    }

    private static Memory replay(String ratings, int... elapsed) {
        Memory memory = Fsrs.first(rating(ratings.charAt(0)));
        for (int i = 1; i < elapsed.length; i++) {
            memory = Fsrs.next(memory, rating(ratings.charAt(i)), elapsed[i]);
        }
        return memory;
    }

    private static Rating rating(char letter) {
        return switch (letter) {
            case 'A' -> Rating.AGAIN;
            case 'H' -> Rating.HARD;
            case 'G' -> Rating.GOOD;
            default -> Rating.EASY;
        };
    }
}
