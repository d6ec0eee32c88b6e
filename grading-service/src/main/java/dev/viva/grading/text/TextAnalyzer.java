package dev.viva.grading.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Reads texts. Loaded once, immutable and thread-safe; the time it takes grows linearly with the text.
 */
public final class TextAnalyzer {
    private static final int LONGEST_TERM = 8;

    private final Dictionaries dictionaries;
    private final KnownWords words;
    private final Terms terms;

    private TextAnalyzer(Dictionaries dictionaries, KnownWords words, Terms terms) {
        this.dictionaries = dictionaries;
        this.words = words;
        this.terms = terms;
    }

    public static TextAnalyzer load() {
        Dictionaries dictionaries = Dictionaries.load();
        KnownWords words = new KnownWords();
        return new TextAnalyzer(dictionaries, words, Terms.load(new Lexicon(dictionaries, words)));
    }

    /**
     * Reads a text.
     *
     * @param topics the topics of the question, which decide what an ambiguous term means
     */
    public AnalyzedText analyze(String text, List<String> topics) {
        NormalText normal = NormalText.of(text);
        Lexicon lexicon = new Lexicon(dictionaries, words);
        List<Token> tokens = new ArrayList<>();
        for (Tokenizer.Raw raw : Tokenizer.tokens(normal)) {
            tokens.add(lexicon.token(raw, normal));
        }
        List<Clause> clauses = Clauses.of(tokens);
        Negation negation = Negation.in(tokens, clauses);
        BitSet negated = negation.negated();
        List<Clause> withStances = Stances.read(tokens, clauses, negated);
        return new AnalyzedText(
                normal, tokens, terms(tokens, topics), withStances, new Polarity(negated, negation.subject()));
    }

    /** Groups of terms that are told apart: what is said of one is not said of another. */
    public List<List<String>> contrasts() {
        return terms.contrasts();
    }

    private List<TermMatch> terms(List<Token> tokens, List<String> topics) {
        List<TermMatch> matches = new ArrayList<>();
        for (int from = 0; from < tokens.size(); from++) {
            if (tokens.get(from).lemmas() > 0) {
                follow(tokens, from, from, terms.root(), topics, matches);
            }
        }
        return matches;
    }

    /** Follows the tree of phrases from token {@code at}; hyphens and slashes inside a phrase are passed over. */
    private void follow(
            List<Token> tokens, int from, int at, Terms.Node node, List<String> topics, List<TermMatch> matches) {
        if (at >= tokens.size() || at - from >= LONGEST_TERM) {
            return;
        }
        Token token = tokens.get(at);
        if (token.kind() == Token.Kind.PUNCTUATION) {
            if (at > from && (token.is("-") || token.is("/") || token.is("_"))) {
                follow(tokens, from, at + 1, node, topics, matches);
            }
            return;
        }
        Terms.Node previous = null;
        for (int i = 0; i < token.lemmas(); i++) {
            Terms.Node next = node.next(token.forms().get(i));
            if (next == null || next == previous) {
                continue;
            }
            previous = next;
            for (Terms.Meaning meaning : next.meanings()) {
                if (meaning.appliesTo(topics)) {
                    matches.add(new TermMatch(meaning.concept(), meaning.opposite(), meaning.polar(), from, at + 1));
                }
            }
            follow(tokens, from, at + 1, next, topics, matches);
        }
    }
}
