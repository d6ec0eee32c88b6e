package dev.viva.grading.prose;

import dev.viva.grading.text.AnalyzedText;
import dev.viva.grading.text.Clause;
import dev.viva.grading.text.TermMatch;
import dev.viva.grading.text.Token;
import dev.viva.grading.text.Token.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Groups of things that a question tells apart, such as AlphaZero and MuZero: what an answer says of one does not earn the points for
 * the other. The groups come from the term list and, for a prompt that asks to compare, from the names in it.
 */
final class Contrasts {
    private static final double OTHER_NAMED = 0.3;
    private static final double OTHER_BEFORE = 0.75;
    private static final int LOOK_BACK = 40;
    private static final int CLAUSES_BACK = 8;
    private static final Set<String> COMPARING = Set.of(
            "differ",
            "difference",
            "different",
            "compare",
            "comparison",
            "versus",
            "vs",
            "between",
            "contrast",
            "отличаться",
            "отличие",
            "сравнить",
            "сравнивать",
            "сравнение",
            "разница",
            "различие",
            "между",
            "различаться");
    private static final Set<String> APART =
            Set.of("unlike", "against", "отличие", "contrast", "compared", "сравнение", "вместо", "than", "чем");

    private final List<Set<String>> groups;
    private final int ofTermList;
    /** The numbers of the groups that have a member; most words of an answer are in none. */
    private final Map<String, List<Integer>> groupsOf = new HashMap<>();

    private Contrasts(List<Set<String>> groups, int ofTermList) {
        this.groups = groups;
        this.ofTermList = ofTermList;
        for (int group = 0; group < groups.size(); group++) {
            for (String member : groups.get(group)) {
                groupsOf.computeIfAbsent(member, _ -> new ArrayList<>()).add(group);
            }
        }
    }

    static Contrasts of(List<List<String>> groups, List<AnalyzedText> prompts) {
        List<Set<String>> all = new ArrayList<>();
        groups.forEach(group -> all.add(Set.copyOf(group)));
        for (AnalyzedText prompt : prompts) {
            Set<String> names = names(prompt);
            if (names.size() > 1 && !all.contains(names)) {
                all.add(names);
            }
        }
        return new Contrasts(List.copyOf(all), groups.size());
    }

    private static Set<String> names(AnalyzedText prompt) {
        Set<String> names = new LinkedHashSet<>();
        boolean compares = false;
        for (Token token : prompt.tokens()) {
            compares |= token.forms().stream().anyMatch(COMPARING::contains);
            if (token.role() == Role.UNKNOWN && token.capital() && token.text().length() > 2) {
                names.add(token.forms().getFirst());
            }
        }
        return compares ? names : Set.of();
    }

    /** The members of each group that a stretch of text names, but not those from which it sets something apart ("unlike AlphaZero"). */
    List<Set<String>> named(AnalyzedText text, int from, int to) {
        List<Set<String>> named = new ArrayList<>(Collections.nCopies(groups.size(), Set.of()));
        for (int i = from; i < to; i++) {
            for (String form : text.tokens().get(i).forms()) {
                note(form, i, text, from, named);
            }
        }
        for (TermMatch term : text.termsBetween(from, to)) {
            note(term.concept(), term.from(), text, from, named);
        }
        return named;
    }

    private void note(String member, int token, AnalyzedText text, int from, List<Set<String>> named) {
        List<Integer> having = groupsOf.get(member);
        if (having != null && !isSetApart(text, token, from)) {
            for (int group : having) {
                if (named.get(group).isEmpty()) {
                    named.set(group, new HashSet<>());
                }
                named.get(group).add(member);
            }
        }
    }

    /**
     * What a phrasing speaks of that stands for a claim: where it names none of the things that the prompt compares, those that the
     * claim names.
     */
    List<Set<String>> named(Claim phrasing, Claim claim) {
        return IntStream.range(0, groups.size())
                .mapToObj(group ->
                        group >= ofTermList && phrasing.named().get(group).isEmpty()
                                ? claim.named().get(group)
                                : phrasing.named().get(group))
                .toList();
    }

    /** "Unlike X, Y …" sets X apart and not Y. */
    private static boolean isSetApart(AnalyzedText text, int token, int from) {
        for (int i = token - 1;
                i >= Math.max(from, token - 3) && !text.tokens().get(i).is(",");
                i--) {
            if (text.tokens().get(i).forms().stream().anyMatch(APART::contains)) {
                return true;
            }
        }
        return false;
    }

    /**
     * How far what an answer says at {@code places} of clause {@code anchor} can be said of what the claim speaks of.
     *
     * @param places the tokens that match the claim
     */
    double concerns(
            List<Set<String>> claim,
            AnalyzedText answer,
            List<List<Set<String>>> named,
            int anchor,
            List<Integer> places) {
        double share = 1;
        for (int g = 0; g < groups.size(); g++) {
            if (claim.get(g).size() == 1) {
                String member = claim.get(g).iterator().next();
                share = Math.min(share, concerns(member, g, answer, named, anchor, places));
            }
        }
        return share;
    }

    private double concerns(
            String member,
            int group,
            AnalyzedText answer,
            List<List<Set<String>>> named,
            int anchor,
            List<Integer> places) {
        double other = group < ofTermList ? OTHER_NAMED : 0;
        List<Clause> clauses = answer.clauses();
        Set<String> here = named.get(anchor).get(group);
        if (here.size() > 1 && here.contains(member)) {
            return isGoverned(member, group, answer, clauses.get(anchor), places) ? 1 : other;
        }
        if (!here.isEmpty()) {
            return here.contains(member) ? 1 : other;
        }
        int sentence = clauses.get(anchor).sentence();
        for (int before = anchor - 1;
                before >= Math.max(0, anchor - CLAUSES_BACK)
                        && clauses.get(before).sentence() >= sentence - 1;
                before--) {
            Set<String> there = named.get(before).get(group);
            if (!there.isEmpty()) {
                return there.contains(member) ? 1 : OTHER_BEFORE;
            }
        }
        return 1;
    }

    /** Where a clause names several members, each word belongs to the one named last before it, else to the first one. */
    private boolean isGoverned(String member, int group, AnalyzedText answer, Clause clause, List<Integer> places) {
        int own = 0;
        int others = 0;
        for (int place : places) {
            String governor = governor(group, answer, clause, place);
            if (governor != null) {
                own += governor.equals(member) ? 1 : 0;
                others += governor.equals(member) ? 0 : 1;
            }
        }
        return own >= others;
    }

    private String governor(int group, AnalyzedText answer, Clause clause, int place) {
        for (int i = place - 1; i >= Math.max(clause.from(), place - LOOK_BACK); i--) {
            Set<String> here = named(answer, i, i + 1).get(group);
            if (!here.isEmpty() && !isSetApart(answer, i, clause.from())) {
                return here.iterator().next();
            }
        }
        return null;
    }
}
