package dev.viva.question.loop;

import dev.viva.events.loop.LoopStage;
import dev.viva.events.loop.SelectionRule;
import dev.viva.events.loop.StageType;
import dev.viva.events.question.Category;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Two loops side by side.
 *
 * @param pool the published questions from which both would draw today
 */
public record LoopComparison(LoopReading a, LoopReading b, List<PoolQuestion> pool) {
    private static final int DIGITS = 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Percent of the whole by type of stage; a type that is not weighed has none. */
    public static Map<StageType, Integer> weights(LoopReading loop) {
        Map<StageType, Integer> weights = new EnumMap<>(StageType.class);
        for (LoopStage stage : loop.document().stages()) {
            weights.merge(stage.type(), stage.weight() == null ? 0 : stage.weight(), Integer::sum);
        }
        return weights;
    }

    /** Percent of a loop's questions by category, one decimal: what a draw has on average. */
    public Map<Category, BigDecimal> questionShares(LoopReading loop) {
        int all = loop.document().questions();
        Map<Category, BigDecimal> shares = new EnumMap<>(Category.class);
        for (LoopStage stage : loop.document().stages()) {
            add(shares, stage, part(BigDecimal.ONE, all));
        }
        return percent(shares, HUNDRED);
    }

    /**
     * Percent of the whole by category, one decimal: the weight of each stage is spread evenly over its questions. What a form weighs
     * belongs to no category, so the sum may stay below 100.
     */
    public Map<Category, BigDecimal> weightShares(LoopReading loop) {
        Map<Category, BigDecimal> shares = new EnumMap<>(Category.class);
        for (LoopStage stage : loop.document().stages()) {
            if (stage.weight() != null) {
                add(shares, stage, part(BigDecimal.valueOf(stage.weight()), stage.questions()));
            }
        }
        return percent(shares, BigDecimal.ONE);
    }

    /** Each question of a rule counts for the categories of the questions that the rule may take, in proportion. */
    private void add(Map<Category, BigDecimal> shares, LoopStage stage, BigDecimal perQuestion) {
        for (SelectionRule rule : stage.rules()) {
            List<PoolQuestion> candidates =
                    pool.stream().filter(question -> question.isTakenBy(rule)).toList();
            BigDecimal each = part(perQuestion.multiply(BigDecimal.valueOf(rule.choose())), candidates.size());
            candidates.forEach(question -> shares.merge(question.category(), each, BigDecimal::add));
        }
    }

    private static BigDecimal part(BigDecimal whole, int parts) {
        return parts == 0 ? BigDecimal.ZERO : whole.divide(BigDecimal.valueOf(parts), DIGITS, RoundingMode.HALF_UP);
    }

    private static Map<Category, BigDecimal> percent(Map<Category, BigDecimal> shares, BigDecimal factor) {
        shares.replaceAll((category, share) -> share.multiply(factor).setScale(1, RoundingMode.HALF_UP));
        return shares;
    }
}
