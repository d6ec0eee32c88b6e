package dev.viva.attempt.readiness;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a candidate is ready for, and how sure that is. */
@Schema(name = "ReadinessReport", description = "What a candidate is ready for, and how sure that is.")
public record ReadinessView(
        @Schema(required = true, description = "The time from which attempts are old.")
        Instant asOf,

        @Schema(required = true, examples = "candidate-17") String candidate,

        @Schema(
                required = true,
                enumeration = {"topic", "competency", "stage", "category"})
        String by,

        @Schema(
                required = true,
                description = "The probability that an interval has to hold the true share.",
                examples = "0.9")
        BigDecimal level,

        @Schema(required = true, description = "By key; what was never answered is left out.")
        List<Item> items,

        @Schema(required = true) Method method) {
    private static final int DECIMALS = 3;

    /** Whether there is enough evidence. */
    @Schema(name = "ReadinessState")
    public enum State {
        ESTIMATED,
        NOT_ENOUGH_EVIDENCE
    }

    /** Readiness in one topic, competency, stage or category. */
    @Schema(
            name = "Readiness",
            description =
                    "Readiness in one topic, competency, stage or category. `estimate`, `low` and `high` are there if it is `ESTIMATED`.")
    public record Item(
            @Schema(required = true, examples = "rl/policy-gradient")
            String key,

            @Schema(required = true) State state,

            @Schema(required = true, description = "Graded attempts.", examples = "5")
            int attempts,

            @Schema(required = true, description = "Different questions among them.", examples = "4")
            int questions,

            @Schema(
                    required = true,
                    description =
                            "How many attempts of today they are worth: older ones count less, and all attempts at one question count once.",
                    examples = "3.42")
            BigDecimal evidence,

            @Schema(
                    required = true,
                    description =
                            "How many attempts at further questions would be enough evidence; 0 if there is enough.",
                    examples = "0")
            int needed,

            @Schema(
                    description =
                            "The share of the points, 0 to 1, that is expected at a question of medium difficulty.",
                    examples = "0.713")
            BigDecimal estimate,

            @Schema(description = "The lower end of the interval.", examples = "0.552")
            BigDecimal low,

            @Schema(description = "The upper end of the interval.", examples = "0.834")
            BigDecimal high) {

        static Item of(String key, Readiness readiness) {
            boolean estimated = readiness.estimated();
            LogitNormal belief = readiness.belief();
            return new Item(
                    key,
                    estimated ? State.ESTIMATED : State.NOT_ENOUGH_EVIDENCE,
                    readiness.attempts(),
                    readiness.questions(),
                    BigDecimal.valueOf(readiness.evidence()).setScale(2, RoundingMode.HALF_UP),
                    readiness.needed(),
                    estimated ? share(belief.median()) : null,
                    estimated ? share(belief.low()) : null,
                    estimated ? share(belief.high()) : null);
        }
    }

    /** How the estimates were made. */
    @Schema(name = "ReadinessMethod", description = "How the estimates were made; docs/readiness.md has the formulas.")
    public record Method(
            @Schema(required = true, examples = ReadinessModel.NAME)
            String name,

            @Schema(required = true, description = "After so many days an attempt weighs half.", examples = "60")
            BigDecimal halfLifeDays,

            @Schema(
                    required = true,
                    description = "How many different questions an estimate needs at least.",
                    examples = "3")
            int neededQuestions) {

        static Method of(ReadinessModel model) {
            BigDecimal days = BigDecimal.valueOf(model.halfLife().toMillis())
                    .divide(BigDecimal.valueOf(86_400_000), 2, RoundingMode.HALF_UP)
                    .stripTrailingZeros();
            return new Method(ReadinessModel.NAME, days.scale() < 0 ? days.setScale(0) : days, model.neededQuestions());
        }
    }

    static ReadinessView of(
            Instant now,
            String candidate,
            Dimension by,
            NavigableMap<String, Readiness> readiness,
            ReadinessModel model) {
        return new ReadinessView(
                now,
                candidate,
                by.toString(),
                BigDecimal.valueOf(LogitNormal.LEVEL),
                readiness.entrySet().stream()
                        .map(item -> Item.of(item.getKey(), item.getValue()))
                        .toList(),
                Method.of(model));
    }

    /** A share with three decimals. */
    static BigDecimal share(double share) {
        return BigDecimal.valueOf(share).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
