package dev.viva.events.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class QuestionDrawTest {

    @Test
    void aRuleGetsWhatItPrefers() {
        assertThat(QuestionDraw.draw(List.of(2), List.of(List.of("c", "a", "b"))))
                .containsExactly(List.of("c", "a"));
    }

    @Test
    void aBroadRuleGivesWayToANarrowOne() {
        List<List<String>> drawn = QuestionDraw.draw(List.of(2, 1), List.of(List.of("a", "b", "c"), List.of("a")));
        assertThat(drawn.get(0)).containsExactly("b", "c");
        assertThat(drawn.get(1)).containsExactly("a");
    }

    @Test
    void exchangesGoThroughSeveralRules() {
        List<List<String>> drawn =
                QuestionDraw.draw(List.of(1, 1, 1), List.of(List.of("a", "b"), List.of("b", "c"), List.of("a", "b")));
        assertThat(drawn.stream().flatMap(List::stream)).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(drawn.get(1)).containsExactly("c");
    }

    @Test
    void rulesThatSatisfyThemselvesOneByOneCanBeTooManyTogether() {
        List<List<String>> drawn =
                QuestionDraw.draw(List.of(2, 2), List.of(List.of("a", "b", "c"), List.of("a", "b", "c")));
        assertThat(drawn.get(0)).hasSize(2);
        assertThat(drawn.get(1)).hasSize(1);
    }

    @Test
    void aDrawIsAsLargeAsAnyCouldBe() {
        Random random = new Random(7);
        for (int trial = 0; trial < 300; trial++) {
            List<Integer> choose = new ArrayList<>();
            List<List<Integer>> candidates = new ArrayList<>();
            for (int rule = 0; rule < 4; rule++) {
                choose.add(random.nextInt(3));
                candidates.add(IntStream.range(0, 6)
                        .filter(question -> random.nextInt(3) == 0)
                        .boxed()
                        .toList());
            }
            List<List<Integer>> drawn = QuestionDraw.draw(choose, candidates);
            Set<Integer> used = new HashSet<>();
            for (int rule = 0; rule < 4; rule++) {
                assertThat(drawn.get(rule)).hasSizeLessThanOrEqualTo(choose.get(rule));
                assertThat(candidates.get(rule)).containsAll(drawn.get(rule));
                assertThat(drawn.get(rule)).allMatch(used::add);
            }
            assertThat(used).hasSize(largest(choose, candidates));
        }
    }

    @Test
    void aHugeBankIsDrawnFromAtOnce() {
        List<Integer> bank = IntStream.range(0, 10_000).boxed().toList();
        List<Integer> choose = new ArrayList<>();
        List<List<Integer>> candidates = new ArrayList<>();
        for (int rule = 0; rule < 200; rule++) {
            choose.add(1);
            candidates.add(bank);
        }
        List<List<Integer>> drawn =
                Assertions.assertTimeout(Duration.ofSeconds(20), () -> QuestionDraw.draw(choose, candidates));
        assertThat(drawn).allMatch(questions -> questions.size() == 1);
    }

    /** Hall's theorem with a deficit: the wish of all, less the worst shortfall of any set of rules. */
    private static int largest(List<Integer> choose, List<List<Integer>> candidates) {
        int wanted = choose.stream().mapToInt(Integer::intValue).sum();
        int worst = 0;
        for (int set = 0; set < 1 << choose.size(); set++) {
            int wish = 0;
            Set<Integer> there = new HashSet<>();
            for (int rule = 0; rule < choose.size(); rule++) {
                if ((set >> rule & 1) == 1) {
                    wish += choose.get(rule);
                    there.addAll(candidates.get(rule));
                }
            }
            worst = Math.max(worst, wish - there.size());
        }
        return wanted - worst;
    }
}
