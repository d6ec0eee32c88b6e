package dev.viva.grading.prose;

import dev.viva.events.grade.Grade.Evidence;
import dev.viva.events.grade.Grade.Outcome;
import dev.viva.grading.grader.Judgement;
import dev.viva.grading.grader.PartTask;
import dev.viva.grading.text.Clause.Stance;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Judges the lines of a rubric against one answer. */
final class ProseJudge {
    private static final double MET = 0.52;
    private static final double PARTLY = 0.36;
    private static final double RED_FLAG = 0.58;
    private static final double SHORT_CLAIM = 0.16;

    private final AnswerIndex index;
    private final Aligner stated;
    private final Aligner strict;
    private final Aligner anyStance;
    private final AnswerProblem problem;
    private final ProseWords words;
    private final Map<String, Alignment> flags = new HashMap<>();
    private final String part;

    ProseJudge(PartTask task, AnswerIndex index) {
        this.index = index;
        this.stated = new Aligner(index, false, Aligner.CLAUSE_COST);
        this.strict = new Aligner(index, false, Aligner.STRICT_CLAUSE_COST);
        this.anyStance = new Aligner(index, true, Aligner.CLAUSE_COST);
        this.problem = AnswerProblem.of(index);
        this.words = new ProseWords(task.language());
        this.part = task.evidencePart();
    }

    AnswerProblem problem() {
        return problem;
    }

    /** Judges all lines; red flags are looked for first. */
    List<Judgement> judge(List<CompiledRubric.Line> lines) {
        if (problem == AnswerProblem.NONE) {
            List<Alignment> right = lines.stream()
                    .filter(line -> line.redFlag() == null && !line.claims().isEmpty())
                    .map(line -> best(stated, line.claims(), MET).stated())
                    .filter(found -> found.isSomewhere() && margin(found, MET) >= 0)
                    .toList();
            lines.stream().filter(line -> line.redFlag() != null).forEach(line -> noteFlag(line, right));
        }
        return lines.stream().map(this::judge).toList();
    }

    /**
     * Notes a red flag that the answer states. Where the same words state a criterion more closely, they are a right answer that
     * resembles the red flag.
     */
    private void noteFlag(CompiledRubric.Line line, List<Alignment> right) {
        Alignment found = best(strict, line.claims(), RED_FLAG).stated();
        if (found.isSomewhere()
                && margin(found, RED_FLAG) >= 0
                && right.stream().noneMatch(each -> each.overlaps(found) && each.coverage() > found.coverage())) {
            flags.put(line.id(), found);
        }
    }

    private Judgement judge(CompiledRubric.Line line) {
        if (problem != AnswerProblem.NONE) {
            return Judgement.of(line.id(), Outcome.MISSED, confidence(1), List.of(), words.problem(problem));
        }
        if (line.redFlag() != null) {
            return redFlag(line);
        }
        return line.levels().isEmpty() ? criterion(line) : levels(line);
    }

    /** Judges whether a story has an element of the STAR form. */
    Judgement element(CompiledRubric.Line line, StoryElement element, StorySpans spans) {
        StorySpans.Span span = spans.find(element);
        if (span == null) {
            boolean team = element == StoryElement.OWN_ACTION && spans.onlyTheTeamActs();
            return Judgement.of(
                    line.id(), Outcome.MISSED, confidence(0.8), List.of(), team ? words.onlyWe() : words.missed());
        }
        List<Evidence> evidence = List.of(Quotation.of(index, span.firstClause(), span.lastClause(), part));
        return span.complete()
                ? Judgement.of(line.id(), Outcome.MET, confidence(0.85), evidence, words.told(element))
                : Judgement.of(line.id(), Outcome.PARTLY, confidence(0.6), evidence, words.half(element));
    }

    private Judgement criterion(CompiledRubric.Line line) {
        Match match = unflagged(line.claims());
        double met = met(match.stated().claim(), MET);
        double partly = met - (MET - PARTLY);
        double coverage = match.stated().coverage();
        if (coverage >= met) {
            return said(line.id(), Outcome.MET, above(coverage, met), match.stated(), words.met());
        }
        if (coverage >= partly) {
            return said(line.id(), Outcome.PARTLY, 0.5, match.stated(), words.partly());
        }
        return missed(line, match, met, partly);
    }

    private Judgement levels(CompiledRubric.Line line) {
        CompiledRubric.Level reached = null;
        Alignment best = null;
        for (CompiledRubric.Level level : line.levels()) {
            Alignment alignment = unflagged(level.claims()).stated();
            boolean enough = alignment.isSomewhere() && alignment.coverage() >= met(alignment.claim(), MET);
            if (enough
                    && (reached == null
                            || level.level().points().compareTo(reached.level().points()) > 0)) {
                reached = level;
                best = alignment;
            }
        }
        if (reached == null) {
            return criterion(line);
        }
        boolean full = reached.level().points().compareTo(line.criterion().points()) >= 0;
        Outcome outcome = full ? Outcome.MET : reached.level().points().signum() > 0 ? Outcome.PARTLY : Outcome.MISSED;
        return new Judgement(
                line.id(),
                outcome,
                reached.level().id(),
                null,
                confidence(above(best.coverage(), MET)),
                outcome == Outcome.MISSED ? List.of() : evidence(best),
                full ? words.met() : words.partly());
    }

    /** The best match; words that state a red flag more closely than the criterion do not earn the criterion's points as well. */
    private Match unflagged(List<Claim> claims) {
        Match match = best(stated, claims, MET);
        for (Alignment flag : flags.values()) {
            if (match.stated().overlaps(flag)
                    && flag.coverage() > match.stated().coverage()) {
                BitSet flagged = new BitSet();
                flags.values().forEach(each -> flagged.set(each.firstClause(), each.lastClause() + 1));
                return best(stated.without(flagged), claims, MET);
            }
        }
        return match;
    }

    private Judgement redFlag(CompiledRubric.Line line) {
        Match match = best(strict, line.claims(), RED_FLAG);
        double met = met(match.stated().claim(), RED_FLAG);
        double coverage = match.stated().coverage();
        if (flags.containsKey(line.id())) {
            return said(line.id(), Outcome.MET, above(coverage, met), match.stated(), words.flagPresent());
        }
        if (match.denied().denied() >= met) {
            return said(line.id(), Outcome.MISSED, 0.8, match.denied(), words.flagDenied());
        }
        return Judgement.of(line.id(), Outcome.MISSED, confidence(below(coverage, met)), List.of(), words.flagAbsent());
    }

    /**
     * What was not said; where it was said but does not count, why not. Only a denial is quoted: it is the one thing in the answer
     * that speaks against the criterion, all else has nothing to show.
     */
    private Judgement missed(CompiledRubric.Line line, Match match, double met, double partly) {
        if (match.denied().denied() >= met) {
            return said(line.id(), Outcome.MISSED, 0.8, match.denied(), words.denied());
        }
        Alignment elsewhere = anywhere(line.claims());
        boolean notCounted = elsewhere.isSomewhere() && elsewhere.coverage() >= partly;
        double confidence = notCounted ? 0.8 : below(match.stated().coverage(), partly);
        return Judgement.of(
                line.id(),
                Outcome.MISSED,
                confidence(confidence),
                List.of(),
                notCounted ? whyNotCounted(elsewhere) : words.missed());
    }

    private String whyNotCounted(Alignment alignment) {
        for (int clause = alignment.firstClause(); clause <= alignment.lastClause(); clause++) {
            Stance stance = index.clause(clause).stance();
            if (index.isCopied(clause)) {
                return words.copied();
            }
            if (stance != Stance.ASSERTED) {
                return switch (stance) {
                    case REPORTED -> words.reported();
                    case ASKED -> words.asked();
                    case INSTRUCTION -> words.instruction();
                    case ASSERTED -> words.missed();
                };
            }
        }
        return words.missed();
    }

    /** The phrasing and the place with the greatest margin over its threshold. */
    private record Match(Alignment stated, Alignment denied) {}

    private static Match best(Aligner aligner, List<Claim> claims, double threshold) {
        Alignment best = Alignment.none(claims.getFirst());
        Alignment denied = best;
        for (Claim claim : claims) {
            Aligner.Best found = aligner.align(claim);
            if (margin(found.stated(), threshold) > margin(best, threshold)) {
                best = found.stated();
            }
            if (found.denied().denied() > denied.denied()) {
                denied = found.denied();
            }
        }
        return new Match(best, denied);
    }

    private Alignment anywhere(List<Claim> claims) {
        Alignment best = Alignment.none(claims.getFirst());
        for (Claim claim : claims) {
            Alignment found = anyStance.align(claim).stated();
            if (found.coverage() > best.coverage()) {
                best = found;
            }
        }
        return best;
    }

    private static double margin(Alignment alignment, double threshold) {
        return alignment.coverage() - met(alignment.claim(), threshold);
    }

    /** A claim of few words needs more of them: one word out of two can be said by chance. */
    private static double met(Claim claim, double threshold) {
        return Math.min(
                0.95, threshold + SHORT_CLAIM * 2 / Math.max(1, claim.units().size()) - SHORT_CLAIM / 3);
    }

    private Judgement said(String id, Outcome outcome, double confidence, Alignment where, String explanation) {
        return Judgement.of(id, outcome, confidence(confidence), evidence(where), explanation);
    }

    private List<Evidence> evidence(Alignment where) {
        return List.of(Quotation.of(index, where.firstClause(), where.lastClause(), part));
    }

    private static double above(double coverage, double threshold) {
        return 0.6 + 0.4 * Math.min(1, (coverage - threshold) / (1 - threshold));
    }

    private static double below(double coverage, double threshold) {
        return 0.6 + 0.4 * Math.min(1, Math.max(0, (threshold - coverage) / threshold));
    }

    private static BigDecimal confidence(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }
}
