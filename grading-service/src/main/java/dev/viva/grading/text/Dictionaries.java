package dev.viva.grading.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import morfologik.fsa.FSATraversal;
import morfologik.fsa.MatchResult;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;

/**
 * The morphological and frequency dictionaries of both languages, as automata: about 6 MB in memory, loaded once, immutable.
 *
 * @param english forms with lemma and part-of-speech tag
 * @param russian the same
 * @param englishFrequency forms with a frequency class, A (rare) to Z
 * @param russianFrequency the same
 */
record Dictionaries(Dictionary english, Dictionary russian, Dictionary englishFrequency, Dictionary russianFrequency) {

    /** The class of a form that the frequency dictionary does not know. */
    static final int UNKNOWN = -1;

    private static final String PLACE = "/org/languagetool/resource/";

    static Dictionaries load() {
        return new Dictionaries(
                read("en/english"), read("ru/russian"), read("en/hunspell/en_US"), read("ru/hunspell/ru_RU"));
    }

    private static Dictionary read(String name) {
        try (InputStream automaton = Dictionaries.class.getResourceAsStream(PLACE + name + ".dict");
                InputStream metadata = Dictionaries.class.getResourceAsStream(PLACE + name + ".info")) {
            return Dictionary.read(automaton, metadata);
        } catch (IOException e) {
            throw new UncheckedIOException("The dictionary " + name + " cannot be read.", e);
        }
    }

    /** A reader of one dictionary; it belongs to one thread. */
    DictionaryLookup lookup(boolean cyrillic) {
        return new DictionaryLookup(cyrillic ? russian : english);
    }

    /** How common a form is: 0 (rare) to 25, or {@link #UNKNOWN}. */
    int frequency(String form, boolean cyrillic) {
        Dictionary dictionary = cyrillic ? russianFrequency : englishFrequency;
        Charset charset = Charset.forName(dictionary.metadata.getEncoding());
        if (!charset.newEncoder().canEncode(form)) {
            return UNKNOWN;
        }
        byte[] key = (form + "+").getBytes(charset);
        MatchResult match = new FSATraversal(dictionary.fsa).match(key);
        if (match.kind != MatchResult.SEQUENCE_IS_A_PREFIX) {
            return UNKNOWN;
        }
        int arc = dictionary.fsa.getFirstArc(match.node);
        return arc == 0 ? UNKNOWN : Math.clamp(dictionary.fsa.getArcLabel(arc) - 'A', 0, 25);
    }
}
