package dev.viva.events.loop;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives questions to rules so that none is given twice and as many rules as possible get what they want: a bipartite matching with
 * capacities by augmenting paths. The same input gives the same draw; shuffled preferences make it a random one.
 *
 * <p>With T questions wanted in all, a rule needs no more than its first T candidates: the other rules cannot take them all away (Hall's
 * theorem). So the work is bounded by rules · T², however large the bank.
 */
public final class QuestionDraw {
    private static final int NOBODY = -1;

    private final int[][] candidates;
    private final int[] owner;

    private QuestionDraw(int[][] candidates, int questions) {
        this.candidates = candidates;
        this.owner = new int[questions];
        Arrays.fill(owner, NOBODY);
    }

    /**
     * Draws.
     *
     * @param choose how many questions each rule wants, not negative
     * @param candidates the questions that each rule may take, in the order of preference, each once
     * @return the questions of each rule in the order of preference; fewer than wanted where there are no more. An earlier rule never
     *     loses one to a later rule
     */
    public static <Q> List<List<Q>> draw(List<Integer> choose, List<List<Q>> candidates) {
        if (choose.size() != candidates.size()) {
            throw new IllegalArgumentException("every rule has its candidates");
        }
        int wanted = choose.stream().mapToInt(Integer::intValue).sum();
        Map<Q, Integer> numbers = new HashMap<>();
        List<Q> questions = new ArrayList<>();
        int[][] numbered = new int[choose.size()][];
        for (int rule = 0; rule < numbered.length; rule++) {
            numbered[rule] = candidates.get(rule).stream()
                    .limit(wanted)
                    .mapToInt(question -> numbers.computeIfAbsent(question, added -> {
                        questions.add(added);
                        return questions.size() - 1;
                    }))
                    .toArray();
        }
        QuestionDraw draw = new QuestionDraw(numbered, questions.size());
        for (int rule = 0; rule < numbered.length; rule++) {
            for (int i = 0; i < choose.get(rule) && draw.augment(rule); i++) {}
        }
        List<List<Q>> drawn = new ArrayList<>();
        for (int rule = 0; rule < numbered.length; rule++) {
            int taker = rule;
            drawn.add(Arrays.stream(numbered[rule])
                    .filter(question -> draw.owner[question] == taker)
                    .mapToObj(questions::get)
                    .toList());
        }
        return drawn;
    }

    /** Gets the rule one more question, others exchanging theirs where that helps; false if there is none. */
    private boolean augment(int start) {
        int[] askedBy = new int[owner.length];
        Arrays.fill(askedBy, NOBODY);
        int[] wouldGive = new int[candidates.length];
        Arrays.fill(wouldGive, NOBODY);
        ArrayDeque<Integer> rules = new ArrayDeque<>(List.of(start));
        while (!rules.isEmpty()) {
            int rule = rules.remove();
            for (int question : candidates[rule]) {
                if (askedBy[question] != NOBODY || owner[question] == rule) {
                    continue;
                }
                askedBy[question] = rule;
                int holder = owner[question];
                if (holder == NOBODY) {
                    exchange(question, start, askedBy, wouldGive);
                    return true;
                }
                if (holder != start && wouldGive[holder] == NOBODY) {
                    wouldGive[holder] = question;
                    rules.add(holder);
                }
            }
        }
        return false;
    }

    private void exchange(int free, int start, int[] askedBy, int[] wouldGive) {
        int question = free;
        while (askedBy[question] != start) {
            int rule = askedBy[question];
            owner[question] = rule;
            question = wouldGive[rule];
        }
        owner[question] = start;
    }
}
