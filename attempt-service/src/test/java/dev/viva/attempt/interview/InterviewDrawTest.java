package dev.viva.attempt.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.viva.attempt.question.DrawableQuestion;
import dev.viva.attempt.question.QuestionVersionId;
import dev.viva.attempt.testing.Loops;
import dev.viva.events.loop.LoopDocument;
import dev.viva.events.loop.SelectionRule;
import dev.viva.events.loop.StageType;
import dev.viva.events.question.Category;
import dev.viva.events.question.Difficulty;
import dev.viva.events.question.PartType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class InterviewDrawTest {

    @Test
    void aSeedGivesTheSameDrawAgainAndAnotherOneAnother() {
        LoopDocument loop = loop(Loops.rule(2, "a"), Loops.rule(3, "b"));
        List<DrawableQuestion> pool = pool("a", 20, "b", 20);
        List<List<String>> first = slugs(InterviewDraw.draw(loop, pool, Set.of(), 7));
        assertThat(slugs(InterviewDraw.draw(loop, pool, Set.of(), 7))).isEqualTo(first);
        assertThat(slugs(InterviewDraw.draw(loop, pool, Set.of(), 8))).isNotEqualTo(first);
    }

    @Test
    void theGeneratorIsSplitMix64AsPublished() {
        SplitMix64 random = new SplitMix64(1234567);
        assertThat(random.next()).isEqualTo(6457827717110365317L);
        assertThat(random.next()).isEqualTo(3203168211198807973L);
    }

    @Test
    void aGreedyChoiceNeverLeavesALaterRuleWithNothing() {
        // The first rule takes any of three, the second only one of them.
        LoopDocument loop = loop(Loops.rule(2, "a"), Loops.rule(1, "a/x"));
        List<DrawableQuestion> pool = List.of(question("p", "a/x"), question("q", "a/y"), question("r", "a/z"));
        for (long seed = 0; seed < 50; seed++) {
            assertThat(slugs(InterviewDraw.draw(loop, pool, Set.of(), seed)).get(1))
                    .containsExactly("p");
        }
    }

    @Test
    void aStageThatIsShortOfQuestionsIsNamed() {
        LoopDocument loop = loop(Loops.rule(1, "a"), Loops.rule(2, "b"));
        assertThatThrownBy(() -> InterviewDraw.draw(loop, pool("a", 1, "b", 1), Set.of(), 1))
                .isInstanceOf(LoopNotDrawable.class)
                .hasMessageContaining("stage-1");
    }

    @Property(tries = 300)
    void noQuestionIsDrawnTwiceAndSeenOnesOnlyForWantOfOthers(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 4) int first,
            @ForAll @IntRange(min = 1, max = 4) int second,
            @ForAll @Size(max = 8) Set<@IntRange(max = 9) Integer> seenNumbers) {
        LoopDocument loop = loop(Loops.rule(first, "a"), Loops.rule(second, "a"));
        List<DrawableQuestion> pool = pool("a", 10, "b", 0);
        Set<String> seen = new HashSet<>();
        seenNumbers.forEach(number -> seen.add("a-" + number));
        List<String> drawn = InterviewDraw.draw(loop, pool, seen, seed).stream()
                .flatMap(List::stream)
                .map(DrawableQuestion::slug)
                .toList();
        assertThat(drawn).hasSize(first + second).doesNotHaveDuplicates();
        long again = drawn.stream().filter(seen::contains).count();
        assertThat(again).isEqualTo(Math.max(0, first + second - (10 - seen.size())));
    }

    private static LoopDocument loop(SelectionRule... rules) {
        List<dev.viva.events.loop.LoopStage> stages = new ArrayList<>();
        for (int i = 0; i < rules.length; i++) {
            stages.add(Loops.stage("stage-" + i, StageType.TECHNICAL, 50, false, 10, List.of(rules[i]), null));
        }
        return new LoopDocument("loop", "acme", Loops.both("L", "L"), null, 60, stages, List.of(), null, List.of());
    }

    private static List<DrawableQuestion> pool(String one, int ones, String other, int others) {
        List<DrawableQuestion> pool = new ArrayList<>();
        for (int i = 0; i < ones; i++) {
            pool.add(question(one + "-" + i, one));
        }
        for (int i = 0; i < others; i++) {
            pool.add(question(other + "-" + i, other));
        }
        return pool;
    }

    private static DrawableQuestion question(String slug, String topic) {
        return new DrawableQuestion(
                new QuestionVersionId(UUID.nameUUIDFromBytes(slug.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                slug,
                Category.CODING,
                List.of(topic),
                Difficulty.EASY,
                List.of(),
                PartType.TEXT,
                List.of(),
                List.of());
    }

    private static List<List<String>> slugs(List<List<DrawableQuestion>> drawn) {
        return drawn.stream()
                .map(stage -> stage.stream().map(DrawableQuestion::slug).toList())
                .toList();
    }
}
