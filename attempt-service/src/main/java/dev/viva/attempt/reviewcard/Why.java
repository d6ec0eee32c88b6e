package dev.viva.attempt.reviewcard;

import dev.viva.attempt.fsrs.Rating;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** Says why a card is due, in English and in Russian. */
final class Why {
    private Why() {}

    /**
     * One sentence.
     *
     * @param at when it was tested last; the day is that of UTC
     * @param retrievability 0 to 1
     */
    static String of(Rating last, Instant at, double retrievability, String language) {
        LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
        long percent = Math.round(100 * retrievability);
        boolean russian = language.equals("ru");
        String sentence =
                switch (last) {
                    case AGAIN ->
                        russian
                                ? "Критерий не раскрыт %s; вероятность вспомнить его сейчас — около %d %%."
                                : "Missed on %s; the chance to recall it now is about %d %%.";
                    case HARD ->
                        russian
                                ? "Критерий раскрыт лишь отчасти %s; вероятность вспомнить его сейчас — около %d %%."
                                : "Only partly met on %s; the chance to recall it now is about %d %%.";
                    case GOOD, EASY ->
                        russian
                                ? "Критерий раскрыт %s; вероятность вспомнить его сейчас — около %d %%."
                                : "Met on %s; the chance to recall it now is about %d %%.";
                };
        return String.format(Locale.ROOT, sentence, day, percent);
    }
}
