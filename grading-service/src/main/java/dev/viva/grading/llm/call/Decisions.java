package dev.viva.grading.llm.call;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.viva.grading.grader.Ask.Choice;
import dev.viva.grading.grader.ConversationResult.Decision;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads what a model wrote: the JSON object that was asked for, maybe in a fenced block or with words around it. All that was asked must
 * be decided, by options that there are; what was not asked is passed over.
 */
final class Decisions {
    private static final int LONGEST = 400_000;
    private static final int DEEPEST = 16;
    private static final String FENCE = "```";
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxDocumentLength(LONGEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private Decisions() {}

    /** @throws CallFailed with {@link Failure#MALFORMED} if it decides not all, or with other words */
    static List<Decision> read(String text, List<Choice> choices) {
        JsonNode root = object(text);
        return choices.stream().map(choice -> decision(root, choice)).toList();
    }

    private static JsonNode object(String text) {
        String inside = fenced(text);
        int from = inside.indexOf('{');
        int to = inside.lastIndexOf('}');
        if (from < 0 || to < from || to - from > LONGEST) {
            throw malformed("no JSON object");
        }
        try {
            return MAPPER.readTree(inside.substring(from, to + 1));
        } catch (JsonProcessingException e) {
            throw malformed("no JSON: " + e.getClass().getSimpleName());
        }
    }

    private static String fenced(String text) {
        int open = text.indexOf(FENCE);
        int brace = text.indexOf('{');
        if (open < 0 || (brace >= 0 && brace < open)) {
            return text;
        }
        int close = text.lastIndexOf(FENCE);
        return close > open ? text.substring(open + FENCE.length(), close) : text.substring(open + FENCE.length());
    }

    private static Decision decision(JsonNode root, Choice choice) {
        JsonNode said = root.path(choice.id());
        JsonNode outcome = said.path("outcome");
        JsonNode quote = said.path("quote");
        if (!outcome.isTextual()) {
            throw malformed("nothing is decided of an id that was asked");
        }
        if (!quote.isTextual() && !quote.isNull() && !quote.isMissingNode()) {
            throw malformed("a quotation is no text");
        }
        String option = option(outcome.textValue().strip(), choice.options())
                .orElseThrow(() -> malformed("an option that there is not"));
        return new Decision(choice.id(), option, quote.isTextual() ? quote.textValue() : "");
    }

    private static Optional<String> option(String said, List<String> options) {
        if (options.contains(said)) {
            return Optional.of(said);
        }
        return options.stream()
                .filter(option -> option.toLowerCase(Locale.ROOT).equals(said.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static CallFailed malformed(String why) {
        return new CallFailed(Failure.MALFORMED, why);
    }
}
