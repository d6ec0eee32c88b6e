package dev.viva.platform.text;

import dev.viva.platform.problem.FieldError;
import dev.viva.platform.problem.Invalid;
import java.util.List;
import java.util.OptionalInt;

/** PostgreSQL cannot store U+0000, and UTF-8 cannot carry half a surrogate pair; everything else is kept as it was sent. */
public final class StorableText {
    private StorableText() {}

    /** The offset of the first code unit that cannot be stored. */
    public static OptionalInt firstFault(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0) {
                return OptionalInt.of(i);
            }
            if (Character.isHighSurrogate(unit)) {
                if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return OptionalInt.of(i);
                }
                i++;
            } else if (Character.isLowSurrogate(unit)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** Refuses a text that cannot be stored, at its place in the body. */
    public static Invalid refusal(String pointer, int offset) {
        String detail = "The text has U+0000 or half a surrogate pair at UTF-16 offset " + offset
                + "; such text cannot be stored.";
        return new Invalid("text-not-storable", detail, List.of(new FieldError(pointer, "text-not-storable", detail)));
    }
}
