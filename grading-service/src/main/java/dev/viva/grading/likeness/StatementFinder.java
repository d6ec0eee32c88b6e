package dev.viva.grading.likeness;

import dev.viva.grading.text.AnalyzedText;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** Finds the statements of a model answer in one answer. */
public final class StatementFinder {
    private static final double NEARLY_ALL = 0.75;
    private static final double BRIEF = 1.5;

    private final List<Word> said;
    private final WordIndex index;

    /** Looks in those clauses of an answer that count. */
    public StatementFinder(AnalyzedText answer, IntPredicate counts) {
        this.said = Word.of(answer, counts, ModelAnswer.ANSWER_WORDS);
        this.index = new WordIndex(said);
    }

    /**
     * How much of a statement the answer has.
     *
     * @param coverage the weighted share of its words that are somewhere in the answer, 0 to 1
     * @param clause the clause that has most of them, or -1
     * @param twist what became of it where the answer repeats it nearly word for word
     */
    public record Finding(double coverage, int clause, Twist twist) {}

    public Finding find(AnalyzedText statement) {
        double all = 0;
        double found = 0;
        TreeMap<Integer, Double> clauses = new TreeMap<>();
        List<Word> words = Word.of(statement, clause -> true, ModelAnswer.MODEL_WORDS);
        for (Word word : words) {
            WordIndex.Found places = index.find(word);
            all += word.weight();
            found += word.weight() * places.said();
            for (int i = 0; i < places.places().length; i++) {
                double credit = word.weight() * Math.abs(places.credits()[i]);
                clauses.merge(said.get(places.places()[i]).clause(), credit, Double::sum);
            }
        }
        int best = -1;
        for (int clause : clauses.keySet()) {
            best = best < 0 || clauses.get(clause) > clauses.get(best) ? clause : best;
        }
        int nearest = best;
        boolean brief = said.size() <= BRIEF * words.size();
        boolean together = !brief && best >= 0 && clauses.get(best) >= NEARLY_ALL * all;
        List<Word> beside = said.stream()
                .filter(word -> brief || (together ? word.clause() == nearest : clauses.containsKey(word.clause())))
                .toList();
        return new Finding(all == 0 ? 0 : found / all, best, Twist.of(words, beside));
    }
}
