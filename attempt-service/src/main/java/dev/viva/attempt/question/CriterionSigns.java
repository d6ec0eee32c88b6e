package dev.viva.attempt.question;

import dev.viva.events.question.Criterion;
import dev.viva.events.question.QuestionDocument;
import dev.viva.events.question.RedFlag;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells which criteria of different questions ask for the same thing: those that share a sign.
 *
 * <p>A criterion has a sign for its id within the question's first topic, {@code rl/policy-gradient#states-theorem}, and one for each
 * misconception that it answers, {@code misconception:degradation-is-overfitting#}: a red flag names the misconception, and the
 * criterion stands in its {@code unless}. A measured criterion has no sign: {@code basic} of one program has nothing to do with
 * {@code basic} of another.
 */
public final class CriterionSigns {
    private CriterionSigns() {}

    /** The signs of each criterion of the rubric, in order; empty for a measured one. */
    public static Map<String, NavigableSet<String>> of(QuestionDocument document) {
        Map<String, NavigableSet<String>> signs = new TreeMap<>();
        for (Criterion criterion : document.criteria()) {
            NavigableSet<String> own = new TreeSet<>();
            if (criterion.claim() != null) {
                if (!document.topics().isEmpty()) {
                    own.add(document.topics().getFirst() + "#" + criterion.id());
                }
                document.redFlags().stream()
                        .filter(flag -> answers(criterion, flag))
                        .forEach(flag -> own.add("misconception:" + flag.misconception() + "#"));
            }
            signs.put(criterion.id(), own);
        }
        return signs;
    }

    /** All of them together. */
    static NavigableSet<String> all(QuestionDocument document) {
        NavigableSet<String> all = new TreeSet<>();
        of(document).values().forEach(all::addAll);
        return all;
    }

    private static boolean answers(Criterion criterion, RedFlag flag) {
        return flag.misconception() != null && flag.unless().contains(criterion.id());
    }
}
