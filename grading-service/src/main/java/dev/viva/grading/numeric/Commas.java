package dev.viva.grading.numeric;

/** What a comma between digits means where the number alone does not tell: {@code 1,234}. */
enum Commas {
    /** It groups thousands, as English does. */
    THOUSANDS,
    /** It begins the decimals, as Russian does. */
    DECIMALS;

    static Commas of(String language) {
        return "ru".equals(language) ? DECIMALS : THOUSANDS;
    }
}
