package dev.viva.grading.diagram;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts DOT source into tokens, one ahead. */
final class DotTokens {
    private static final Pattern BARE = Pattern.compile("[\\p{L}\\p{N}_.]{1,1000}+|-[\\p{N}.]{1,100}+");

    /** What a token is. */
    enum Kind {
        ID,
        LINK,
        /** One of {@code { } [ ] ; , = : +}. */
        MARK,
        /** A character that DOT does not know. */
        OTHER,
        END
    }

    /**
     * A token.
     *
     * @param text an id without its quotes, its escapes kept; for all else what stands there
     * @param quoted whether an id stood in quotes or angle brackets and so cannot be a keyword
     */
    record Token(Kind kind, String text, boolean quoted, int start, int end) {
        boolean is(String mark) {
            return (kind == Kind.MARK || kind == Kind.LINK) && text.equals(mark);
        }

        boolean isWord(String keyword) {
            return kind == Kind.ID && !quoted && text.equalsIgnoreCase(keyword);
        }
    }

    private final Source source;
    private Token next;
    private int lastEnd;

    DotTokens(Source source) {
        this.source = source;
        this.next = read();
    }

    Token peek() {
        return next;
    }

    /** The offset behind the token that was taken last. */
    int lastEnd() {
        return lastEnd;
    }

    Token take() {
        Token taken = next;
        lastEnd = taken.end();
        next = read();
        return taken;
    }

    /** Passes over the rest of the line of the token ahead, which is not understood, but not over a brace that ends a body. */
    void skipLine() {
        int line = source.line(next.start());
        while (next.kind() != Kind.END && !next.is("}") && source.line(next.start()) == line) {
            take();
        }
    }

    private Token read() {
        skipBetween();
        int start = source.at();
        if (source.atEnd()) {
            return token(Kind.END, "", start);
        }
        if (source.take("->") || source.take("--")) {
            return token(Kind.LINK, source.slice(start, source.at()), start);
        }
        char c = source.here();
        if (c == '"') {
            return new Token(Kind.ID, quoted(), true, start, source.at());
        }
        if (c == '<') {
            return new Token(Kind.ID, html(), true, start, source.at());
        }
        Matcher bare = source.take(BARE);
        if (bare != null) {
            return token(Kind.ID, bare.group(), start);
        }
        source.moveTo(start + 1);
        return token("{}[];,=:+".indexOf(c) >= 0 ? Kind.MARK : Kind.OTHER, String.valueOf(c), start);
    }

    private Token token(Kind kind, String text, int start) {
        return new Token(kind, text, false, start, source.at());
    }

    private void skipBetween() {
        while (!source.atEnd()) {
            if (source.starts("//") || (source.here() == '#' && isLineStart())) {
                source.moveTo(source.endOfLine());
            } else if (source.starts("/*")) {
                int end = source.indexOf("*/");
                source.moveTo(end < 0 ? source.length() : end + 2);
            } else if (Character.isWhitespace(source.here())) {
                source.moveTo(source.at() + 1);
            } else {
                return;
            }
        }
    }

    private boolean isLineStart() {
        return source.at() == 0 || source.peek(-1) == '\n';
    }

    /** Up to the next quote without a backslash; a line that ends with one goes on. */
    private String quoted() {
        int from = source.at() + 1;
        source.moveTo(from);
        while (!source.atEnd() && source.here() != '"') {
            source.moveTo(Math.min(source.length(), source.at() + (source.here() == '\\' ? 2 : 1)));
        }
        int to = source.at();
        source.take("\"");
        return source.slice(from, to).replace("\\\n", "").replace("\\\"", "\"");
    }

    /** Up to the angle bracket that closes the first one. */
    private String html() {
        int from = source.at() + 1;
        int depth = 0;
        while (!source.atEnd()) {
            depth += source.here() == '<' ? 1 : source.here() == '>' ? -1 : 0;
            source.moveTo(source.at() + 1);
            if (depth == 0) {
                return source.slice(from, source.at() - 1);
            }
        }
        return source.slice(from, source.at());
    }
}
