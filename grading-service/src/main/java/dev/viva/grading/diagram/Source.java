package dev.viva.grading.diagram;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The source of a diagram and a place in it that moves on. Offsets are UTF-16 code units. */
final class Source {
    private final String text;
    private final List<Integer> lineStarts = new ArrayList<>();
    private int at;

    Source(String text) {
        this.text = text;
        lineStarts.add(0);
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            lineStarts.add(i + 1);
        }
    }

    int length() {
        return text.length();
    }

    int at() {
        return at;
    }

    void moveTo(int offset) {
        at = offset;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    /** The character here, or 0 at the end. */
    char here() {
        return peek(0);
    }

    char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
    }

    boolean starts(String prefix) {
        return text.startsWith(prefix, at);
    }

    /** Moves behind {@code prefix} if it stands here. */
    boolean take(String prefix) {
        if (!starts(prefix)) {
            return false;
        }
        at += prefix.length();
        return true;
    }

    /** Moves behind what the pattern matches here; {@code null} where it does not. */
    Matcher take(Pattern pattern) {
        Matcher matcher = look(pattern, text.length());
        if (matcher != null) {
            at = matcher.end();
        }
        return matcher;
    }

    /** What the pattern matches here, or {@code null}; it sees nothing behind {@code end}. */
    Matcher look(Pattern pattern, int end) {
        Matcher matcher = pattern.matcher(text).region(at, end).useTransparentBounds(true);
        return matcher.lookingAt() ? matcher : null;
    }

    /** The first match from here on before {@code end}, or {@code null}. */
    Matcher find(Pattern pattern, int end) {
        Matcher matcher = pattern.matcher(text).region(at, end);
        return matcher.find() ? matcher : null;
    }

    void skipBlanks() {
        while (!atEnd() && here() != '\n' && Character.isWhitespace(here())) {
            at++;
        }
    }

    void skipWhitespace() {
        while (!atEnd() && Character.isWhitespace(here())) {
            at++;
        }
    }

    /** The offset of the next line break, or the end. */
    int endOfLine() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    /** The offset of {@code what} from here on, or -1. */
    int indexOf(String what) {
        return text.indexOf(what, at);
    }

    String slice(int from, int to) {
        return text.substring(from, to);
    }

    /** The number of the line of an offset, from 1. */
    int line(int offset) {
        int found = Collections.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Moves behind the opening fence of a Markdown code block, if the source begins with one. */
    void skipFence() {
        skipWhitespace();
        if (starts("```")) {
            at = endOfLine();
        }
    }
}
