package dev.viva.gateway.route;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Whether a path means the same to everyone who reads it. Two readers that decode or normalise differently are how a request gets past
 * the route table to a path it does not name, so anything with two readings is refused instead of repaired.
 */
public final class PathCheck {
    private PathCheck() {}

    /** Whether {@code path}, as it was sent and without the query, has one reading only. */
    public static boolean isCanonical(String path) {
        if (path == null || !path.startsWith("/")) {
            return false;
        }
        if (path.equals("/")) {
            return true;
        }
        for (String segment : Segments.of(path)) {
            if (!isCanonicalSegment(segment)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCanonicalSegment(String segment) {
        ByteBuffer decoded = ByteBuffer.allocate(segment.length());
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            int value = c;
            if (c == '%') {
                value = hex(segment, i + 1) << 4 | hex(segment, i + 2);
                i += 2;
            } else if (!isPathCharacter(c)) {
                return false;
            }
            if (value < 0x20 || value == 0x7f || "/\\%".indexOf(value) >= 0) {
                return false;
            }
            decoded.put((byte) value);
        }
        return isName(decoded.flip());
    }

    /** RFC 3986, pchar, without the semicolon: some readers cut a segment off there. */
    private static boolean isPathCharacter(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || "-._~!$&'()*+,=:@".indexOf(c) >= 0;
    }

    private static boolean isName(ByteBuffer decoded) {
        try {
            String name = StandardCharsets.UTF_8.newDecoder().decode(decoded).toString();
            return !name.isEmpty() && !name.equals(".") && !name.equals("..");
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    /** -1, which makes the whole value negative, where there is no hexadecimal digit. */
    private static int hex(String text, int index) {
        return index < text.length() && text.charAt(index) < 0x80 ? Character.digit(text.charAt(index), 16) : -1;
    }
}
