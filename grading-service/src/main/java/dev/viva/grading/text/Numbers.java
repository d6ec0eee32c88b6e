package dev.viva.grading.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Numbers in prose: 1,157,407 and 1.16M are near enough to be the same figure; small whole numbers are only equal to themselves. */
final class Numbers {
    private static final Map<Character, Double> SUFFIXES = Map.of('k', 1e3, 'm', 1e6, 'b', 1e9, 'к', 1e3, 'м', 1e6);
    private static final int STEPS_PER_DECADE = 30;

    private Numbers() {}

    /** The keys of a number: its own text, and for large ones its place on a logarithmic scale with both neighbours. */
    static List<String> forms(String text) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add("n:" + text);
        double value = value(text);
        if (value >= 1000) {
            long step = Math.round(Math.log10(value) * STEPS_PER_DECADE);
            for (long near = step - 1; near <= step + 1; near++) {
                forms.add("n~" + near);
            }
        }
        return List.copyOf(forms);
    }

    static double weight(String text) {
        return text.length() == 1 ? 0.4 : 0.8;
    }

    private static double value(String text) {
        String digits = text.toLowerCase(Locale.ROOT);
        double factor = 1;
        char last = digits.charAt(digits.length() - 1);
        if (SUFFIXES.containsKey(last)) {
            factor = SUFFIXES.get(last);
            digits = digits.substring(0, digits.length() - 1);
        }
        int power = digits.indexOf('^');
        if (power > 0) {
            double base = parse(digits.substring(0, power));
            double exponent = parse(digits.substring(power + 1));
            return exponent > 30 ? -1 : Math.pow(base, exponent) * factor;
        }
        if (digits.indexOf('.') != digits.lastIndexOf('.')) {
            digits = digits.replace(".", "");
        }
        return parse(digits) * factor;
    }

    private static double parse(String digits) {
        if (digits.isEmpty()
                || digits.length() > 24
                || !digits.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.' || c == 'e')) {
            return -1;
        }
        try {
            return Double.parseDouble(digits);
        } catch (NumberFormatException notANumber) {
            return -1; // a name such as 1e2e3; it has no value
        }
    }
}
