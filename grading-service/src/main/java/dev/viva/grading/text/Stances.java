package dev.viva.grading.text;

import dev.viva.grading.text.Clause.Stance;
import dev.viva.grading.text.Token.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Finds what whole statements are: asserted, denied as a whole ("it is wrong that …", "…, but this is not so"), told of others ("some
 * people think …"), asked, or spoken to the grader.
 */
final class Stances {
    private static final Set<String> DENIALS = Roles.words("""
            wrong false incorrect untrue mistaken mistake inaccurate nonsense fallacy
            неверно неправда неправильно ошибочно ошибка ложно неверный ложный ошибочный неправильный ложь ерунда бред неточно""");
    /** What says of a statement, without any copula, that it does not do: «удалить признак мало». */
    private static final Set<String> NOT_ENOUGH =
            Roles.words("insufficient useless futile мало недостаточно бесполезно");

    private static final Set<String> MYTHS = Roles.words("misconception myth заблуждение миф стереотип misbelief");
    private static final Set<String> TRUTHS =
            Roles.words("true case so right correct так правда верно правильно согласен agree");
    private static final Set<String> SAYING = Roles.words("""
            think believe say claim assume suppose argue consider suggest state agree
            думать считать полагать говорить сказать утверждать предполагать верить согласный согласиться согласен""");
    private static final Set<String> OTHERS = Roles.words("""
            some many people often commonly sometimes beginners novices others someone folks candidates widely
            некоторые многие часто иногда принято обычно новички кто-то другие люди распространенный""");
    private static final Set<String> HEARSAY = Roles.words("supposedly allegedly reportedly якобы будто");
    private static final Set<String> TURNS =
            Roles.words("but however actually но однако actually же reality действительности деле");

    /** How many clauses one statement about others or one denial can reach. */
    private static final int LOOK_AHEAD = 24;

    private final List<Token> tokens;
    private final List<Clause> clauses;
    private final BitSet denied;

    private Stances(List<Token> tokens, List<Clause> clauses, BitSet negated) {
        this.tokens = tokens;
        this.clauses = new ArrayList<>(clauses);
        this.denied = negated;
    }

    /** The clauses with their stances; statements that are denied as a whole are flipped in {@code negated}. */
    static List<Clause> read(List<Token> tokens, List<Clause> clauses, BitSet negated) {
        Stances stances = new Stances(tokens, clauses, negated);
        int from = 0;
        while (from < clauses.size()) {
            int to = from;
            while (to < clauses.size()
                    && clauses.get(to).sentence() == clauses.get(from).sentence()) {
                to++;
            }
            stances.sentence(from, to);
            from = to;
        }
        return stances.clauses;
    }

    private void sentence(int from, int to) {
        int first = clauses.get(from).from();
        int end = clauses.get(to - 1).to();
        if (Instructions.speaksToTheGrader(tokens.subList(first, end))) {
            mark(from, to, Stance.INSTRUCTION);
            return;
        }
        if (endsWithQuestionMark(end)) {
            mark(from, to, Stance.ASKED);
            return;
        }
        for (int clause = from; clause < to; clause++) {
            reported(clause, to);
            denied(clause, from, to);
        }
    }

    private void mark(int from, int to, Stance stance) {
        for (int clause = from; clause < to; clause++) {
            clauses.set(clause, clauses.get(clause).with(stance));
        }
    }

    private boolean endsWithQuestionMark(int end) {
        for (int i = end - 1; i >= 0 && i >= end - 3; i--) {
            if (tokens.get(i).is("?")) {
                return true;
            }
            if (tokens.get(i).kind() == Kind.WORD) {
                return false;
            }
        }
        return false;
    }

    private void reported(int index, int to) {
        Clause clause = clauses.get(index);
        boolean others = false;
        boolean own = false;
        for (int i = clause.from(); i < clause.to(); i++) {
            Token token = tokens.get(i);
            own |= token.is("i") || token.is("я") || token.is("we") || token.is("мы");
            others |= OTHERS.contains(token.text());
            boolean hearsay = HEARSAY.contains(token.text());
            boolean myth = isOneOf(token, MYTHS) && !own;
            boolean saying = others && !own && isOneOf(token, SAYING);
            if (hearsay || myth || saying) {
                mark(index, turn(index, to), Stance.REPORTED);
                return;
            }
        }
    }

    /** The first clause from which the speaker says the own opinion again. */
    private int turn(int index, int to) {
        for (int clause = index + 1; clause < Math.min(to, index + LOOK_AHEAD); clause++) {
            int first = clauses.get(clause).from();
            for (int i = first; i < Math.min(first + 2, clauses.get(clause).to()); i++) {
                if (TURNS.contains(tokens.get(i).text())) {
                    return clause;
                }
            }
        }
        return Math.min(to, index + LOOK_AHEAD);
    }

    private void denied(int index, int from, int to) {
        Clause clause = clauses.get(index);
        for (int i = clause.from(); i < clause.to(); i++) {
            Token token = tokens.get(i);
            boolean negated = negatorBefore(i, clause.from());
            boolean denial = isOneOf(token, DENIALS) && !negated;
            boolean notTrue = TRUTHS.contains(token.text()) && negated;
            boolean notSaying = isOneOf(token, SAYING) && negated;
            if (NOT_ENOUGH.contains(token.text()) && !negated && endsStatement(i, clause)) {
                flipBefore(i, index, from);
                return;
            }
            if (!denial && !notTrue && !notSaying && !isOneOf(token, MYTHS)) {
                continue;
            }
            if (introduces(i)) {
                int end = clauses.get(turn(index, to) - 1).to();
                if (negated) {
                    deny(i + 1, end);
                } else {
                    flip(i + 1, end);
                }
                return;
            }
            if (!notSaying && concludes(i, clause)) {
                flipBefore(i, index, from);
                return;
            }
        }
    }

    private boolean negatorBefore(int i, int from) {
        for (int before = i - 1; before >= Math.max(from, i - 3); before--) {
            String text = tokens.get(before).text();
            if (text.equals("not")
                    || text.equals("не")
                    || text.equals("нельзя")
                    || text.endsWith("n't")
                    || text.equals("never")) {
                return true;
            }
        }
        return false;
    }

    /** "… that X", «…, что X», "wrong to say that X". */
    private boolean introduces(int i) {
        for (int next = i + 1; next < Math.min(tokens.size(), i + 6); next++) {
            Token token = tokens.get(next);
            if (token.is("that") || token.is("что") || token.is("будто")) {
                return true;
            }
            if (isOneOf(token, SAYING)) {
                continue;
            }
            if (token.kind() == Kind.PUNCTUATION ? !token.is(",") : token.isContent()) {
                return false;
            }
        }
        return false;
    }

    /** "X is wrong.", «X — это неверно, потому что …»: nothing of the statement follows in its clause. */
    private boolean concludes(int i, Clause clause) {
        boolean linked = false;
        for (int before = i - 1; before >= Math.max(clause.from(), i - 4); before--) {
            Token token = tokens.get(before);
            linked |= Negation.COPULAS.contains(token.text())
                    || token.is("—")
                    || token.is("-")
                    || token.is("that's")
                    || token.is("it's")
                    || token.is("thats")
                    || token.is("не")
                    || token.is("not");
        }
        if (!linked && i > 0 && (i == clause.from() || i - 1 == clause.from())) {
            linked = tokens.get(i - 1).is("—")
                    || tokens.get(i - 1).is("-")
                    || tokens.get(i - 1).is(",")
                    || tokens.get(i - 1).is("это");
        }
        return linked && endsStatement(i, clause);
    }

    private boolean endsStatement(int i, Clause clause) {
        for (int next = i + 1; next < clause.to(); next++) {
            Token token = tokens.get(next);
            if (token.kind() == Kind.PUNCTUATION
                    || token.kind() == Kind.BREAK
                    || token.is("because")
                    || token.is("since")) {
                return true;
            }
            if (token.isContent()) {
                return false;
            }
        }
        return true;
    }

    private void flipBefore(int i, int index, int from) {
        Clause clause = clauses.get(index);
        if (content(clause.from(), i) >= 2) {
            flip(clause.from(), i);
        } else if (index > from) {
            flip(clauses.get(from).from(), clause.from());
        } else if (index > 0) {
            int sentence = clauses.get(index - 1).sentence();
            int first = index - 1;
            while (first > 0 && clauses.get(first - 1).sentence() == sentence) {
                first--;
            }
            flip(clauses.get(first).from(), clause.from());
        }
    }

    private int content(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            if (tokens.get(i).isContent()) {
                count++;
            }
        }
        return count;
    }

    /** The word "not" of "not true that" has negated a part of the statement already. */
    private void deny(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.get(i).isContent()) {
                denied.set(i);
            }
        }
    }

    private void flip(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.get(i).isContent()) {
                denied.flip(i);
            }
        }
    }

    private static boolean isOneOf(Token token, Set<String> words) {
        if (words.contains(token.text())) {
            return true;
        }
        for (int i = 0; i < token.lemmas(); i++) {
            if (words.contains(token.forms().get(i))) {
                return true;
            }
        }
        return false;
    }
}
