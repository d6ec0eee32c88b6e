package dev.viva.grading.score;

import dev.viva.events.grade.Grade.CriterionOutcome;
import dev.viva.events.grade.Grade.Kind;
import dev.viva.events.grade.Grade.Outcome;
import dev.viva.grading.grader.Judgement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code score(rubric, outcomes)}: the whole arithmetic of a grade, integers only, the same on every machine. Whoever disputes a grade
 * can recompute it from what the API returns.
 *
 * <p>A red flag that is present while all criteria of its {@code unless} are met is reported as {@code MISSED}, and without evidence:
 * present would mean that it takes its points, and the words of a missed outcome are those that deny it. A line of which nobody said anything is {@code UNSURE}.
 */
public final class ScoreFunction {
    private static final BigDecimal ZERO_CONFIDENCE = new BigDecimal("0.00");

    private ScoreFunction() {}

    public static Score score(Scheme scheme, Collection<Judgement> judgements, String language) {
        Map<String, Judgement> byId = new HashMap<>();
        judgements.forEach(judgement -> byId.putIfAbsent(judgement.criterion(), judgement));
        scheme.items().forEach(item -> byId.putIfAbsent(item.id(), unsaid(item)));

        List<CriterionOutcome> outcomes = scheme.items().stream()
                .map(item -> outcome(item, byId, language))
                .toList();
        long points = points(scheme, byId);
        long score = Math.max(0, points);
        long maxScore = maxScore(scheme);
        long percentHundredths = maxScore == 0 ? 0 : Hundredths.divide(10_000 * score, maxScore);
        return new Score(
                Hundredths.decimal(score),
                Hundredths.decimal(maxScore),
                Hundredths.decimal(percentHundredths),
                reaches(scheme, byId, 100L * scheme.passPercent()) && gatesMet(scheme, byId),
                confidence(scheme, byId),
                outcomes.stream().anyMatch(outcome -> outcome.outcome() == Outcome.UNSURE),
                outcomes,
                Improvements.of(scheme, byId, language));
    }

    private static Judgement unsaid(Scheme.Item item) {
        return Judgement.of(item.id(), Outcome.UNSURE, ZERO_CONFIDENCE, List.of(), null);
    }

    /** Whether the score comes up to so many hundredths of a percent. */
    static boolean reaches(Scheme scheme, Map<String, Judgement> byId, long percentHundredths) {
        return 10_000 * Math.max(0, points(scheme, byId)) >= percentHundredths * maxScore(scheme);
    }

    static boolean gatesMet(Scheme scheme, Map<String, Judgement> byId) {
        return scheme.items().stream()
                .allMatch(
                        item -> item.kind() != Kind.GATE || byId.get(item.id()).outcome() == Outcome.MET);
    }

    private static long maxScore(Scheme scheme) {
        return scheme.items().stream()
                .filter(item -> item.kind() != Kind.RED_FLAG)
                .mapToLong(Scheme.Item::hundredths)
                .sum();
    }

    /** The sum of all lines; below zero where red flags outweigh what is earned, and then the score is 0. */
    static long points(Scheme scheme, Map<String, Judgement> byId) {
        return scheme.items().stream().mapToLong(item -> points(item, byId)).sum();
    }

    /** Signed hundredths of one line. */
    private static long points(Scheme.Item item, Map<String, Judgement> byId) {
        Judgement judgement = byId.get(item.id());
        if (item.kind() == Kind.RED_FLAG) {
            return isExcused(item, byId) ? 0 : -earned(item, judgement);
        }
        return earned(item, judgement);
    }

    /** Hundredths that a judgement gives of a criterion, or that it makes a red flag take; never negative. */
    public static long earned(Scheme.Item item, Judgement judgement) {
        if (judgement.fraction() != null && judgement.outcome() != Outcome.UNSURE) {
            return Hundredths.share(
                    item.hundredths(), judgement.fraction().max(BigDecimal.ZERO).min(BigDecimal.ONE));
        }
        return switch (judgement.outcome()) {
            case MET -> item.hundredths();
            case PARTLY -> {
                Long level = judgement.level() == null ? null : item.levels().get(judgement.level());
                yield level == null
                        ? Hundredths.divide(item.hundredths(), 2)
                        : Math.clamp(level, 0L, item.hundredths());
            }
            case MISSED, UNSURE -> 0;
        };
    }

    private static boolean isExcused(Scheme.Item flag, Map<String, Judgement> byId) {
        return !flag.unless().isEmpty()
                && flag.unless().stream()
                        .allMatch(id -> byId.containsKey(id) && byId.get(id).outcome() == Outcome.MET);
    }

    private static CriterionOutcome outcome(Scheme.Item item, Map<String, Judgement> byId, String language) {
        Judgement judgement = byId.get(item.id());
        boolean flag = item.kind() == Kind.RED_FLAG;
        boolean excused = flag
                && isExcused(item, byId)
                && (judgement.outcome() == Outcome.MET || judgement.outcome() == Outcome.PARTLY);
        return new CriterionOutcome(
                item.id(),
                item.kind(),
                Hundredths.decimal(points(item, byId)),
                Hundredths.decimal(flag ? 0 : item.hundredths()),
                excused ? Outcome.MISSED : judgement.outcome(),
                judgement.level(),
                judgement.confidence(),
                excused ? List.of() : judgement.evidence(),
                excused ? ScoreWords.excused(item.unless(), language) : judgement.explanation());
    }

    /** The mean of the confidences weighted by points; a rubric without points has confidence 0. */
    private static BigDecimal confidence(Scheme scheme, Map<String, Judgement> byId) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weight = BigDecimal.ZERO;
        for (Scheme.Item item : scheme.items()) {
            BigDecimal points = BigDecimal.valueOf(item.hundredths());
            sum = sum.add(points.multiply(byId.get(item.id()).confidence()));
            weight = weight.add(points);
        }
        return weight.signum() == 0 ? ZERO_CONFIDENCE : sum.divide(weight, 2, RoundingMode.HALF_UP);
    }
}
