package dev.viva.grading.score;

import dev.viva.events.grade.Grade.Improvement;
import dev.viva.events.grade.Grade.Kind;
import dev.viva.events.grade.Grade.Outcome;
import dev.viva.grading.grader.Judgement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What would raise the score: as few lines as possible that together reach the next mark, the largest gain first. The marks are
 * the pass mark with all gates met, half of the way from there to the full score, and the full score.
 */
final class Improvements {
    private static final long FULL = 10_000;
    private static final BigDecimal NO_CONFIDENCE = new BigDecimal("0.00");

    private final Scheme scheme;
    private final Map<String, Judgement> judged;
    private final long points;
    private final boolean passed;
    private final long mark;

    private Improvements(Scheme scheme, Map<String, Judgement> judged) {
        this.scheme = scheme;
        this.judged = judged;
        this.points = ScoreFunction.points(scheme, judged);
        long pass = 100L * scheme.passPercent();
        long half = (pass + FULL) / 2;
        this.passed = ScoreFunction.reaches(scheme, judged, pass) && ScoreFunction.gatesMet(scheme, judged);
        if (!passed) {
            this.mark = pass;
        } else {
            this.mark = ScoreFunction.reaches(scheme, judged, half) ? FULL : half;
        }
    }

    /**
     * Each with what it would add to the sum of the points if it alone were put right. Where red flags outweigh what is earned, one
     * line alone may not lift the score above 0; it is worth its points all the same.
     */
    static List<Improvement> of(Scheme scheme, Map<String, Judgement> judged, String language) {
        return new Improvements(scheme, judged)
                .smallestSet().stream()
                        .map(gain -> new Improvement(
                                gain.item().id(),
                                Hundredths.decimal(gain.hundredths()),
                                ScoreWords.hint(
                                        gain.item(), judged.get(gain.item().id()), language)))
                        .toList();
    }

    /** A line that is not as it should be. */
    private record Gain(Scheme.Item item, long hundredths, boolean needed) {}

    private List<Gain> smallestSet() {
        List<Gain> set = new ArrayList<>();
        Map<String, Judgement> corrected = new HashMap<>(judged);
        for (Gain gain : gains()) {
            Map<String, Judgement> better = new HashMap<>(corrected);
            better.put(gain.item().id(), right(gain.item()));
            // A red flag that is excused by what stands in the set already needs no withdrawal.
            boolean adds = ScoreFunction.points(scheme, better) > ScoreFunction.points(scheme, corrected);
            if (gain.needed() || (adds && !reached(corrected))) {
                set.add(gain);
                corrected = better;
            }
        }
        set.sort(Comparator.comparingLong(Gain::hundredths).reversed());
        return set;
    }

    /** First what nothing else can make good, the gates of an answer that has not passed; then the largest gains. */
    private List<Gain> gains() {
        List<Gain> gains = new ArrayList<>();
        for (Scheme.Item item : scheme.items()) {
            Map<String, Judgement> corrected = new HashMap<>(judged);
            corrected.put(item.id(), right(item));
            long gain = ScoreFunction.points(scheme, corrected) - points;
            boolean needed =
                    !passed && item.kind() == Kind.GATE && judged.get(item.id()).outcome() != Outcome.MET;
            if (gain > 0 || needed) {
                gains.add(new Gain(item, gain, needed));
            }
        }
        gains.sort(Comparator.comparing(Gain::needed)
                .thenComparingLong(Gain::hundredths)
                .reversed());
        return gains;
    }

    private boolean reached(Map<String, Judgement> corrected) {
        return ScoreFunction.reaches(scheme, corrected, mark) && (passed || ScoreFunction.gatesMet(scheme, corrected));
    }

    private static Judgement right(Scheme.Item item) {
        Outcome right = item.kind() == Kind.RED_FLAG ? Outcome.MISSED : Outcome.MET;
        return Judgement.of(item.id(), right, NO_CONFIDENCE, List.of(), null);
    }
}
