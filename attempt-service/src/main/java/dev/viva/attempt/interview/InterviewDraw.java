package dev.viva.attempt.interview;

import dev.viva.attempt.question.DrawableQuestion;
import dev.viva.events.loop.LoopDocument;
import dev.viva.events.loop.LoopStage;
import dev.viva.events.loop.QuestionDraw;
import dev.viva.events.loop.SelectionRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which questions an interview asks: by a seed, none twice, and none that the candidate has seen while others remain. A pure function
 * of its arguments.
 *
 * <p>The questions that are new to the candidate are matched to the rules first. Then all are matched, where each rule likes best what it
 * got before, then new ones that nobody got, then seen ones; so a rule takes a seen question only for want of a new one, and no rule goes
 * without as long as any exchange helps.
 */
final class InterviewDraw {
    private InterviewDraw() {}

    /**
     * The questions of each stage, in the order of its rules.
     *
     * @param pool in a fixed order, such as that of the slugs
     * @param seen slugs of questions that the candidate was asked before
     * @throws LoopNotDrawable if there are not enough for all rules
     */
    static List<List<DrawableQuestion>> draw(
            LoopDocument loop, List<DrawableQuestion> pool, Set<String> seen, long seed) {
        List<SelectionRule> rules =
                loop.stages().stream().flatMap(stage -> stage.rules().stream()).toList();
        List<Integer> choose = rules.stream().map(SelectionRule::choose).toList();
        SplitMix64 random = new SplitMix64(seed);
        List<List<DrawableQuestion>> candidates = rules.stream()
                .map(rule -> random.shuffled(pool.stream()
                        .filter(question -> question.isTakenBy(rule))
                        .toList()))
                .toList();
        List<List<DrawableQuestion>> fresh = QuestionDraw.draw(
                choose,
                candidates.stream()
                        .map(fitting -> fitting.stream()
                                .filter(question -> !seen.contains(question.slug()))
                                .toList())
                        .toList());
        return byStage(loop, QuestionDraw.draw(choose, preferred(candidates, fresh, seen)));
    }

    private static List<List<DrawableQuestion>> preferred(
            List<List<DrawableQuestion>> candidates, List<List<DrawableQuestion>> fresh, Set<String> seen) {
        Set<DrawableQuestion> taken = new HashSet<>();
        fresh.forEach(taken::addAll);
        List<List<DrawableQuestion>> preferred = new ArrayList<>();
        for (int rule = 0; rule < candidates.size(); rule++) {
            List<DrawableQuestion> own = fresh.get(rule);
            List<DrawableQuestion> fitting = candidates.get(rule);
            preferred.add(Stream.of(
                            own.stream(),
                            fitting.stream().filter(q -> !taken.contains(q) && !seen.contains(q.slug())),
                            fitting.stream().filter(q -> seen.contains(q.slug())),
                            fitting.stream().filter(q -> taken.contains(q) && !own.contains(q)))
                    .flatMap(questions -> questions)
                    .toList());
        }
        return preferred;
    }

    private static List<List<DrawableQuestion>> byStage(LoopDocument loop, List<List<DrawableQuestion>> byRule) {
        List<List<DrawableQuestion>> stages = new ArrayList<>();
        List<String> tooFew = new ArrayList<>();
        int rule = 0;
        for (LoopStage stage : loop.stages()) {
            List<DrawableQuestion> drawn = byRule
                    .subList(rule, rule + stage.rules().size())
                    .stream()
                    .flatMap(List::stream)
                    .toList();
            rule += stage.rules().size();
            if (drawn.size() < stage.questions()) {
                tooFew.add(stage.name());
            }
            stages.add(drawn);
        }
        if (!tooFew.isEmpty()) {
            throw new LoopNotDrawable(tooFew);
        }
        return stages;
    }
}
