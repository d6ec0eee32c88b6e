package dev.viva.grading.prose;

import dev.viva.grading.text.Phrases;
import dev.viva.grading.text.Token;
import dev.viva.grading.text.Token.Kind;
import dev.viva.grading.text.Token.Role;
import java.util.List;
import java.util.Set;

/**
 * Russian sentences without a subject: «Предложил план и настроил мониторинг». The verb is in the past singular, so the speaker alone is
 * meant, unless another person was just spoken of or follows the verb.
 */
final class DroppedSubject {
    private static final Set<String> OPENINGS = Set.of(
            "в",
            "итоге",
            "результате",
            "сначала",
            "сперва",
            "потом",
            "затем",
            "после",
            "этого",
            "тогда",
            "поэтому",
            "и",
            "а",
            "но",
            "сам",
            "сама",
            "лично",
            "самостоятельно",
            "сразу",
            "тут",
            "же",
            "там",
            "еще",
            "также",
            "параллельно",
            "вместо",
            "наконец",
            "первым",
            "делом",
            "для",
            "начала",
            "в-третьих",
            "во-первых",
            "во-вторых",
            "дополнительно",
            "заодно",
            "уже",
            "быстро");
    private static final Phrases PERSONS = Phrases.of("""
            он,она,они,мы,команда,коллега,менеджер,руководитель,начальник,директор,заказчик,клиент,пользователь,тимлид,лид,разработчик,
            инженер,аналитик,тестировщик,отдел,компания,кто то,никто,друг,профессор,научрук,стажер,напарник,партнер,сосед,врач,ученый""");
    /** Processes: what does them is never the speaker. */
    private static final Phrases PROCESSES = Phrases.of("""
            упасть,падать,вырасти,расти,пройти,проходить,прийти,стать,наступить,выйти,исчезнуть,возникнуть,хватить,занять,потребовать,
            подействовать,сработать,заработать,отказать,повиснуть,зависнуть,лечь,закончить,мочь,смочь,быть,помочь,составить,последовать""");
    /** Of the verbs in -ся most are processes; these are done by people. */
    private static final Phrases REFLEXIVE = Phrases.of("""
            договориться,разобраться,взяться,заняться,встретиться,научиться,убедиться,обратиться,отказаться,согласиться,извиниться,
            созвониться,посоветоваться,поделиться,подготовиться,добиться,признаться""");

    private static final int OPENING_REACH = 5;

    private final List<Token> tokens;

    DroppedSubject(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The verb of the speaker with which a sentence begins, or -1. */
    int verb(int from, int to) {
        int at = from;
        while (at < Math.min(to, from + OPENING_REACH) && isOpening(tokens.get(at))) {
            at++;
        }
        return at < to && isOwn(at, to) && !anotherPersonBefore(from) ? at : -1;
    }

    /** Whether the token is a verb of this form that another person does not follow. */
    private boolean isOwn(int at, int to) {
        Token token = tokens.get(at);
        String word = token.text();
        boolean plain = word.endsWith("л") || word.endsWith("ла");
        boolean reflexive = word.endsWith("лся") || word.endsWith("лась");
        boolean own = plain
                ? PROCESSES.endOfMatch(tokens, at, to) < 0
                : reflexive && REFLEXIVE.endOfMatch(tokens, at, to) > 0;
        return own
                && (token.role() == Role.VERB || token.role() == Role.MAYBE_VERB)
                && !anotherPersonBehind(at + 1, to);
    }

    /** Whether another person follows before the phrase ends, as in «предложила план Ольга». */
    private boolean anotherPersonBehind(int from, int to) {
        for (int i = from; i < to && !endsPhrase(tokens.get(i)); i++) {
            if (isSubjectForm(tokens.get(i)) && isPerson(i, to)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsPhrase(Token token) {
        return token.kind() == Kind.PUNCTUATION || token.is("и");
    }

    private boolean isPerson(int at, int to) {
        Token token = tokens.get(at);
        boolean name =
                token.capital() && token.kind() == Kind.WORD && token.text().charAt(0) >= 'а';
        return name || PERSONS.endOfMatch(tokens, at, to) > 0;
    }

    private static boolean isOpening(Token token) {
        return OPENINGS.contains(token.text())
                || (token.kind() == Kind.PUNCTUATION && !token.is("?"))
                || token.kind() == Kind.BREAK;
    }

    /** Whether the sentence before speaks of another person and not of the speaker. */
    private boolean anotherPersonBefore(int from) {
        boolean another = false;
        for (int i = from - 2; i >= 0 && !endsSentence(tokens.get(i)); i--) {
            if (tokens.get(i).is("я")
                    || tokens.get(i).is("мне")
                    || tokens.get(i).is("меня")
                    || Phrases.isWord(tokens.get(i), "мой")) {
                return false;
            }
            another |= isSubjectForm(tokens.get(i)) && PERSONS.endOfMatch(tokens, i, from) > 0;
        }
        return another;
    }

    /** «Коллега» may have done it, «коллегам» did not. */
    private static boolean isSubjectForm(Token token) {
        return token.forms().subList(0, token.lemmas()).contains(token.text());
    }

    private static boolean endsSentence(Token token) {
        return token.kind() == Kind.BREAK || token.is(".") || token.is("!") || token.is("?");
    }
}
