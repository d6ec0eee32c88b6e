package dev.viva.grading.diagram;

import dev.viva.grading.text.AnalyzedText;
import dev.viva.grading.text.TermMatch;
import dev.viva.grading.text.TextAnalyzer;
import dev.viva.grading.text.Token;
import dev.viva.grading.text.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name as it is compared: of a box, or of a node of the reference.
 *
 * @param words what carries meaning, in order
 * @param terms terms of the field in it, by the index of their words
 * @param joined all letters and digits in one, so that {@code LayerNorm} and {@code layer norm} are the same
 */
record Name(List<Word> words, List<Term> terms, String joined) {
    private static final Set<String> STOP = Set.of(
            "a", "an", "the", "of", "to", "for", "from", "in", "on", "at", "by", "with", "and", "or", "as", "is", "are",
            "via", "into", "и", "в", "во", "на", "с", "со", "к", "ко", "по", "за", "для", "из", "от", "о", "об", "у",
            "или", "как", "при");
    private static final Set<String> JOINERS = Set.of("and", "и", "+", "&", "/", ",", ";");
    private static final Set<String> OF = Set.of("of", "to", "for", "from", "in", "on", "by", "with", "via", "into");
    private static final Pattern CAMEL = Pattern.compile("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu}\\p{Ll})");
    private static final Pattern PRIME = Pattern.compile("(?<![\\p{L}\\p{N}])(\\p{L})['′’](?![\\p{L}\\p{N}])");
    private static final Pattern NEW_LINE = Pattern.compile("[\\r\\n\\u2028\\u2029\\u0085\\u000B\\f]+");
    /** A private character would be left out by the normalisation; this one is a word to nobody. */
    private static final String LINE_MARK = " ¶ ";

    /**
     * A word of a name.
     *
     * @param head whether it stands in front of the first bracket, colon or line break: what follows only explains
     * @param joined whether an "and", a comma or the like stands between it and the word before
     * @param afterOf whether the name goes on with a preposition before this word, as in "ranking of candidates"
     * @param capitals whether it was written in capitals, as abbreviations are
     */
    record Word(Token token, boolean head, boolean joined, boolean afterOf, boolean capitals) {}

    /** A term of the field, as the words {@code from} to {@code to}; the key tells a term from its opposite. */
    record Term(String key, int from, int to) {}

    /** Reads names, one after the other, in one pass of the analyzer. */
    static List<Name> read(List<String> names, TextAnalyzer analyzer, List<String> topics) {
        String text = String.join("\n", names.stream().map(Name::prepared).toList());
        AnalyzedText analyzed = analyzer.analyze(text, topics);
        List<Name> read = new ArrayList<>(names.size());
        int from = 0;
        for (int i = 0; i < names.size(); i++) {
            int to = from;
            while (to < analyzed.tokens().size() && analyzed.tokens().get(to).kind() != Kind.BREAK) {
                to++;
            }
            read.add(of(analyzed, text, from, to));
            from = to + 1;
        }
        return read;
    }

    /** One line, whose words are apart where a person would read them apart. */
    private static String prepared(String name) {
        String text = NEW_LINE.matcher(name).replaceAll(LINE_MARK);
        text = PRIME.matcher(text).replaceAll("$1prime");
        text = CAMEL.matcher(text).replaceAll(" ");
        return text.replace('_', ' ')
                .replace("(", " ( ")
                .replace("\\", " ")
                .replace('{', ' ')
                .replace('}', ' ');
    }

    private static Name of(AnalyzedText text, String source, int from, int to) {
        boolean onlyStops =
                text.tokens().subList(from, to).stream().noneMatch(token -> isWord(token) && !isStop(token));
        List<Word> words = new ArrayList<>();
        int[] index = new int[to - from + 1];
        StringBuilder joined = new StringBuilder();
        boolean head = true;
        boolean joiner = false;
        boolean afterOf = false;
        for (int i = from; i < to; i++) {
            Token token = text.tokens().get(i);
            index[i - from] = words.size();
            if (isWord(token) && (onlyStops || !isStop(token))) {
                words.add(new Word(token, head, joiner, afterOf, isCapitals(source, token)));
                joined.append(token.text());
                joiner = false;
            } else if (!words.isEmpty()) {
                head &= !(token.is("(") || token.is("¶") || token.is(":"));
                joiner |= JOINERS.contains(token.text());
                afterOf |= OF.contains(token.text());
            }
        }
        index[to - from] = words.size();
        List<Term> terms = new ArrayList<>();
        for (TermMatch term : text.termsBetween(from, to)) {
            if (term.to() <= to && index[term.to() - from] > index[term.from() - from]) {
                terms.add(new Term(
                        term.concept() + (term.opposite() ? "-" : ""),
                        index[term.from() - from],
                        index[term.to() - from]));
            }
        }
        return new Name(List.copyOf(words), List.copyOf(terms), joined.toString());
    }

    private static boolean isWord(Token token) {
        return token.kind() == Kind.WORD || token.kind() == Kind.NUMBER;
    }

    private static boolean isStop(Token token) {
        return STOP.contains(token.text());
    }

    private static boolean isCapitals(String source, Token token) {
        String written = source.substring(token.start(), token.end());
        return written.length() > 1
                && written.equals(written.toUpperCase(Locale.ROOT))
                && written.chars().allMatch(Character::isLetter);
    }

    /** The first letters of its words, or empty where it has less than two. */
    String initials() {
        StringBuilder initials = new StringBuilder();
        words.forEach(word -> initials.append(word.token().text().charAt(0)));
        return initials.length() < 2 ? "" : initials.toString();
    }

    /** Whether one term of the field is the whole name. */
    boolean isTerm(Term term) {
        return term.from() == 0 && term.to() == words.size();
    }

    int headWords() {
        return (int) words.stream().filter(Word::head).count();
    }
}
