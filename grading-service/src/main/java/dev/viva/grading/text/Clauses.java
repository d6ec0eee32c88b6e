package dev.viva.grading.text;

import dev.viva.grading.text.Clause.Stance;
import dev.viva.grading.text.Token.Kind;
import dev.viva.grading.text.Token.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts tokens into sentences and sentences into clauses. */
final class Clauses {
    private static final int LONGEST_LOOK = 10;
    private static final int LEAST_CONTENT = 3;
    private static final int LOOK_BACK = 40;
    private static final Set<String> SENTENCE_ENDS = Set.of(".", "!", "?", ";", "…");
    private static final Set<String> CONNECTORS = Roles.words("""
            but while whereas because although though however since unless instead otherwise therefore so which who where whose
            а но что который поэтому тогда хотя если чтобы когда поскольку однако зато причем потому иначе где""");
    private static final Set<String> BARE_CONNECTORS =
            Roles.words("but while whereas because although though however а но однако потому поскольку хотя");
    private static final Set<String> ADDITIONS = Set.of("and", "и", "or", "или", "then", "да");

    private final List<Token> tokens;
    private final List<Clause> clauses = new ArrayList<>();
    private int sentence;
    private int begin;

    private Clauses(List<Token> tokens) {
        this.tokens = tokens;
    }

    static List<Clause> of(List<Token> tokens) {
        Clauses cutter = new Clauses(tokens);
        cutter.cut();
        return cutter.clauses;
    }

    private void cut() {
        for (int i = 0; i < tokens.size(); i++) {
            if (endsSentence(i)) {
                close(i + 1);
                sentence++;
            } else if (i > begin && startsClause(i)) {
                close(i);
            }
        }
        close(tokens.size());
    }

    private void close(int to) {
        if (to <= begin) {
            return;
        }
        int content = content(begin, to);
        Clause last = clauses.isEmpty() ? null : clauses.getLast();
        if (last != null
                && last.sentence() == sentence
                && content < LEAST_CONTENT
                && content(last.from(), last.to()) < LEAST_CONTENT) {
            clauses.set(clauses.size() - 1, new Clause(last.from(), to, sentence, Stance.ASSERTED));
        } else if (content == 0 && last != null && last.sentence() == sentence) {
            clauses.set(clauses.size() - 1, new Clause(last.from(), to, sentence, Stance.ASSERTED));
        } else {
            clauses.add(new Clause(begin, to, sentence, Stance.ASSERTED));
        }
        begin = to;
    }

    private int content(int from, int to) {
        int count = 0;
        for (int i = from; i < Math.min(to, from + LOOK_BACK) && count < LEAST_CONTENT; i++) {
            if (tokens.get(i).isContent()) {
                count++;
            }
        }
        return count;
    }

    private boolean endsSentence(int i) {
        Token token = tokens.get(i);
        if (token.kind() == Kind.BREAK) {
            return i + 1 >= tokens.size()
                    || !isSmallWord(i + 1)
                    || (i > 0 && tokens.get(i - 1).is(":"));
        }
        if (token.kind() != Kind.PUNCTUATION || !SENTENCE_ENDS.contains(token.text())) {
            return false;
        }
        if (!token.is(".")) {
            return true;
        }
        boolean abbreviation = i > 0
                && tokens.get(i - 1).kind() == Kind.WORD
                && tokens.get(i - 1).text().length() == 1;
        return !abbreviation || i + 1 >= tokens.size() || tokens.get(i + 1).capital();
    }

    private boolean isSmallWord(int i) {
        return tokens.get(i).kind() == Kind.WORD && !tokens.get(i).capital();
    }

    private boolean startsClause(int i) {
        Token token = tokens.get(i);
        Token previous = tokens.get(i - 1);
        if (previous.is("—") || previous.is(":") || previous.is("→") || isSpacedDash(i - 1)) {
            return true;
        }
        if (token.kind() != Kind.WORD) {
            return false;
        }
        if (previous.is(",")) {
            return CONNECTORS.contains(token.text()) || (hasVerb(begin, i) && hasVerbAhead(i));
        }
        if (BARE_CONNECTORS.contains(token.text())) {
            return true;
        }
        return ADDITIONS.contains(token.text()) && hasVerb(begin, i) && hasVerbAhead(i + 1);
    }

    private boolean isSpacedDash(int i) {
        return tokens.get(i).is("-")
                && i > 0
                && i + 1 < tokens.size()
                && tokens.get(i).start() > tokens.get(i - 1).end()
                && tokens.get(i + 1).start() > tokens.get(i).end();
    }

    private boolean hasVerb(int from, int to) {
        for (int i = Math.max(from, to - LOOK_BACK); i < to; i++) {
            if (isVerb(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasVerbAhead(int from) {
        for (int i = from; i < Math.min(tokens.size(), from + LONGEST_LOOK); i++) {
            if (tokens.get(i).kind() == Kind.PUNCTUATION && !tokens.get(i).is("-")) {
                return false;
            }
            if (isVerb(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isVerb(int i) {
        Token token = tokens.get(i);
        return token.role() == Role.VERB
                || Negation.COPULAS.contains(token.text())
                || Negation.AUXILIARIES.contains(token.text());
    }
}
