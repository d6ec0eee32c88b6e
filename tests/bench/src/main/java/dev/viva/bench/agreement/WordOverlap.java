package dev.viva.bench.agreement;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The floor to beat: the share of the reference answer's different words that an answer has. */
final class WordOverlap {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private WordOverlap() {}

    static double of(String reference, String answer) {
        Set<String> wanted = words(reference);
        Set<String> said = words(answer);
        long found = wanted.stream().filter(said::contains).count();
        return wanted.isEmpty() ? 0 : (double) found / wanted.size();
    }

    private static Set<String> words(String text) {
        Set<String> words = new TreeSet<>(Arrays.asList(NO_WORD.split(text.toLowerCase(Locale.ROOT), -1)));
        words.remove("");
        return words;
    }
}
