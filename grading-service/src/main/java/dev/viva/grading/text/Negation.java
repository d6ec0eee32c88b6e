package dev.viva.grading.text;

import dev.viva.grading.text.Token.Kind;
import dev.viva.grading.text.Token.Role;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Finds what is negated inside clauses. A negated predicate ("does not need", «не требует») negates what follows it up to the next
 * boundary and marks its subject; "without", «без», "instead of", "no" negate the phrase behind them only.
 */
final class Negation {
    static final Set<String> COPULAS = Roles.words(
            "is are was were be been being am isn't aren't wasn't weren't isnt arent это есть был была было были является являются");
    static final Set<String> AUXILIARIES = Roles.words("""
            do does did can could will would shall should may might must has have had need cannot
            don't doesn't didn't can't couldn't won't wouldn't shouldn't haven't hasn't hadn't dont doesnt didnt cant wont
            может могут можно нужно надо должен должна должны нельзя""");
    private static final Set<String> PREDICATE_NEGATORS = Roles.words("""
            not never nothing nobody cannot neither nor hardly n't isn't aren't wasn't weren't don't doesn't didn't can't couldn't won't wouldn't
            shouldn't haven't hasn't hadn't needn't mustn't isnt arent wasnt dont doesnt didnt cant wont couldnt wouldnt
            не ни никогда нельзя нет невозможно""");
    private static final Set<String> PREDICATIVES = Set.of("never", "не", "нельзя", "нет", "невозможно");
    private static final Set<String> PHRASE_NEGATORS = Roles.words("without no none lacks lacking lack без вместо");
    private static final Set<String> NEGATING_LEMMAS = Roles.words(
            "отсутствовать избегать избежать avoid omit fail refuse отсутствие absence избавлять избавить отпадать unnecessary needless ненужный излишний");
    private static final Set<String> NOT_AFTER = Roles.words(
            "only just merely simply necessarily matter doubt more less wonder later только просто лишь более менее меньше больше хуже раньше позже сомнение");
    private static final Set<String> IMAGINED = Set.of("would", "could", "бы", "иначе", "otherwise");
    private static final Set<String> BOUNDARIES = Roles.words(
            "but because since although though whereas while however so instead rather unless а но потому поскольку хотя однако зато если чтобы");
    private static final int PREDICATE_REACH = 12;
    private static final int PHRASE_REACH = 3;
    private static final int LOOK = 40;
    private static final Set<String> NEED =
            Set.of("need", "necessity", "requirement", "reason", "нужда", "необходимость", "смысл");
    private static final Set<String> CONTINUED = Set.of("ни", "nor", "neither");

    private final List<Token> tokens;
    private final BitSet negated = new BitSet();
    private final BitSet subject = new BitSet();

    private Negation(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Negation in(List<Token> tokens, List<Clause> clauses) {
        Negation negation = new Negation(tokens);
        clauses.forEach(negation::read);
        return negation;
    }

    BitSet negated() {
        return negated;
    }

    BitSet subject() {
        return subject;
    }

    private void read(Clause clause) {
        for (int i = clause.from(); i < clause.to(); i++) {
            Token token = tokens.get(i);
            if (token.kind() != Kind.WORD) {
                continue;
            }
            if (isCounterfactual(i, clause)) {
                continue;
            }
            if (isInsteadOf(i) || PHRASE_NEGATORS.contains(token.text())) {
                boolean noNeed = i + 1 < clause.to() && isOneOf(tokens.get(i + 1), NEED);
                flip(i + 1, clause.to(), noNeed ? PREDICATE_REACH : PHRASE_REACH + 1, token.is("no") && !noNeed);
            } else if (isPredicateNegator(i, clause.to())) {
                int last = flip(i + 1, clause.to(), PREDICATE_REACH, false);
                if (token.is("нет")) {
                    flipBefore(i, clause.from());
                } else if (negatesPredicate(i, clause.from(), last)) {
                    markSubject(i, clause.from());
                }
            } else if (isOneOf(token, NEGATING_LEMMAS)) {
                flip(i + 1, clause.to(), PHRASE_REACH + 1, false);
                markSubject(i, clause.from());
            }
        }
    }

    private static boolean isOneOf(Token token, Set<String> lemmas) {
        return token.forms().stream().limit(token.lemmas()).anyMatch(lemmas::contains);
    }

    /** "Without X it would …": what is imagined away is there. */
    private boolean isCounterfactual(int i, Clause clause) {
        if (!tokens.get(i).is("without") && !tokens.get(i).is("без")) {
            return false;
        }
        for (int next = i + 1; next < Math.min(Math.min(clause.to() + 3, i + LOOK), tokens.size()); next++) {
            if (IMAGINED.contains(tokens.get(next).text())) {
                return true;
            }
        }
        return false;
    }

    /** "instead of X", "rather than X", «вместо X». */
    private boolean isInsteadOf(int i) {
        Token token = tokens.get(i);
        if (i + 1 >= tokens.size()) {
            return false;
        }
        return (token.is("instead") && tokens.get(i + 1).is("of"))
                || (token.is("rather") && tokens.get(i + 1).is("than"));
    }

    private boolean isPredicateNegator(int i, int end) {
        if (!PREDICATE_NEGATORS.contains(tokens.get(i).text())) {
            return false;
        }
        return i + 1 >= end || !NOT_AFTER.contains(tokens.get(i + 1).text());
    }

    private boolean negatesPredicate(int i, int from, int last) {
        String word = tokens.get(i).text();
        if (word.length() > 3 && (word.endsWith("n't") || word.endsWith("nt") || word.equals("cannot"))) {
            return true;
        }
        if (i > from
                && (COPULAS.contains(tokens.get(i - 1).text())
                        || AUXILIARIES.contains(tokens.get(i - 1).text()))) {
            return true;
        }
        for (int next = i + 1; next <= Math.min(last, i + 2) && next < tokens.size(); next++) {
            Token token = tokens.get(next);
            if (token.role() == Role.VERB
                    || token.role() == Role.MAYBE_VERB
                    || COPULAS.contains(token.text())
                    || AUXILIARIES.contains(token.text())) {
                return true;
            }
        }
        return PREDICATIVES.contains(word);
    }

    /** Flips content words from {@code from} on, up to a boundary; returns the last index looked at. */
    private int flip(int from, int end, int reach, boolean stopAtVerb) {
        boolean continued = CONTINUED.contains(tokens.get(from - 1).text());
        int left = reach;
        int i = from;
        for (; i < Math.min(end, from + LOOK) && left > 0; i++) {
            Token token = tokens.get(i);
            if (isBoundary(i, from) || (stopAtVerb && (token.role() == Role.VERB || COPULAS.contains(token.text())))) {
                break;
            }
            if (token.isContent()) {
                negated.set(i, continued || !negated.get(i));
                left--;
            }
        }
        return i - 1;
    }

    /** «копии нет»: what is missing stands before the negation too. */
    private void flipBefore(int negator, int from) {
        for (int i = negator - 1; i >= Math.max(from, negator - LOOK) && !isBoundary(i, negator); i--) {
            if (tokens.get(i).isContent()) {
                negated.flip(i);
            }
        }
    }

    private void markSubject(int negator, int from) {
        for (int i = negator - 1; i >= Math.max(from, negator - LOOK) && !isBoundary(i, negator); i--) {
            if (tokens.get(i).isContent()) {
                subject.set(i);
            }
        }
    }

    private boolean isBoundary(int i, int from) {
        Token token = tokens.get(i);
        return switch (token.kind()) {
            case PUNCTUATION -> !token.is("-") && !token.is("\"") && !token.is("_") && !token.is("/") && !token.is("'");
            case BREAK -> true;
            case NUMBER -> false;
            case WORD -> i != from && BOUNDARIES.contains(token.text());
        };
    }
}
