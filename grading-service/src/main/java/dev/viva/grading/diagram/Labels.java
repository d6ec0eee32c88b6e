package dev.viva.grading.diagram;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the markup out of labels: what is left is what a reader of the drawing sees. */
final class Labels {
    /** Longer labels are cut: a box holds a name, not an essay. */
    static final int LONGEST = 200;

    private static final int MARKUP_ALLOWANCE = 2_000;
    private static final Pattern BREAKS =
            Pattern.compile("<br\\s{0,10}/?>|\\\\[nlr](?![A-Za-z])", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAGS = Pattern.compile("<[/!&$]?[A-Za-z][^<>\\n]{0,300}>");
    private static final Pattern ENTITY = Pattern.compile("[#&]{1,2}(x?[0-9A-Fa-f]{1,6}|[A-Za-z]{2,8});");
    private static final Pattern MARKS = Pattern.compile("\\*+|~~|`|\\$+|(?<![\\p{L}\\p{N}])__|__(?![\\p{L}\\p{N}])");
    private static final Pattern BLANKS = Pattern.compile("[^\\S\\n]+");
    private static final Map<String, String> NAMED =
            Map.of("quot", "\"", "amp", "&", "lt", "<", "gt", ">", "nbsp", " ", "apos", "'", "rarr", "→", "larr", "←");

    private Labels() {}

    /** The text without tags, entities and emphasis; line breaks are kept, {@code <br>} and {@code \n} become some. */
    static String plain(String label) {
        String text = cut(label, MARKUP_ALLOWANCE).replace("\r", "");
        text = BREAKS.matcher(text).replaceAll("\n");
        text = TAGS.matcher(text).replaceAll("");
        text = ENTITY.matcher(text).replaceAll(Labels::entity);
        text = MARKS.matcher(text).replaceAll("");
        return cut(BLANKS.matcher(text).replaceAll(" ").strip(), LONGEST);
    }

    /** The label in one line, short enough for a sentence. */
    static String oneLine(String label, int longest) {
        String line = label.replace('\n', ' ').strip();
        return line.length() <= longest ? line : cut(line, longest - 1) + "…";
    }

    private static String entity(java.util.regex.MatchResult entity) {
        String name = entity.group(1);
        String known = NAMED.get(name);
        if (known == null && Character.isDigit(name.charAt(0))) {
            known = character(name, 10);
        } else if (known == null && name.length() > 1 && name.charAt(0) == 'x') {
            known = character(name.substring(1), 16);
        }
        return Matcher.quoteReplacement(known == null ? entity.group() : known);
    }

    /** The character of a number, or {@code null} where there is none of that number. */
    private static String character(String digits, int radix) {
        try {
            int codePoint = Integer.parseInt(digits, radix);
            boolean usable = Character.isValidCodePoint(codePoint)
                    && !Character.isISOControl(codePoint)
                    && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
            return usable ? Character.toString(codePoint) : null;
        } catch (NumberFormatException e) {
            return null; // "12ab": digits of another radix, so no entity
        }
    }

    /** At most {@code length} code units, no character torn apart. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
