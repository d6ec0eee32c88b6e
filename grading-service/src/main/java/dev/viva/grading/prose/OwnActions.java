package dev.viva.grading.prose;

import dev.viva.grading.text.Phrases;
import dev.viva.grading.text.Token;
import dev.viva.grading.text.Token.Kind;
import dev.viva.grading.text.Token.Role;
import java.util.List;
import java.util.Set;

/**
 * Counts what the speaker says to have done: "I" or «я» with a verb of doing, a Russian sentence without a subject, and the verbs that
 * go on with the same subject.
 */
final class OwnActions {
    private static final int VERB_REACH = 5;
    private static final Phrases STATES = Phrases.of("""
            be,have,want,like,love,think,believe,feel,know,hope,wish,need,prefer,enjoy,mean,guess,suppose,expect,remember,
            learn,realise,realize,understand,see,agree,live,work,lead,own,start,become,look forward,care,say,do
            быть,хотеть,любить,думать,считать,полагать,чувствовать,знать,надеяться,нуждаться,помнить,понять,понимать,научиться,
            осознать,работать,владеть,отвечать,мочь,стать,верить,согласиться,видеть""");
    private static final Set<String> HYPOTHETICAL = Set.of(
            "would",
            "could",
            "can",
            "will",
            "should",
            "might",
            "may",
            "must",
            "never",
            "not",
            "cannot",
            "can't",
            "don't",
            "didn't",
            "won't",
            "wouldn't",
            "не",
            "бы",
            "буду",
            "никогда");
    private static final Set<String> SUBJECTS = Set.of(
            "we", "they", "he", "she", "it", "you", "who", "which", "that", "мы", "они", "он", "она", "оно", "который",
            "которая", "которые", "что");

    private static final Set<String> NEXT = Set.of("потом", "затем", "тут", "сам", "сама", "лично", "then");

    private final List<Token> tokens;
    private final DroppedSubject dropped;

    OwnActions(List<Token> tokens) {
        this.tokens = tokens;
        this.dropped = new DroppedSubject(tokens);
    }

    /** Whether the sentence begins with one of the verbs, in a form that only the speaker can be the subject of. */
    boolean beginsWith(Phrases verbs, int from, int to) {
        int verb = dropped.verb(from, to);
        return verb >= 0 && verbs.endOfMatch(tokens, verb, to) > 0;
    }

    int count(int from, int to) {
        int count = 0;
        int first = dropped.verb(from, to);
        if (first >= 0) {
            boolean state = STATES.endOfMatch(tokens, first, to) > 0;
            count += (state ? 0 : 1) + coordinated(first + 1, to);
        }
        for (int i = from; i < to; i++) {
            if (tokens.get(i).is("i")
                    || tokens.get(i).is("я")
                    || tokens.get(i).is("i've")
                    || tokens.get(i).is("i'd")) {
                int verb = verbAfter(i + 1, to);
                if (verb > 0) {
                    count += 1 + coordinated(verb + 1, to);
                }
            }
        }
        return count;
    }

    /** The verb of the speaker that follows, or -1 where it is a state, a wish or a denial. */
    private int verbAfter(int from, int to) {
        for (int i = from; i < Math.min(to, from + VERB_REACH); i++) {
            Token token = tokens.get(i);
            if (HYPOTHETICAL.contains(token.text()) || SUBJECTS.contains(token.text()) || endsPhrase(token)) {
                return -1;
            }
            if (isVerb(token)) {
                return STATES.endOfMatch(tokens, i, to) > 0 ? -1 : i;
            }
        }
        return -1;
    }

    /** Further verbs after a comma or an "and", up to another subject. */
    private int coordinated(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            if (SUBJECTS.contains(token.text()) || token.is("i") || token.is("я")) {
                return count;
            }
            Token before = tokens.get(NEXT.contains(tokens.get(i - 1).text()) ? i - 2 : i - 1);
            boolean joined = before.is(",") || before.is(":") || before.is("and") || before.is("и");
            if (joined && token.role() == Role.VERB && STATES.endOfMatch(tokens, i, to) < 0) {
                count++;
            }
        }
        return count;
    }

    private static boolean isVerb(Token token) {
        return token.role() == Role.VERB
                || token.role() == Role.MAYBE_VERB
                || (token.role() == Role.UNKNOWN && token.text().endsWith("ed"));
    }

    private static boolean endsPhrase(Token token) {
        return token.kind() == Kind.PUNCTUATION && !token.is("-") && !token.is(",");
    }
}
