package dev.viva.formula.parse;

import dev.viva.formula.parse.FormulaFault.Reason;
import dev.viva.formula.parse.Token.Kind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts the text of a formula, LaTeX or plain, into tokens. Looks, spaces and dollar signs go; each token keeps its place in the text as it
 * was sent.
 */
final class Lexer {
    private final String text;
    private final Set<String> words;
    private final List<Token> tokens = new ArrayList<>();
    private int pos;

    /** @param words names of several letters that are declared, so that TP is not T times P */
    private Lexer(String text, Set<String> words) {
        this.text = text;
        this.words = words;
    }

    /** The tokens, an END last. */
    static List<Token> tokens(String text, Set<String> words) {
        if (text.length() > FormulaLimits.CHARACTERS) {
            throw new FormulaFault(Reason.TOO_LONG, FormulaLimits.CHARACTERS, String.valueOf(text.length()));
        }
        Lexer lexer = new Lexer(text, words);
        lexer.run();
        return lexer.tokens;
    }

    private void run() {
        int end = Delimiters.end(text);
        pos = Delimiters.start(text, end);
        while (pos < end) {
            one(end);
        }
        add(Kind.END, "", end);
    }

    private void one(int end) {
        char c = text.charAt(pos);
        if (Character.isWhitespace(c) || c == '~' || c == '\u00A0' || c == '&' || invisible(c)) {
            pos++;
        } else if (c == '\\') {
            command(end);
        } else if (isDigit(c) || (c == '.' && pos + 1 < end && isDigit(text.charAt(pos + 1)))) {
            number(end);
        } else if (c < 128 && Character.isLetter(c)) {
            letters(end);
        } else if (c == '|' && pos + 1 < end && text.charAt(pos + 1) == '|') {
            sign("‖", 2);
        } else if (c == ':' && pos + 1 < end && text.charAt(pos + 1) == '=') {
            sign("=", 2);
        } else if ("+-*/^_=()[]{}|,;:<>'!".indexOf(c) >= 0) {
            sign(c == '!' ? refused(c) : String.valueOf(c), 1);
        } else {
            beyondAscii(c, end);
        }
    }

    private static boolean invisible(char c) {
        return c == '\u200B' || c == '\u2061' || c == '\u2062' || c == '\u2063' || c == '\uFEFF';
    }

    private String refused(char c) {
        throw new FormulaFault(Reason.UNKNOWN_CHARACTER, pos, String.valueOf(c));
    }

    private void beyondAscii(char c, int end) {
        int script = Symbols.SUPERSCRIPTS.indexOf(c);
        if (c >= 128 && script >= 0) {
            scripts("^", Symbols.SUPERSCRIPTS, end);
            return;
        }
        if (c >= 128 && Symbols.SUBSCRIPTS.indexOf(c) >= 0) {
            scripts("_", Symbols.SUBSCRIPTS, end);
            return;
        }
        String known = Symbols.unicode(c);
        if (known != null) {
            Kind kind = Symbols.greek(known.replace("\\", "")) != null ? Kind.NAME : Kind.SIGN;
            add(kind, known, pos);
            pos++;
            accent(end);
            return;
        }
        int point = text.codePointAt(pos);
        if (point == 0x1D53C) {
            add(Kind.SIGN, "\\E", pos);
            pos += 2;
            return;
        }
        String plain = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD);
        if (plain.length() == 1 && Character.isLetter(plain.charAt(0)) && plain.charAt(0) < 128) {
            add(Kind.NAME, plain, pos);
            pos += Character.charCount(point);
            accent(end);
        } else if (plain.length() == 2 && plain.charAt(0) < 128 && Symbols.COMBINING.containsKey(plain.charAt(1))) {
            add(Kind.NAME, accented(Symbols.COMBINING.get(plain.charAt(1)), plain.substring(0, 1)), pos);
            pos += Character.charCount(point);
        } else {
            throw new FormulaFault(Reason.UNKNOWN_CHARACTER, pos, Character.toString(point));
        }
    }

    /** A combining mark behind a letter becomes part of its name. */
    private void accent(int end) {
        if (pos < end
                && Symbols.COMBINING.containsKey(text.charAt(pos))
                && tokens.getLast().kind() == Kind.NAME) {
            Token letter = tokens.removeLast();
            add(Kind.NAME, accented(Symbols.COMBINING.get(text.charAt(pos)), letter.text()), letter.at());
            pos++;
        }
    }

    private static String accented(String accent, String letter) {
        return "\\" + accent + "{" + letter + "}";
    }

    private void scripts(String sign, String table, int end) {
        add(Kind.SIGN, sign, pos);
        add(Kind.SIGN, "{", pos);
        while (pos < end && text.charAt(pos) >= 128 && table.indexOf(text.charAt(pos)) >= 0) {
            char plain = table.charAt(table.indexOf(text.charAt(pos)) + 1);
            Kind kind = isDigit(plain) ? Kind.NUMBER : Character.isLetter(plain) ? Kind.NAME : Kind.SIGN;
            Token last = tokens.getLast();
            if (kind == Kind.NUMBER && last.kind() == Kind.NUMBER) {
                tokens.removeLast();
                add(kind, last.text() + plain, last.at());
            } else {
                add(kind, String.valueOf(plain), pos);
            }
            pos++;
        }
        add(Kind.SIGN, "}", pos);
    }

    private void number(int end) {
        int start = pos;
        while (pos < end && isDigit(text.charAt(pos))) {
            pos++;
        }
        if (pos + 1 < end && text.charAt(pos) == '.' && isDigit(text.charAt(pos + 1))) {
            pos++;
            while (pos < end && isDigit(text.charAt(pos))) {
                pos++;
            }
        }
        add(Kind.NUMBER, text.substring(start, pos), start);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void letters(int end) {
        int stop = pos;
        while (stop < end && text.charAt(stop) < 128 && Character.isLetter(text.charAt(stop))) {
            stop++;
        }
        tokens.addAll(new LetterRun(words).tokens(text, pos, stop));
        pos = stop;
        accent(end);
    }

    private void command(int end) {
        int start = pos;
        pos++;
        if (pos >= end) {
            throw new FormulaFault(Reason.UNKNOWN_COMMAND, start, "\\");
        }
        int from = pos;
        while (pos < end && text.charAt(pos) < 128 && Character.isLetter(text.charAt(pos))) {
            pos++;
        }
        if (pos == from) {
            pos++;
        }
        String name = text.substring(from, pos);
        String greek = Symbols.greek(name);
        if (Symbols.IGNORED.contains(name)) {
            skipEmptyDelimiter(name, end);
        } else if (greek != null) {
            add(Kind.NAME, greek, start);
        } else if (Symbols.sign(name) != null) {
            add(Symbols.sign(name).startsWith("\\") ? Kind.COMMAND : Kind.SIGN, Symbols.sign(name), start);
        } else if (Symbols.FUNCTION_COMMANDS.contains(name)) {
            add(Kind.NAME, name, start);
        } else if (Symbols.FONTS.contains(name) || Symbols.ACCENTS.containsKey(name)) {
            decorated(name, start, end);
        } else if (Symbols.WORDS.contains(name)) {
            roman(start, end);
        } else {
            throw new FormulaFault(Reason.UNKNOWN_COMMAND, start, "\\" + name);
        }
    }

    /** {@code \left.} and {@code \right.} are brackets that are not there. */
    private void skipEmptyDelimiter(String name, int end) {
        if ((name.equals("left") || name.equals("right")) && pos < end && text.charAt(pos) == '.') {
            pos++;
        }
    }

    /** A font or an accent and what it stands on. */
    private void decorated(String name, int start, int end) {
        skipSpaces(end);
        int close = pos < end && text.charAt(pos) == '{' ? text.indexOf('}', pos) : -1;
        String inner = close < 0 || close >= end
                ? null
                : text.substring(pos + 1, close).strip();
        if (name.equals("mathbb") && ("E".equals(inner) || (pos < end && text.charAt(pos) == 'E'))) {
            pos = inner == null ? pos + 1 : close + 1;
            add(Kind.SIGN, "\\E", start);
            return;
        }
        if (name.startsWith("math") && "1".equals(inner)) {
            throw new FormulaFault(Reason.UNKNOWN_COMMAND, start, text.substring(start, close + 1));
        }
        String letter = inner == null ? null : single(inner);
        if (letter == null && inner == null && pos < end) {
            int before = tokens.size();
            one(end);
            letter = tokens.size() == before + 1 && tokens.getLast().kind() == Kind.NAME
                    ? tokens.removeLast().text()
                    : null;
            if (letter == null) {
                throw new FormulaFault(Reason.UNEXPECTED, start, "\\" + name);
            }
        } else if (letter != null) {
            pos = close + 1;
        }
        String accent = Symbols.ACCENTS.get(name);
        if (letter != null) {
            add(Kind.NAME, accent == null ? letter : accented(accent, letter), start);
        } else if (accent != null) {
            throw new FormulaFault(Reason.UNEXPECTED, start, "\\" + name);
        }
        // A font around several letters says nothing: its braces stay and are a group.
    }

    /** The letter that a braced piece is, or {@code null} if it is more than one. */
    private static String single(String inner) {
        if (inner.length() == 1 && Character.isLetter(inner.charAt(0))) {
            String known = Symbols.unicode(inner.charAt(0));
            return known != null ? known : inner.charAt(0) < 128 ? inner : null;
        }
        return inner.startsWith("\\") ? Symbols.greek(inner.substring(1)) : null;
    }

    private void roman(int start, int end) {
        if (pos < end && text.charAt(pos) == '*') {
            pos++;
        }
        skipSpaces(end);
        if (pos < end && Character.isLetter(text.charAt(pos))) {
            add(Kind.NAME, text.substring(pos, pos + 1), start);
            pos++;
            return;
        }
        int close = pos < end && text.charAt(pos) == '{' ? text.indexOf('}', pos) : -1;
        if (close < 0 || close >= end) {
            throw new FormulaFault(Reason.NOT_CLOSED, start, "{");
        }
        String word = text.substring(pos + 1, close).replaceAll("[\\s~]|\\\\[ ,]", "");
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 128 || (!Character.isLetterOrDigit(c) && "-_=".indexOf(c) < 0)) {
                throw new FormulaFault(Reason.UNKNOWN_NAME, start, word);
            }
        }
        pos = close + 1;
        if (!word.isEmpty()) {
            add(Kind.NAME, word.equals("E") ? "\\E" : word, start);
        }
    }

    private void skipSpaces(int end) {
        while (pos < end && text.charAt(pos) == ' ') {
            pos++;
        }
    }

    private void sign(String sign, int length) {
        add(Kind.SIGN, sign, pos);
        pos += length;
    }

    private void add(Kind kind, String spelled, int at) {
        tokens.add(new Token(spelled.equals("\\E") ? Kind.SIGN : kind, spelled, at));
    }
}
