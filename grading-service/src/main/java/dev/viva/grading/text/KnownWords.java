package dev.viva.grading.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Function;

/**
 * The words that were looked up last, of all texts: the dictionaries never change, and most words of an answer are those of the answers
 * before it. Thread-safe.
 */
final class KnownWords {
    /** Some megabytes, and more forms than the answers to a bank have. */
    private static final int SIZE = 10_000;
    /** What is longer is seldom a word, and must not fill the memory. */
    private static final int LONGEST = 40;

    private final Cache<String, Lexicon.Entry> entries =
            Caffeine.newBuilder().maximumSize(SIZE).executor(Runnable::run).build();

    Lexicon.Entry get(String surface, Function<String, Lexicon.Entry> look) {
        return surface.length() > LONGEST ? look.apply(surface) : entries.get(surface, look);
    }
}
