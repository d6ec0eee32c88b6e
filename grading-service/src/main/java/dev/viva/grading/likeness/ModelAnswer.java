package dev.viva.grading.likeness;

import dev.viva.grading.text.AnalyzedText;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** A model answer, read once, to measure answers by. */
public final class ModelAnswer {
    /** What is looked at of the two texts: enough for an hour's answer, and a bound on the time that an enormous one takes. */
    static final int MODEL_WORDS = 400;

    static final int ANSWER_WORDS = 2000;
    private static final double REPEATED = 0.3;
    private static final double LEAST_NEW = 0.3;
    private static final double SATURATION = 5;
    private static final double BRIEF_WORDS = 12;
    private static final double SAME = 0.8;

    private final List<Word> words;
    private final WordIndex index;
    private final WordIndex prompt;
    private final BitSet fromPrompt;
    private final Grams fours;
    private final Grams threes;
    private final Grams promptFours;
    private final Grams promptThrees;
    private final Verdict verdict;
    private final Set<String> figures;
    private final double newness;
    private final double brevity;

    public ModelAnswer(AnalyzedText prompt, AnalyzedText modelAnswer) {
        List<Word> promptWords = Word.of(prompt, clause -> true, MODEL_WORDS);
        this.words = Word.of(modelAnswer, clause -> true, MODEL_WORDS);
        this.index = new WordIndex(words);
        this.prompt = new WordIndex(promptWords);
        this.fromPrompt = fromPrompt(words);
        this.fours = Grams.of(words, 4);
        this.threes = Grams.of(words, 3);
        this.promptFours = Grams.of(promptWords, 4);
        this.promptThrees = Grams.of(promptWords, 3);
        this.verdict = Verdict.of(modelAnswer);
        this.figures = figures(words);
        figures.removeAll(Illustrations.figures(modelAnswer));
        this.newness = newness();
        this.brevity = 1 / (1 + square(words.size() / BRIEF_WORDS));
    }

    /** Measures an answer by those of its clauses that count. */
    public Likeness likeness(AnalyzedText answer, IntPredicate counts) {
        List<Word> said = Word.of(answer, counts, ANSWER_WORDS);
        WordIndex answerIndex = new WordIndex(said);
        List<WordIndex.Found> found = words.stream().map(answerIndex::find).toList();
        Recall recall = recall(found);
        double precision = precision(said);
        double focus =
                precision + recall.fresh() == 0 ? 0 : 2 * precision * recall.fresh() / (precision + recall.fresh());
        Verdict other = Verdict.of(answer);
        return Likeness.of(
                saturated(fours.coveredBy(Grams.of(said, 4), promptFours)),
                saturated(sequence(found, said.size())),
                focus * brevity,
                threes.coveredBy(Grams.of(said, 3), promptThrees) * brevity,
                recall.opposite(),
                recall.reversed(),
                verdict.clashesInYesNo(other) ? 1 : 0,
                verdict.clashesInOption(other) ? 1 : 0,
                otherFigures(said) ? brevity : 0,
                newness);
    }

    /** The weighted shares of the model answer that are said: its new words, those by their opposites, those the other way round. */
    private record Recall(double fresh, double opposite, double reversed) {}

    private Recall recall(List<WordIndex.Found> found) {
        double all = 0;
        double said = 0;
        double fresh = 0;
        double freshSaid = 0;
        double opposite = 0;
        double reversed = 0;
        Set<String> lemmas = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            double weight = word.weight() * (lemmas.add(word.lemma()) ? 1 : REPEATED);
            WordIndex.Found places = found.get(i);
            all += weight;
            said += weight * places.said();
            if (!fromPrompt.get(i)) {
                fresh += weight;
                freshSaid += weight * places.said();
            }
            if (places.opposed() > places.agreed()) {
                reversed += weight;
                opposite += word.isPolar() ? weight : 0;
            }
        }
        if (all == 0) {
            return new Recall(0, 0, 0);
        }
        return new Recall(fresh < LEAST_NEW ? said / all : freshSaid / fresh, opposite / all, reversed / all);
    }

    /** The weighted share of an answer's new words that the model answer has. */
    private double precision(List<Word> said) {
        double fresh = 0;
        double known = 0;
        Set<String> lemmas = new HashSet<>();
        BitSet asked = fromPrompt(said);
        for (int i = 0; i < said.size(); i++) {
            Word word = said.get(i);
            double weight = word.weight() * (lemmas.add(word.lemma()) ? 1 : REPEATED);
            if (!asked.get(i)) {
                fresh += weight;
                known += weight * index.find(word).said();
            }
        }
        return fresh < LEAST_NEW ? 0 : known / fresh;
    }

    /** The longest common subsequence of words, as a share of the model answer. */
    private static double sequence(List<WordIndex.Found> found, int answerWords) {
        int[] before = new int[answerWords + 1];
        int[] now = new int[answerWords + 1];
        BitSet places = new BitSet(answerWords);
        for (WordIndex.Found word : found) {
            places.clear();
            for (int place : word.places()) {
                places.set(place);
            }
            for (int j = 1; j <= answerWords; j++) {
                now[j] = places.get(j - 1) ? before[j - 1] + 1 : Math.max(before[j], now[j - 1]);
            }
            int[] free = before;
            before = now;
            now = free;
        }
        return found.isEmpty() ? 0 : (double) before[answerWords] / found.size();
    }

    private boolean otherFigures(List<Word> said) {
        Set<String> own = figures(said);
        return !figures.isEmpty() && !own.isEmpty() && own.stream().noneMatch(figures::contains);
    }

    private Set<String> figures(List<Word> from) {
        return from.stream()
                .filter(word -> word.number() && !prompt.find(word).isSomewhere())
                .map(Word::text)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private BitSet fromPrompt(List<Word> of) {
        BitSet from = new BitSet();
        for (int i = 0; i < of.size(); i++) {
            from.set(i, prompt.find(of.get(i)).said() > SAME);
        }
        return from;
    }

    private double newness() {
        double all = 0;
        double fresh = 0;
        Set<String> lemmas = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            double weight = words.get(i).weight() * (lemmas.add(words.get(i).lemma()) ? 1 : REPEATED);
            all += weight;
            fresh += fromPrompt.get(i) ? 0 : weight;
        }
        return all == 0 ? 0 : fresh / all;
    }

    private static double saturated(double share) {
        return 1 - StrictMath.exp(-SATURATION * share);
    }

    private static double square(double value) {
        return value * value;
    }
}
