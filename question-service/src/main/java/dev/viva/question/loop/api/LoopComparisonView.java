package dev.viva.question.loop.api;

import dev.viva.events.loop.LoopGate;
import dev.viva.events.loop.StageType;
import dev.viva.events.question.Category;
import dev.viva.question.loop.LoopComparison;
import dev.viva.question.loop.LoopReading;
import dev.viva.question.loop.model.LoopId;
import dev.viva.question.loop.model.LoopVersion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What weighs more in which of two loops. */
@Schema(name = "LoopComparison", description = "Two loops side by side: what weighs more where.")
public record LoopComparisonView(
        @Schema(required = true) ComparedLoop a,
        @Schema(required = true) ComparedLoop b,

        @Schema(required = true, description = "Weights by type of stage.")
        List<StageTypeDifference> stageTypes,

        @Schema(required = true, description = "What the sittings ask, by category; what is in neither is left out.")
        List<CategoryDifference> categories,

        @Schema(required = true, description = "Competency gates of either loop.")
        List<GateDifference> gates) {

    static LoopComparisonView of(LoopComparison comparison, String language) {
        return new LoopComparisonView(
                ComparedLoop.of(comparison.a(), language),
                ComparedLoop.of(comparison.b(), language),
                stageTypes(comparison),
                categories(comparison),
                gates(comparison));
    }

    private static List<StageTypeDifference> stageTypes(LoopComparison comparison) {
        Map<StageType, Integer> a = LoopComparison.weights(comparison.a());
        Map<StageType, Integer> b = LoopComparison.weights(comparison.b());
        return Stream.of(StageType.values())
                .filter(type -> a.containsKey(type) || b.containsKey(type))
                .map(type -> new StageTypeDifference(
                        type, a.get(type), b.get(type), a.getOrDefault(type, 0) - b.getOrDefault(type, 0)))
                .toList();
    }

    private static List<CategoryDifference> categories(LoopComparison comparison) {
        Map<Category, BigDecimal> questionsA = comparison.questionShares(comparison.a());
        Map<Category, BigDecimal> questionsB = comparison.questionShares(comparison.b());
        Map<Category, BigDecimal> weightsA = comparison.weightShares(comparison.a());
        Map<Category, BigDecimal> weightsB = comparison.weightShares(comparison.b());
        return Stream.of(Category.values())
                .filter(category -> questionsA.containsKey(category) || questionsB.containsKey(category))
                .map(category -> new CategoryDifference(
                        category,
                        Shares.of(questionsA.get(category), questionsB.get(category)),
                        Shares.of(weightsA.get(category), weightsB.get(category))))
                .toList();
    }

    private static List<GateDifference> gates(LoopComparison comparison) {
        Map<String, LoopGate> a = gates(comparison.a());
        Map<String, LoopGate> b = gates(comparison.b());
        return Stream.concat(a.keySet().stream(), b.keySet().stream())
                .distinct()
                .sorted()
                .map(competency -> new GateDifference(competency, a.get(competency), b.get(competency)))
                .toList();
    }

    private static Map<String, LoopGate> gates(LoopReading loop) {
        Map<String, LoopGate> gates = new TreeMap<>();
        loop.document().gates().forEach(gate -> gates.put(gate.competency(), gate));
        return gates;
    }

    /** One of the two. */
    @Schema(name = "ComparedLoop")
    public record ComparedLoop(
            @Schema(required = true, implementation = String.class, examples = "lop_01jd5vk3m8fyr8b0k6t3w9x2za")
            LoopId id,

            @Schema(required = true, examples = "deepmind") String slug,

            @Schema(description = "Number of the version; absent on a draft.", examples = "1")
            Integer version,

            @Schema(required = true, examples = "deepmind") String company,
            @Schema(required = true) String title,

            @Schema(required = true, description = "How many questions its sittings have together.", examples = "14")
            int questions,

            @Schema(description = "Absent where nobody says how many pass.")
            FunnelView funnel) {

        static ComparedLoop of(LoopReading loop, String language) {
            return new ComparedLoop(
                    loop.loop().id(),
                    loop.document().slug(),
                    loop.version().map(LoopVersion::version).orElse(null),
                    loop.document().company(),
                    loop.document().title().in(language),
                    loop.document().questions(),
                    FunnelView.of(loop.document().funnel(), language));
        }
    }

    /** The weight of a type of stage in both. */
    @Schema(name = "StageTypeDifference")
    public record StageTypeDifference(
            @Schema(required = true) StageType type,

            @Schema(
                    description =
                            "Percent in the first; 0 where it is not weighed, absent where there is no such stage.")
            Integer a,

            @Schema(description = "Percent in the second.") Integer b,

            @Schema(required = true, description = "First less second, in percentage points.", examples = "20")
            int difference) {}

    /** The share of a category in both. */
    @Schema(name = "CategoryDifference")
    public record CategoryDifference(
            @Schema(required = true) Category category,

            @Schema(required = true, description = "Share of the questions.")
            Shares questions,

            @Schema(
                    required = true,
                    description =
                            "Share of the weight: that of a stage is spread evenly over its questions. What a form weighs belongs"
                                    + " to no category.")
            Shares weight) {}

    /** Percent in both, one decimal. */
    @Schema(
            name = "Shares",
            description = "Percent in both loops: the average of a draw from the questions that are published now.")
    public record Shares(
            @Schema(required = true, examples = "28.6") BigDecimal a,
            @Schema(required = true, examples = "12.5") BigDecimal b,

            @Schema(required = true, description = "First less second, in percentage points.", examples = "16.1")
            BigDecimal difference) {

        private static Shares of(BigDecimal a, BigDecimal b) {
            BigDecimal first = a == null ? BigDecimal.ZERO : a;
            BigDecimal second = b == null ? BigDecimal.ZERO : b;
            return new Shares(first, second, first.subtract(second));
        }
    }

    /** A gate of either. */
    @Schema(name = "GateDifference")
    public record GateDifference(
            @Schema(required = true, examples = "reinforcement-learning")
            String competency,

            @Schema(description = "The gate of the first; absent where it has none.")
            LoopGate a,

            @Schema(description = "The gate of the second; absent where it has none.")
            LoopGate b) {}
}
