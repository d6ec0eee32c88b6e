package dev.viva.grading.text;

import dev.viva.grading.text.Token.Kind;
import dev.viva.grading.text.Token.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.RussianStemmer;

/**
 * Looks words up: lemmas and roles from the morphological dictionaries, weights from the frequency classes, Snowball stems for what
 * no dictionary knows and for words of one family (predict, prediction). One instance reads one text; it is not thread-safe.
 */
final class Lexicon {
    private static final int MAX_LEMMAS = 4;
    private static final int COMMON = 18;
    private static final int RARE = 9;
    private static final double LEAST_WEIGHT = 0.3;
    private static final String STEM = "~";

    private final Dictionaries dictionaries;
    private final DictionaryLookup english;
    private final DictionaryLookup russian;
    private final SnowballStemmer englishStemmer = new EnglishStemmer();
    private final SnowballStemmer russianStemmer = new RussianStemmer();
    private final KnownWords knownOfAll;
    private final Map<String, Entry> known = new HashMap<>();

    /**
     * A word in the dictionaries.
     *
     * @param forms its lemmas, then their stems
     * @param lemmas how many of the forms are lemmas
     */
    record Entry(String text, List<String> forms, int lemmas, Role role, double weight) {}

    Lexicon(Dictionaries dictionaries, KnownWords knownOfAll) {
        this.dictionaries = dictionaries;
        this.knownOfAll = knownOfAll;
        this.english = dictionaries.lookup(false);
        this.russian = dictionaries.lookup(true);
    }

    Token token(Tokenizer.Raw raw, NormalText text) {
        int start = text.start(raw.from());
        int end = text.end(raw.to() - 1);
        return switch (raw.kind()) {
            case WORD -> {
                Entry entry = known.computeIfAbsent(raw.text(), word -> knownOfAll.get(word, this::look));
                yield new Token(
                        Kind.WORD,
                        entry.text,
                        start,
                        end,
                        raw.capital(),
                        entry.forms,
                        entry.lemmas,
                        entry.role,
                        entry.weight);
            }
            case NUMBER -> {
                List<String> forms = Numbers.forms(raw.text());
                yield new Token(
                        Kind.NUMBER,
                        raw.text(),
                        start,
                        end,
                        false,
                        forms,
                        forms.size(),
                        Role.OTHER,
                        Numbers.weight(raw.text()));
            }
            case PUNCTUATION, BREAK -> new Token(raw.kind(), raw.text(), start, end, false, List.of(), 0, Role.NONE, 0);
        };
    }

    private Entry look(String surface) {
        String word = Lookalikes.unify(surface);
        boolean cyrillic = isCyrillic(word);
        Set<String> lemmas = new LinkedHashSet<>();
        Set<String> tags = new LinkedHashSet<>();
        collect(word, cyrillic, lemmas, tags);
        if (lemmas.isEmpty() && cyrillic) {
            String latin = Lookalikes.asLatin(word);
            if (latin != null && latin.length() > 1) {
                word = latin;
                cyrillic = false;
                collect(word, false, lemmas, tags);
            }
        }
        if (lemmas.isEmpty() && word.endsWith("'s")) {
            word = word.substring(0, word.length() - 2);
            collect(word, cyrillic, lemmas, tags);
        }
        boolean inDictionary = !lemmas.isEmpty();
        if (!inDictionary) {
            lemmas.add(word);
        }
        List<String> forms = new ArrayList<>(lemmas);
        int count = forms.size();
        for (String lemma : lemmas) {
            String stem = STEM + stem(lemma, isCyrillic(lemma));
            if (!forms.contains(stem)) {
                forms.add(stem);
            }
        }
        Role role = inDictionary ? Roles.of(word, tags, cyrillic) : Roles.ofUnknown(word);
        return new Entry(word, List.copyOf(forms), count, role, weight(word, lemmas, role, cyrillic));
    }

    private void collect(String word, boolean cyrillic, Set<String> lemmas, Set<String> tags) {
        DictionaryLookup lookup = cyrillic ? russian : english;
        if (!canEncode(word)) {
            return;
        }
        for (WordData data : lookup.lookup(word)) {
            if (data.getStem() != null && data.getTag() != null) {
                if (lemmas.size() < MAX_LEMMAS) {
                    lemmas.add(data.getStem()
                            .toString()
                            .toLowerCase(java.util.Locale.ROOT)
                            .replace('ё', 'е'));
                }
                tags.add(data.getTag().toString());
            }
        }
        if (lemmas.remove(word)) { // the form itself comes first
            Set<String> others = new LinkedHashSet<>(lemmas);
            lemmas.clear();
            lemmas.add(word);
            lemmas.addAll(others);
        }
    }

    /** The Russian dictionary is KOI8-R: only plain letters can be asked for. */
    private static boolean canEncode(String word) {
        return word.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= 'а' && c <= 'я') || c == '-' || c == '\'');
    }

    private double weight(String word, Set<String> lemmas, Role role, boolean cyrillic) {
        if (role == Role.FUNCTION) {
            return 0;
        }
        int most = Dictionaries.UNKNOWN;
        for (String lemma : lemmas) {
            most = Math.max(most, dictionaries.frequency(lemma, cyrillic));
        }
        most = Math.max(most, dictionaries.frequency(word, cyrillic));
        double share = (double) (most - RARE) / (COMMON - RARE);
        return Math.clamp(1 - share * (1 - LEAST_WEIGHT), LEAST_WEIGHT, 1.0);
    }

    private String stem(String word, boolean cyrillic) {
        SnowballStemmer stemmer = cyrillic ? russianStemmer : englishStemmer;
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    static boolean isCyrillic(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 'Ѐ' && c <= 'ӿ') {
                return true;
            }
            if (c >= 'a' && c <= 'z') {
                return false;
            }
        }
        return false;
    }
}
