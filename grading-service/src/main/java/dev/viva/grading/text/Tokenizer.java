package dev.viva.grading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Cuts a normalised text into raw tokens in one pass. Terms that a general tokenizer would tear apart stay whole: {@code C++},
 * {@code A/B}, {@code user_id}, {@code L1}, {@code Q(s,a)}, {@code O(n log n)}; LaTeX commands become the words that they stand for.
 */
final class Tokenizer {
    private static final int MAX_WORD = 64;
    private static final int MAX_CALL = 24;
    private static final Map<String, String> LATEX = Map.ofEntries(
            Map.entry("nabla", "∇"),
            Map.entry("cdot", ""),
            Map.entry("times", ""),
            Map.entry("frac", ""),
            Map.entry("left", ""),
            Map.entry("right", ""),
            Map.entry("text", ""),
            Map.entry("mathrm", ""),
            Map.entry("mathbb", ""),
            Map.entry("mathcal", ""),
            Map.entry("mathbf", ""),
            Map.entry("operatorname", ""),
            Map.entry("mid", ""),
            Map.entry("hat", ""),
            Map.entry("bar", ""),
            Map.entry("quad", ""),
            Map.entry("sim", ""),
            Map.entry("approx", ""),
            Map.entry("big", ""),
            Map.entry("bigl", ""),
            Map.entry("bigr", ""),
            Map.entry("mathrel", ""),
            Map.entry("to", ""),
            Map.entry("rightarrow", ""));
    private static final Map<Character, String> GREEK = Map.ofEntries(
            Map.entry('α', "alpha"),
            Map.entry('β', "beta"),
            Map.entry('γ', "gamma"),
            Map.entry('δ', "delta"),
            Map.entry('ε', "epsilon"),
            Map.entry('ϵ', "epsilon"),
            Map.entry('η', "eta"),
            Map.entry('θ', "theta"),
            Map.entry('ϑ', "theta"),
            Map.entry('λ', "lambda"),
            Map.entry('μ', "mu"),
            Map.entry('π', "pi"),
            Map.entry('ρ', "rho"),
            Map.entry('σ', "sigma"),
            Map.entry('τ', "tau"),
            Map.entry('φ', "phi"),
            Map.entry('ϕ', "phi"),
            Map.entry('ψ', "psi"),
            Map.entry('ω', "omega"),
            Map.entry('∇', "nabla"),
            Map.entry('∑', "sum"),
            Map.entry('√', "sqrt"),
            Map.entry('∂', "partial"),
            Map.entry('∞', "infinity"),
            Map.entry('∈', "in"),
            Map.entry('≈', ""),
            Map.entry('→', ""),
            Map.entry('⇒', ""));

    /** A token before the dictionaries have seen it. Offsets are indices of the normalised text. */
    record Raw(Token.Kind kind, String text, int from, int to, boolean capital) {}

    private final NormalText text;
    private final List<Raw> tokens = new ArrayList<>();
    private int at;

    private Tokenizer(NormalText text) {
        this.text = text;
    }

    static List<Raw> tokens(NormalText text) {
        Tokenizer tokenizer = new Tokenizer(text);
        while (tokenizer.at < text.length()) {
            tokenizer.step();
        }
        return tokenizer.tokens;
    }

    private void step() {
        char c = text.at(at);
        if (c == '\n') {
            add(Token.Kind.BREAK, "\n", at, at + 1);
            at++;
        } else if (c == '\\') {
            latex();
        } else if (isGreek(c)) {
            String name = GREEK.get(c);
            if (!name.isEmpty()) {
                add(Token.Kind.WORD, name, at, at + 1);
            } else if (c == '→' || c == '⇒') {
                add(Token.Kind.PUNCTUATION, "→", at, at + 1);
            }
            at++;
        } else if (Character.isLetter(c)) {
            word();
        } else if (Character.isDigit(c)) {
            number();
        } else {
            if (!Character.isWhitespace(c) && c != '$') {
                add(Token.Kind.PUNCTUATION, String.valueOf(c), at, at + 1);
            }
            at++;
        }
    }

    private boolean isGreek(char c) {
        return GREEK.containsKey(c) && !isPlainLetter(text.at(at + 1)) && !isPlainLetterBefore(at);
    }

    /** A Greek letter inside a word is a look-alike, not a symbol. */
    private boolean isPlainLetterBefore(int index) {
        return index > 0 && isPlainLetter(text.at(index - 1)) && index > 1 && isPlainLetter(text.at(index - 2));
    }

    private static boolean isPlainLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'а' && c <= 'я');
    }

    private void latex() {
        int to = at + 1;
        while (to - at < MAX_WORD && text.at(to) >= 'a' && text.at(to) <= 'z') {
            to++;
        }
        String command = text.slice(at + 1, to);
        String word = LATEX.getOrDefault(command, command);
        if (word.equals("∇")) {
            add(Token.Kind.WORD, "nabla", at, to);
        } else if (!word.isEmpty()) {
            add(Token.Kind.WORD, word, at, to);
        }
        at = Math.max(to, at + 1);
        if (command.isEmpty() && at < text.length()) {
            at++; // an escaped delimiter such as \( or \[
        }
    }

    private void word() {
        int from = at;
        int to = at;
        while (to - from < MAX_WORD && isWordPart(from, to)) {
            to++;
        }
        to = Math.max(to, from + 1);
        int special = special(from, to);
        if (special > to) {
            String whole =
                    text.slice(from, special).replace(" ", "").replace("\\", "").replace("_", "");
            add(Token.Kind.WORD, whole, from, special);
            at = special;
            return;
        }
        String word = text.slice(from, to);
        add(Token.Kind.WORD, word.endsWith("'") ? word.substring(0, word.length() - 1) : word, from, to);
        at = to;
    }

    private boolean isWordPart(int from, int index) {
        char c = text.at(index);
        if (Character.isLetter(c)) {
            return !GREEK.containsKey(c) || isPlainLetter(text.at(index + 1));
        }
        if (Character.isDigit(c)) {
            return true;
        }
        boolean letterFollows = Character.isLetterOrDigit(text.at(index + 1));
        return letterFollows && ((c == '\'' && index > from) || (c == '_' && index - from > 1));
    }

    /** The end of a term that goes beyond its letters, or -1: C++, C#, A/B, Q(s,a). */
    private int special(int from, int to) {
        if (to - from == 1 && text.at(to) == '+' && text.at(to + 1) == '+') {
            return to + 2;
        }
        if (to - from == 1 && text.at(to) == '#') {
            return to + 1;
        }
        if (to - from == 1
                && text.at(to) == '/'
                && Character.isLetter(text.at(to + 1))
                && !Character.isLetter(text.at(to + 2))) {
            return to + 2;
        }
        return to - from <= 2 && text.at(from) < 'а' && text.at(to) == '(' ? call(to) : -1;
    }

    /** A short call such as (s,a) or (n log n): closed within a few characters, without a sentence in it. */
    private int call(int open) {
        for (int index = open + 1; index < open + MAX_CALL && index < text.length(); index++) {
            char c = text.at(index);
            if (c == ')') {
                return index - open > 1 ? index + 1 : -1;
            }
            if (c == '(' || c == '\n' || c == '.' || c == ';' || (c >= 'а' && c <= 'я')) {
                return -1;
            }
        }
        return -1;
    }

    private void number() {
        int from = at;
        int to = at;
        while (to - from < MAX_WORD && isNumberPart(to)) {
            to++;
        }
        to = Math.max(to, from + 1);
        String digits = text.slice(from, to).replace(',', '.');
        add(Token.Kind.NUMBER, digits, from, to);
        at = to;
    }

    private boolean isNumberPart(int index) {
        char c = text.at(index);
        return Character.isLetterOrDigit(c)
                || ((c == '.' || c == ',' || c == '^') && Character.isDigit(text.at(index + 1)));
    }

    private void add(Token.Kind kind, String token, int from, int to) {
        tokens.add(new Raw(kind, token, from, to, from < text.length() && text.isUpper(from)));
    }
}
