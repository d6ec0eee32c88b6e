package dev.viva.runner.executor;

/**
 * Bounds several texts together by the bytes that they take as JSON in UTF-8, and makes them storable: PostgreSQL has no U+0000, and
 * UTF-8 no half surrogate pair; both become U+FFFD.
 */
final class TextBudget {
    private static final String CUT = "\n… [truncated]";
    private static final int CUT_BYTES = 17;
    private static final int REPLACEMENT = 0xFFFD;

    private int left;

    TextBudget(int bytes) {
        this.left = bytes;
    }

    /** The text, up to so many bytes, with a mark where it is cut; null stays null. */
    String take(String text, int most) {
        if (text == null) {
            return null;
        }
        int room = Math.min(most, left);
        int used = 0;
        int fits = 0;
        int at = 0;
        StringBuilder told = new StringBuilder(Math.min(text.length(), room));
        while (at < text.length() && used <= room) {
            int point = storable(text.codePointAt(at));
            at += Character.charCount(text.codePointAt(at));
            used += bytes(point);
            told.appendCodePoint(point);
            if (used <= room - CUT_BYTES) {
                fits = told.length();
            }
        }
        if (used > room) {
            told.setLength(fits);
            told.append(CUT);
            used = room;
        }
        left -= used;
        return told.toString();
    }

    private static int storable(int point) {
        return point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
                ? REPLACEMENT
                : point;
    }

    private static int bytes(int point) {
        if (point < 0x20) {
            return point == '\n' || point == '\t' || point == '\r' || point == '\b' || point == '\f' ? 2 : 6;
        }
        if (point < 0x80) {
            return point == '"' || point == '\\' ? 2 : 1;
        }
        return point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    }
}
