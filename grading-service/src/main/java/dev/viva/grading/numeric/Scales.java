package dev.viva.grading.numeric;

import dev.viva.events.quantity.Unit;
import dev.viva.events.quantity.UnitReader;
import java.util.Locale;
import java.util.Optional;

/** The words and letters that multiply. */
final class Scales {
    private Scales() {}

    /** What a word multiplies by; 1 if it is none. */
    static double of(String word, boolean attached) {
        if (word.isEmpty()) {
            return 1;
        }
        return switch (word) {
            case "k", "K", "к", "К" -> 1e3;
            case "M", "М" -> 1e6;
            case "B", "G" -> 1e9;
            case "T", "Т" -> 1e12;
            case "P" -> 1e15;
            case "m", "м" -> attached ? 1e6 : 1;
            default -> ofWord(word.toLowerCase(Locale.ROOT));
        };
    }

    private static double ofWord(String word) {
        return switch (word) {
            case "thousand", "thousands", "тыс", "тысяча", "тысячи", "тысяч", "тысячу" -> 1e3;
            case "million", "millions", "mln", "mio", "млн", "миллион", "миллиона", "миллионов" -> 1e6;
            case "billion", "billions", "bn", "bln", "млрд", "миллиард", "миллиарда", "миллиардов" -> 1e9;
            case "trillion", "trillions", "trn", "трлн", "триллион", "триллиона", "триллионов" -> 1e12;
            default -> 1;
        };
    }

    /** Whether it is a letter, which may name a unit as well. */
    static boolean isLetter(String word) {
        return word.length() == 1;
    }

    static boolean isShort(String word) {
        return word.length() <= 4;
    }

    /** 80G of memory are gigabytes, 16M megabytes. */
    static Optional<Unit> bytes(String word) {
        return switch (word) {
            case "k", "K", "M", "G", "T", "P", "К", "М" -> UnitReader.unit(word + (word.charAt(0) < 0x80 ? "B" : "Б"));
            default -> Optional.empty();
        };
    }
}
