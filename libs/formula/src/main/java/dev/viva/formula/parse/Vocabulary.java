package dev.viva.formula.parse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The names that a question declares, each in the one spelling in which the parser compares them. */
public final class Vocabulary {
    private final Map<String, Declared> byName = new LinkedHashMap<>();
    private final Map<String, Declared> byKey = new LinkedHashMap<>();
    private final Set<String> words = new TreeSet<>();
    private final Set<String> forbidden = new TreeSet<>();

    /** What a name stands for. */
    public sealed interface Declared {
        String key();
    }

    /**
     * A variable.
     *
     * @param dimensions 0 for a number, 1 for a vector, 2 for a matrix
     * @param integer whether it takes whole numbers, so that an index may run over its range
     */
    public record VariableName(String key, int dimensions, boolean integer) implements Declared {}

    /**
     * A function of which nothing is known but what it depends on.
     *
     * @param arguments names of the variables that its arguments are like; {@code null} where it takes any arguments
     * @param depends keys of the variables that it depends on without being written as arguments
     */
    public record FunctionName(String key, List<String> arguments, List<String> depends) implements Declared {}

    /** Declares {@code names}, of which the key is one, in the spelling of an author. */
    public void declare(Declared declared, List<String> names) {
        byKey.putIfAbsent(declared.key(), declared);
        for (String name : names) {
            words(name);
            byName.putIfAbsent(spelling(name), declared);
        }
    }

    /** Whether one of the names is taken already. */
    public boolean isTaken(String name) {
        words(name);
        return byName.containsKey(spelling(name));
    }

    /** Known functions that an answer may not use. */
    public void forbid(String function) {
        words(function);
        String spelling = spelling(function);
        Builtin builtin = Builtin.named(spelling);
        if (builtin == null) {
            forbidden.add(spelling);
        } else {
            forbidden.addAll(builtin.names());
        }
    }

    /** The same names, with nothing forbidden: what an author writes. */
    public Vocabulary ofAuthor() {
        Vocabulary author = new Vocabulary();
        author.byName.putAll(byName);
        author.byKey.putAll(byKey);
        author.words.addAll(words);
        return author;
    }

    boolean isForbidden(String spelling) {
        return forbidden.contains(spelling);
    }

    Declared find(String spelling) {
        return byName.get(spelling);
    }

    /** What stands under a key; {@code null} if nothing. */
    public Declared byKey(String key) {
        return byKey.get(key);
    }

    /** The declared thing of a name as an author writes it; {@code null} if there is none. */
    public Declared named(String name) {
        return find(spelling(name));
    }

    Set<String> words() {
        return words;
    }

    /** The name in the parser's spelling. */
    private String spelling(String name) {
        List<Token> tokens = Lexer.tokens(name, words);
        ScriptedName read =
                tokens.getFirst().kind() == Token.Kind.NAME ? ScriptedName.read(tokens, 0, tokens.size() - 1) : null;
        if (read == null || tokens.get(read.end()).kind() != Token.Kind.END) {
            throw new FormulaFault(FormulaFault.Reason.UNKNOWN_NAME, 0, name);
        }
        return read.full();
    }

    private void words(String name) {
        int end = 0;
        while (end < name.length() && name.charAt(end) < 128 && Character.isLetter(name.charAt(end))) {
            end++;
        }
        if (end > 1) {
            words.add(name.substring(0, end));
        }
    }
}
