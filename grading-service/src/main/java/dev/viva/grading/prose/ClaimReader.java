package dev.viva.grading.prose;

import dev.viva.grading.text.AnalyzedText;
import dev.viva.grading.text.TermMatch;
import dev.viva.grading.text.Token;
import dev.viva.grading.text.Token.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Turns the text of a claim into units. */
final class ClaimReader {
    private static final double STEM_CREDIT = 0.9;
    private static final double HEAVIEST_TERM = 1.8;
    private static final double REPEATED = 0.3;
    private static final double POLAR_WEIGHT = 0.7;

    /** How rubrics introduce what an answer should say; these words are the author's, not the answer's. */
    private static final Set<String> AUTHORS_WORDS = Set.of(
            "name",
            "say",
            "state",
            "mention",
            "explain",
            "describe",
            "give",
            "note",
            "define",
            "discuss",
            "answer",
            "candidate",
            "point",
            "называть",
            "назвать",
            "говорить",
            "сказать",
            "упоминать",
            "упомянуть",
            "объяснять",
            "объяснить",
            "описывать",
            "описать",
            "указывать",
            "указать",
            "приводить",
            "привести",
            "ответ",
            "кандидат",
            "отмечать",
            "отметить");

    private ClaimReader() {}

    static Claim read(String text, AnalyzedText claim, PromptWords prompt, Contrasts contrasts) {
        List<ClaimUnit> units = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        int at = 0;
        while (at < claim.tokens().size()) {
            TermMatch longest = longestTerm(claim, at);
            int end = longest == null ? at + 1 : longest.to();
            if (longest != null && longest.length() > 1) {
                units.add(term(claim, at, end, prompt));
                ends.add(end);
            } else if (claim.tokens().get(at).isContent()
                    && !isAuthorsWord(claim.tokens().get(at), at)) {
                units.add(word(claim, at, prompt));
                ends.add(end);
            }
            at = end;
        }
        return new Claim(
                text,
                withHeads(onceOnly(units), ends),
                contrasts.named(claim, 0, claim.tokens().size()));
    }

    private static ClaimUnit.Origin origin(boolean fromPrompt) {
        return fromPrompt ? ClaimUnit.Origin.PROMPT : ClaimUnit.Origin.OWN;
    }

    /** A word that a claim repeats is not worth its weight twice: one word of the answer matches both. */
    private static List<ClaimUnit> onceOnly(List<ClaimUnit> units) {
        Set<String> said = new HashSet<>();
        return units.stream()
                .map(unit -> said.add(unit.keys().getFirst().id()) ? unit : unit.repeated(REPEATED))
                .toList();
    }

    /** A polar word belongs to the unit right behind it ("high bias"), else to the one before it ("the bias is high"). */
    private static List<ClaimUnit> withHeads(List<ClaimUnit> units, List<Integer> ends) {
        List<ClaimUnit> result = new ArrayList<>(units);
        for (int u = 0; u < units.size(); u++) {
            if (units.get(u).polar() && units.size() > 1) {
                boolean next = u + 1 < units.size()
                        && ends.get(u + 1) - ends.get(u) <= 2
                        && !units.get(u + 1).polar();
                int head = next ? u + 1 : u - 1;
                result.set(u, units.get(u).withHead(head >= 0 ? head : u + 1));
            }
        }
        return result;
    }

    private static boolean isAuthorsWord(Token token, int index) {
        return index < 4 && token.forms().subList(0, token.lemmas()).stream().anyMatch(AUTHORS_WORDS::contains);
    }

    private static TermMatch longestTerm(AnalyzedText claim, int from) {
        TermMatch longest = null;
        for (TermMatch term : claim.terms()) {
            if (term.from() == from && (longest == null || term.length() > longest.length())) {
                longest = term;
            }
        }
        return longest;
    }

    private static ClaimUnit term(AnalyzedText claim, int from, int to, PromptWords prompt) {
        List<Key> keys = termKeys(claim, from, to);
        List<ClaimUnit> parts = new ArrayList<>();
        double weight = 0;
        boolean negated = false;
        for (int i = from; i < to; i++) {
            if (claim.tokens().get(i).isContent()) {
                ClaimUnit part = word(claim, i, prompt);
                parts.add(part);
                weight += part.weight();
                negated |= part.negated();
            }
        }
        boolean fromPrompt =
                prompt.say(keys) || (!parts.isEmpty() && parts.stream().noneMatch(ClaimUnit::isOwn));
        double bounded = Math.clamp(weight, 0.6, HEAVIEST_TERM);
        return new ClaimUnit(keys, parts, bounded, negated, false, -1, false, origin(fromPrompt));
    }

    private static ClaimUnit word(AnalyzedText claim, int index, PromptWords prompt) {
        Token token = claim.tokens().get(index);
        List<Key> keys = termKeys(claim, index, index + 1);
        boolean polar =
                claim.terms().stream().anyMatch(term -> term.polar() && term.from() == index && term.to() == index + 1);
        for (int i = 0; i < token.forms().size(); i++) {
            keys.add(new Key(token.forms().get(i), false, i < token.lemmas() ? 1 : STEM_CREDIT));
        }
        double weight = polar ? Math.max(token.weight(), POLAR_WEIGHT) : token.weight();
        boolean verb = token.role() == Role.VERB || token.role() == Role.MAYBE_VERB;
        return new ClaimUnit(
                keys, List.of(), weight, claim.polarity().isNegated(index), polar, -1, verb, origin(prompt.say(keys)));
    }

    private static List<Key> termKeys(AnalyzedText claim, int from, int to) {
        List<Key> keys = new ArrayList<>();
        for (TermMatch term : claim.terms()) {
            if (term.from() == from && term.to() == to) {
                keys.add(new Key(term.concept(), term.opposite(), 1));
            }
        }
        return keys;
    }
}
