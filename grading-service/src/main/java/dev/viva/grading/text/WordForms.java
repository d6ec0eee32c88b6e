package dev.viva.grading.text;

/** Words that are not the same and yet may mean the same: of one family, or one of them misspelled. */
public final class WordForms {
    private static final int LONG = 8;
    private static final int LONGEST = 24;
    private static final int FAMILY_PREFIX = 5;
    private static final double FAMILY_SHARE = 0.62;

    private WordForms() {}

    /** Whether two lemmas may be words of one family: предсказание, предсказывать. */
    public static boolean isFamily(String one, String other) {
        int common = 0;
        int shorter = Math.min(one.length(), other.length());
        while (common < shorter && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        return common >= FAMILY_PREFIX && common >= FAMILY_SHARE * Math.max(one.length(), other.length());
    }

    /** Whether one word may be the other one misspelled: one slip, in long words two. Words of more than 24 letters are not looked at. */
    public static boolean isMisspelling(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        return Math.max(one.length(), other.length()) <= LONGEST && within(one, other, shorter >= LONG ? 2 : 1);
    }

    /** Whether at most {@code allowed} letters are wrong, missing, added or swapped with their neighbour. */
    private static boolean within(String one, String other, int allowed) {
        if (Math.abs(one.length() - other.length()) > allowed) {
            return false;
        }
        int[] before = new int[other.length() + 1];
        int[] previous = new int[other.length() + 1];
        int[] current = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            current[0] = i;
            int least = i;
            for (int j = 1; j <= other.length(); j++) {
                int cost = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                current[j] = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    current[j] = Math.min(current[j], before[j - 2] + 1);
                }
                least = Math.min(least, current[j]);
            }
            if (least > allowed) {
                return false;
            }
            int[] free = before;
            before = previous;
            previous = current;
            current = free;
        }
        return previous[other.length()] <= allowed;
    }
}
