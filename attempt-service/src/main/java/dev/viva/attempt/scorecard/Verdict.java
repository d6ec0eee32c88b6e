package dev.viva.attempt.scorecard;

import dev.viva.attempt.scorecard.Scorecard.GateResult;
import dev.viva.attempt.scorecard.Scorecard.StageScore;
import dev.viva.events.loop.LoopDocument;
import dev.viva.events.loop.Recommendation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The overall recommendation and why. With the loop's {@code passPercent} p: from p it is yes, from the middle between p and 100 strong yes,
 * below half of p definitely not, else no. A gate that is not passed caps it at what the loop says; a weighted stage that is not passed
 * leaves no strong yes. Nothing is recommended while anything is to be sat, graded or reviewed.
 *
 * @param percent the stages by their weights; {@code null} until all weighted ones are decided
 */
record Verdict(Overall recommendation, BigDecimal percent, List<String> reasons) {

    static Verdict of(LoopDocument loop, List<StageScore> stages, List<GateResult> gates, Words words) {
        List<String> open = stages.stream()
                .filter(stage -> !stage.decided())
                .map(StageScore::title)
                .toList();
        BigDecimal percent = weighted(stages);
        if (!open.isEmpty() || percent == null) {
            String stillOpen = String.join(", ", open);
            return new Verdict(
                    Overall.NO_DECISION,
                    percent,
                    List.of(words.say(
                            "Still to be sat, graded or reviewed: " + stillOpen + ".",
                            "Ещё не пройдено, не оценено или не проверено: " + stillOpen + ".")));
        }
        List<String> reasons = new ArrayList<>();
        Recommendation recommendation = byPercent(percent, loop.passPercent());
        reasons.add(words.say(
                "The stages come to " + words.percent(percent) + " by their weights; the loop passes from "
                        + words.percent(new BigDecimal(loop.passPercent())) + ".",
                "Этапы с учётом весов дают " + words.percent(percent) + "; порог прохождения — "
                        + words.percent(new BigDecimal(loop.passPercent())) + "."));
        for (StageScore stage : stages) {
            if (stage.weight() != null && !stage.passed()) {
                recommendation = recommendation.cappedAt(Recommendation.YES);
                reasons.add(words.say(
                        "The stage " + words.quoted(stage.title()) + " is not passed: " + words.percent(stage.percent())
                                + " of " + words.percent(new BigDecimal(stage.passPercent())) + ".",
                        "Этап " + words.quoted(stage.title()) + " не пройден: " + words.percent(stage.percent())
                                + " при пороге " + words.percent(new BigDecimal(stage.passPercent())) + "."));
            }
        }
        for (int i = 0; i < gates.size(); i++) {
            GateResult gate = gates.get(i);
            if (!gate.passed()) {
                recommendation = recommendation.cappedAt(loop.gates().get(i).capsAt());
                reasons.add(notPassed(gate, words));
            }
        }
        return new Verdict(Overall.of(recommendation), percent, reasons);
    }

    private static String notPassed(GateResult gate, Words words) {
        String minimum = words.percent(new BigDecimal(gate.minimumPercent()));
        if (gate.percent() == null) {
            return words.say(
                    "Nothing examined " + words.quoted(gate.title()) + ", which has to reach " + minimum + ".",
                    "Компетенция " + words.quoted(gate.title()) + " не проверялась, а для прохождения нужно не меньше "
                            + minimum + ".");
        }
        return words.say(
                words.quoted(gate.title()) + " reaches " + words.percent(gate.percent()) + " and has to reach "
                        + minimum + ".",
                "Компетенция " + words.quoted(gate.title()) + ": " + words.percent(gate.percent())
                        + " при обязательном минимуме " + minimum + ".");
    }

    private static Recommendation byPercent(BigDecimal percent, int pass) {
        BigDecimal twice = percent.multiply(new BigDecimal(2));
        if (Percents.reaches(twice, pass + 100)) {
            return Recommendation.STRONG_YES;
        }
        if (Percents.reaches(percent, pass)) {
            return Recommendation.YES;
        }
        return Percents.reaches(twice, pass) ? Recommendation.NO : Recommendation.DEFINITELY_NOT;
    }

    private static BigDecimal weighted(List<StageScore> stages) {
        BigDecimal sum = BigDecimal.ZERO;
        int weights = 0;
        for (StageScore stage : stages) {
            if (stage.weight() != null) {
                if (stage.percent() == null) {
                    return null;
                }
                sum = sum.add(stage.percent().multiply(new BigDecimal(stage.weight())));
                weights += stage.weight();
            }
        }
        return weights == 0 ? null : sum.divide(new BigDecimal(weights), 2, RoundingMode.HALF_UP);
    }
}
