package dev.viva.grading.prose;

import dev.viva.grading.text.AnalyzedText;
import dev.viva.grading.text.Clause;
import dev.viva.grading.text.TermMatch;
import dev.viva.grading.text.Token;
import dev.viva.grading.text.Token.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where an answer says what: from keys to places. Built once for an answer and a rubric's vocabulary. */
final class AnswerIndex {
    private static final double FUZZY_CREDIT = 0.85;

    /**
     * A place in the answer.
     *
     * @param flip whether the word means the contrary of its key
     */
    record Place(int token, int clause, boolean flip, double credit) {}

    private final AnalyzedText answer;
    private final Contrasts contrasts;
    private final boolean[] copied;
    private final List<List<Set<String>>> named = new ArrayList<>();
    private final Map<String, List<Place>> places = new HashMap<>();

    AnswerIndex(AnalyzedText answer, CompiledRubric rubric) {
        this.answer = answer;
        this.contrasts = rubric.contrasts();
        this.copied = new boolean[answer.clauses().size()];
        int[] clauseOf = new int[answer.tokens().size()];
        for (int c = 0; c < copied.length; c++) {
            Clause clause = answer.clauses().get(c);
            copied[c] = rubric.prompt().isCopied(answer, clause);
            named.add(contrasts.named(answer, clause.from(), clause.to()));
            Arrays.fill(clauseOf, clause.from(), clause.to(), c);
        }
        Map<String, List<String>> similar = new HashMap<>();
        for (int i = 0; i < clauseOf.length; i++) {
            Token token = answer.tokens().get(i);
            if (token.isContent()) {
                addToken(token, i, clauseOf[i], rubric.vocabulary(), similar);
            }
        }
        for (TermMatch term : answer.terms()) {
            int head = term.to() - 1;
            add(term.concept(), new Place(head, clauseOf[head], term.opposite(), 1));
        }
    }

    private void addToken(Token token, int i, int clause, Vocabulary vocabulary, Map<String, List<String>> similar) {
        for (String form : token.forms()) {
            add(form, new Place(i, clause, false, 1));
        }
        if (token.kind() == Token.Kind.WORD) {
            boolean unknown = token.role() == Role.UNKNOWN;
            for (String lemma :
                    similar.computeIfAbsent(token.forms().getFirst(), word -> vocabulary.similar(word, unknown))) {
                add(lemma, new Place(i, clause, false, FUZZY_CREDIT));
            }
        }
    }

    private void add(String key, Place place) {
        places.computeIfAbsent(key, id -> new ArrayList<>(2)).add(place);
    }

    AnalyzedText answer() {
        return answer;
    }

    List<Place> places(String key) {
        return places.getOrDefault(key, List.of());
    }

    /**
     * How far what clause {@code anchor} says can be said of what the claim speaks of: 1, or less where the clause, or else what
     * stands before it, speaks of another member of a group.
     *
     * @param places the tokens of the clause that match the claim
     */
    double concerns(Claim claim, int anchor, List<Integer> places) {
        return contrasts.concerns(claim.named(), answer, named, anchor, places);
    }

    boolean isCopied(int clause) {
        return copied[clause];
    }

    Clause clause(int clause) {
        return answer.clauses().get(clause);
    }

    int clauses() {
        return copied.length;
    }
}
