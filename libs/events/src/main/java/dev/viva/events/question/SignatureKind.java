package dev.viva.events.question;

import java.util.Set;

/** Reads the kinds of a CODE part's signature, which say how JSON becomes an argument: the same ones that the runner's harnesses read. */
public final class SignatureKind {
    /** What a fault says of the form. */
    static final String FORM = "json, int, float, str, bool, bytes, ndarray or ndarray<type of NumPy>,"
            + " or list, tuple, set, frozenset and dict, which may name the kind of their elements: list<tuple>, dict<str,int>";

    private static final Set<String> PLAIN = Set.of("json", "int", "float", "str", "bool", "bytes");
    private static final Set<String> HOLDING_ONE = Set.of("list", "tuple", "set", "frozenset");
    private static final Set<String> KEYS = Set.of("str", "int", "float");
    private static final Set<String> NUMPY_TYPES = Set.of(
            "bool",
            "int",
            "int8",
            "int16",
            "int32",
            "int64",
            "uint8",
            "uint16",
            "uint32",
            "uint64",
            "float",
            "float16",
            "float32",
            "float64",
            "complex64",
            "complex128");

    /** Bounds the depth that is read; the schema says the same. */
    private static final int LONGEST = 80;

    private SignatureKind() {}

    /** Whether a program can get or give such a value only where NumPy is installed. */
    public static boolean needsNumPy(String kind) {
        return kind.contains("ndarray");
    }

    static boolean isReadable(String kind) {
        return kind.length() <= LONGEST && reads(kind.strip());
    }

    private static boolean reads(String kind) {
        int open = kind.indexOf('<');
        if (open < 0) {
            return PLAIN.contains(kind) || HOLDING_ONE.contains(kind) || kind.equals("dict") || kind.equals("ndarray");
        }
        String outer = kind.substring(0, open);
        if (!kind.endsWith(">")) {
            return false;
        }
        String inner = kind.substring(open + 1, kind.length() - 1);
        if (outer.equals("ndarray")) {
            return NUMPY_TYPES.contains(inner);
        }
        return outer.equals("dict") ? readsDict(inner) : HOLDING_ONE.contains(outer) && reads(inner.strip());
    }

    /** The kind of the values, or those of keys and values; the keys of JSON are texts, so a key is one or becomes a number. */
    private static boolean readsDict(String inner) {
        int comma = inner.indexOf(',');
        int nested = inner.indexOf('<');
        if (comma < 0 || (nested >= 0 && nested < comma)) {
            return reads(inner.strip());
        }
        return KEYS.contains(inner.substring(0, comma).strip())
                && reads(inner.substring(comma + 1).strip());
    }
}
