package dev.viva.grading.text;

import java.util.List;

/**
 * A text as the graders see it.
 *
 * @param source the normalised copy with its way back to the original
 * @param terms all terms found, those inside longer ones too, in order of their first token
 * @param clauses in order; together they cover all tokens
 * @param polarity what is negated, by token
 */
public record AnalyzedText(
        NormalText source, List<Token> tokens, List<TermMatch> terms, List<Clause> clauses, Polarity polarity) {

    /** The number of tokens that carry meaning of their own. */
    public int contentTokens() {
        return (int) tokens.stream().filter(Token::isContent).count();
    }

    /** The number of tokens of a clause that carry meaning of their own. */
    public int contentTokens(Clause clause) {
        int count = 0;
        for (int i = clause.from(); i < clause.to(); i++) {
            if (tokens.get(i).isContent()) {
                count++;
            }
        }
        return count;
    }

    /** The terms that begin between two tokens. */
    public List<TermMatch> termsBetween(int from, int to) {
        return terms.subList(firstTerm(from), firstTerm(to));
    }

    private int firstTerm(int token) {
        int low = 0;
        int high = terms.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (terms.get(middle).from() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
