package dev.viva.grading.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A set of fixed phrases; a word of a phrase matches a token by its text or by one of its lemmas. */
public final class Phrases {
    private final Map<String, List<List<String>>> byFirst = new HashMap<>();

    private Phrases() {}

    /** Phrases separated by commas or line ends, words by spaces. */
    public static Phrases of(String list) {
        Phrases phrases = new Phrases();
        for (String phrase : list.split("[,\\n]", -1)) {
            List<String> words = List.of(phrase.strip().split("\\s+", -1));
            if (!words.getFirst().isEmpty()) {
                phrases.byFirst
                        .computeIfAbsent(words.getFirst(), first -> new ArrayList<>())
                        .add(words);
            }
        }
        return phrases;
    }

    /** The index behind the longest phrase that starts at token {@code at}, or -1. */
    public int endOfMatch(List<Token> tokens, int at, int end) {
        Token token = tokens.get(at);
        int longest = longest(token.text(), tokens, at, end);
        for (int i = 0; i < token.lemmas(); i++) {
            longest = Math.max(longest, longest(token.forms().get(i), tokens, at, end));
        }
        return longest;
    }

    /** The first token from {@code from} on at which a phrase starts, or -1. */
    public int find(List<Token> tokens, int from, int end) {
        for (int i = from; i < end; i++) {
            if (endOfMatch(tokens, i, end) > 0) {
                return i;
            }
        }
        return -1;
    }

    private int longest(String first, List<Token> tokens, int at, int end) {
        int longest = -1;
        for (List<String> words : byFirst.getOrDefault(first, List.of())) {
            if (at + words.size() <= end && matches(words, tokens, at)) {
                longest = Math.max(longest, at + words.size());
            }
        }
        return longest;
    }

    private static boolean matches(List<String> words, List<Token> tokens, int at) {
        for (int i = 1; i < words.size(); i++) {
            if (!isWord(tokens.get(at + i), words.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a token is a word or a form of it. */
    public static boolean isWord(Token token, String word) {
        return token.is(word) || token.forms().subList(0, token.lemmas()).contains(word);
    }
}
