package dev.viva.grading.score;

import dev.viva.events.grade.Grade.Outcome;
import dev.viva.events.question.QuestionDocument;
import dev.viva.events.question.Rubric;
import dev.viva.grading.grader.Judgement;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a grader has to leave the decision to a person: of each criterion and red flag of which it is less sure than is required, the
 * outcome becomes {@code UNSURE}. Confidence and evidence stay as the grader gave them, and the explanation says what was required.
 *
 * <p>Two may require something: the tenant of every outcome, the author of a question of single ones. Both are heeded, so the higher
 * of the two holds. Both are from 0 to 1; from 0 on nothing abstains.
 */
public final class Abstention {
    private final BigDecimal everywhere;
    private final Map<String, BigDecimal> single;

    private Abstention(BigDecimal everywhere, Map<String, BigDecimal> single) {
        this.everywhere = everywhere;
        this.single = single;
    }

    /** What the author of {@code question} requires, and of every outcome at least {@code everywhere}. */
    public static Abstention of(QuestionDocument question, BigDecimal everywhere) {
        Rubric rubric = question.rubric();
        Map<String, BigDecimal> single = new HashMap<>();
        if (rubric != null) {
            rubric.criteria().forEach(criterion -> require(single, criterion.id(), criterion.minConfidence()));
            rubric.redFlags().forEach(flag -> require(single, flag.id(), flag.minConfidence()));
        }
        return new Abstention(everywhere, Map.copyOf(single));
    }

    private static void require(Map<String, BigDecimal> single, String id, BigDecimal minConfidence) {
        if (minConfidence != null) {
            single.put(id, minConfidence);
        }
    }

    /** What was said, with those outcomes left open of which nobody is sure enough; in the same order. */
    public List<Judgement> applied(List<Judgement> said, String language) {
        return said.stream().map(judgement -> applied(judgement, language)).toList();
    }

    private Judgement applied(Judgement said, String language) {
        BigDecimal required = single.getOrDefault(said.criterion(), everywhere).max(everywhere);
        return said.outcome() == Outcome.UNSURE || said.confidence().compareTo(required) >= 0
                ? said
                : Judgement.of(
                        said.criterion(),
                        Outcome.UNSURE,
                        said.confidence(),
                        said.evidence(),
                        ScoreWords.unsure(said, required, language));
    }
}
