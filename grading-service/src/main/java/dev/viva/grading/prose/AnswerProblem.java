package dev.viva.grading.prose;

import dev.viva.grading.text.AnalyzedText;
import dev.viva.grading.text.Clause;
import dev.viva.grading.text.Token;
import dev.viva.grading.text.Token.Kind;
import dev.viva.grading.text.Token.Role;
import java.util.Set;

/** What is wrong with an answer as a whole, so that none of it earns points. */
enum AnswerProblem {
    NONE,
    /** Nothing, or nothing but signs and pictures. */
    EMPTY,
    /** Words without sentences. */
    KEYWORD_LIST,
    /** All of it is taken from the prompt. */
    COPIED_PROMPT,
    /** All of it speaks to the grader. */
    INSTRUCTION,
    /** Neither English nor Russian. */
    OTHER_LANGUAGE;

    private static final double LEAST_STRUCTURE = 0.06;
    private static final int FEW_WORDS = 7;
    private static final double MOST_UNKNOWN = 0.6;
    private static final Set<String> LIST_WORDS =
            Set.of("and", "or", "и", "или", "vs", "etc", "e", "g", "i", "т", "д", "п", "а", "also", "плюс");

    static AnswerProblem of(AnswerIndex index) {
        AnalyzedText answer = index.answer();
        int words = 0;
        int unknown = 0;
        int structure = 0;
        for (Token token : answer.tokens()) {
            if (token.kind() != Kind.WORD) {
                continue;
            }
            words++;
            unknown += token.role() == Role.UNKNOWN ? 1 : 0;
            boolean builds =
                    isFiniteVerb(token) || (token.role() == Role.FUNCTION && !LIST_WORDS.contains(token.text()));
            structure += builds ? 1 : 0;
        }
        if (answer.contentTokens() == 0) {
            return EMPTY;
        }
        if (words > FEW_WORDS && unknown > MOST_UNKNOWN * words && structure < LEAST_STRUCTURE * 3 * words) {
            return OTHER_LANGUAGE;
        }
        if (words >= FEW_WORDS && structure < LEAST_STRUCTURE * words) {
            return KEYWORD_LIST;
        }
        return ofClauses(index);
    }

    /** A participle ("clipped") or a name ("REINFORCE") builds no sentence. */
    private static boolean isFiniteVerb(Token token) {
        return token.role() == Role.VERB
                && !token.capital()
                && !token.text().endsWith("ed")
                && !token.text().endsWith("ing");
    }

    private static AnswerProblem ofClauses(AnswerIndex index) {
        int instructions = 0;
        int copied = 0;
        int other = 0;
        for (int c = 0; c < index.clauses(); c++) {
            int content = index.answer().contentTokens(index.clause(c));
            if (index.clause(c).stance() == Clause.Stance.INSTRUCTION) {
                instructions += content;
            } else if (index.isCopied(c)) {
                copied += content;
            } else {
                other += content;
            }
        }
        if (other > 2) {
            return NONE;
        }
        return instructions > copied ? INSTRUCTION : copied > 0 ? COPIED_PROMPT : NONE;
    }
}
