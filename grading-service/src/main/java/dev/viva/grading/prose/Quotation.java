package dev.viva.grading.prose;

import dev.viva.events.grade.Grade.Evidence;
import dev.viva.grading.text.AnalyzedText;
import dev.viva.grading.text.Token;
import dev.viva.grading.text.Token.Kind;

/** Cuts evidence out of the answer: literally, with offsets into the text as it was sent. */
final class Quotation {
    static final int LONGEST = 500;

    private Quotation() {}

    /** The words from clause {@code first} to {@code last}, or only the first clause where that is too long. */
    static Evidence of(AnswerIndex index, int first, int last, String part) {
        AnalyzedText answer = index.answer();
        int from = index.clause(first).from();
        int to = index.clause(last).to();
        while (from < to && isEdge(answer.tokens().get(from))) {
            from++;
        }
        while (to > from + 1 && isEdge(answer.tokens().get(to - 1))) {
            to--;
        }
        int start = answer.tokens().get(from).start();
        int end = answer.tokens().get(to - 1).end();
        if (end - start > LONGEST && last > first) {
            return of(index, first, first, part);
        }
        return cut(answer.source().original(), start, Math.min(end, start + LONGEST), part);
    }

    private static boolean isEdge(Token token) {
        return token.kind() == Kind.BREAK || (token.kind() == Kind.PUNCTUATION && !token.is(")") && !token.is("("));
    }

    private static Evidence cut(String text, int start, int end, String part) {
        int whole = end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
        return new Evidence(start, whole, text.substring(start, whole), part);
    }
}
