package dev.viva.grading.text;

/** Letters of one script that look like letters of another, used to hide words from a reader that is a machine. */
final class Lookalikes {
    private static final String CYRILLIC = "асеорхуквмнтіјѕ";
    private static final String LATIN = "aceopxykbmhtijs";
    private static final String GREEK = "αοεινρτυκχμη";
    private static final String GREEK_AS_LATIN = "aoeivptukxmn";

    private Lookalikes() {}

    /** {@code word} in one script: the letters of the other script are replaced where all of them have a twin. */
    static String unify(String word) {
        int latin = 0;
        int cyrillic = 0;
        int greek = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 'a' && c <= 'z') {
                latin++;
            } else if (c >= 'Ѐ' && c <= 'ӿ') {
                cyrillic++;
            } else if (c >= 'Ͱ' && c <= 'Ͽ') {
                greek++;
            }
        }
        if (greek > 0 && latin + cyrillic > 0) {
            String plain = translate(word, GREEK, GREEK_AS_LATIN);
            return plain.equals(word) ? word : unify(plain);
        }
        if (latin == 0 || cyrillic == 0) {
            return word;
        }
        String toLatin = translate(word, CYRILLIC, LATIN);
        String toCyrillic = translate(word, LATIN, CYRILLIC);
        boolean latinOnly = hasNone(toLatin, 'Ѐ', 'ӿ');
        boolean cyrillicOnly = hasNone(toCyrillic, 'a', 'z');
        if (latinOnly && (!cyrillicOnly || latin >= cyrillic)) {
            return toLatin;
        }
        return cyrillicOnly ? toCyrillic : word;
    }

    /** {@code word} as Latin letters if every letter has a Latin twin, else {@code null}. */
    static String asLatin(String word) {
        String latin = translate(word, CYRILLIC, LATIN);
        return hasNone(latin, 'Ѐ', 'ӿ') && !latin.equals(word) ? latin : null;
    }

    private static String translate(String word, String from, String to) {
        StringBuilder result = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            int twin = from.indexOf(word.charAt(i));
            result.append(twin < 0 ? word.charAt(i) : to.charAt(twin));
        }
        return result.toString();
    }

    private static boolean hasNone(String word, char first, char last) {
        return word.chars().noneMatch(c -> c >= first && c <= last);
    }
}
