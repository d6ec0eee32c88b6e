package dev.viva.grading.text;

import dev.viva.grading.text.Token.Role;
import java.util.Set;

/** What a word does in a sentence, from the tags of the two dictionaries and a short list of words that say nothing by themselves. */
final class Roles {
    private static final Set<String> ENGLISH_FUNCTION_TAGS = Set.of(
            "DT", "IN", "CC", "TO", "PRP", "PRP$", "MD", "WDT", "WP", "WP$", "WRB", "EX", "PDT", "UH", "POS", "PRP_O1S",
            "PCT");
    private static final Set<String> EMPTY_WORDS = words("""
            a an the of in on at by to from for with within into onto over under about as than then thus so also just very really
            quite rather such some any each every all both either and or but nor if because since while where when which who whom whose
            what how why this that these those it its they them their he his she her we us our you your i me my mine ours is am are
            was were be been being do does did doing done have has had having can could will would shall should may might must
            e g i.e etc eg ie vs via per not no never without cannot n't there here too well only even still yet however therefore
            hence moreover furthermore basically actually generally usually typically simply let lets one thing things like
            example instance case way case's become becomes get gets got say says said mean means called dont doesnt didnt isnt arent wasnt cant wont
            don't doesn't didn't isn't aren't wasn't weren't can't couldn't won't wouldn't shouldn't haven't hasn't hadn't
            it's that's there's what's i'm i've i'd i'll we're we've we'd we'll you're they're let's he's she's who's
            и в во на с со к ко у о об от до из за по под над при про для без через между не ни нет а но или либо то что чтобы как
            так же ли бы если когда где куда который какой такой этот тот весь сам свой мой твой наш ваш его ее их он она оно они мы вы я ты
            это быть есть был была было были будет будут являться является также тоже уже еще лишь только даже ведь вот очень просто
            потому поэтому поскольку хотя однако например т д е п др пр можно нужно надо мочь может могут стать становиться иметь имеет
            обычно часто всегда никогда там тут здесь тогда затем потом более менее самый каждый любой другой иной все всё всех
            один два именно вообще вместо кроме около либо нибудь чем чему чего кто кого тем того тому этого этому
            случай образ способ вид называть называться называется называют""");
    private static final Set<String> CONTENT_ANYWAY =
            words("more less most least few many much before after below above against between off up down out");

    private Roles() {}

    static Role of(String word, Set<String> tags, boolean cyrillic) {
        if (EMPTY_WORDS.contains(word)) {
            return Role.FUNCTION;
        }
        if (CONTENT_ANYWAY.contains(word)) {
            return Role.OTHER;
        }
        int verbs = 0;
        int functions = 0;
        for (String tag : tags) {
            if (cyrillic ? tag.startsWith("VB") || tag.startsWith("PT_Short") : tag.startsWith("VB")) {
                verbs++;
            } else if (cyrillic ? isRussianFunction(tag) : ENGLISH_FUNCTION_TAGS.contains(tag)) {
                functions++;
            }
        }
        if (functions > 0 && functions + verbs == tags.size()) {
            return Role.FUNCTION;
        }
        if (verbs == 0) {
            return Role.OTHER;
        }
        return verbs == tags.size() ? Role.VERB : Role.MAYBE_VERB;
    }

    static Role ofUnknown(String word) {
        return EMPTY_WORDS.contains(word) ? Role.FUNCTION : Role.UNKNOWN;
    }

    private static boolean isRussianFunction(String tag) {
        return tag.startsWith("PREP")
                || tag.startsWith("CONJ")
                || tag.startsWith("PARTICLE")
                || tag.startsWith("PNN")
                || tag.startsWith("INTERJECTION");
    }

    static Set<String> words(String text) {
        return Set.copyOf(
                new java.util.HashSet<>(java.util.Arrays.asList(text.strip().split("\\s+", -1))));
    }
}
