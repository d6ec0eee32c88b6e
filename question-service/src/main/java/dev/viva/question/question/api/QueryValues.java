package dev.viva.question.question.api;

import dev.viva.events.question.Category;
import dev.viva.events.question.Difficulty;
import dev.viva.events.question.PartType;
import dev.viva.platform.problem.BadRequest;
import dev.viva.platform.problem.FieldError;
import dev.viva.platform.text.StorableText;
import dev.viva.question.question.QuestionFilter;
import java.util.List;
import java.util.Optional;

/** Reads query parameters; a value that no question can have is refused, because it is a typing error. */
final class QueryValues {
    private static final int LONGEST = 200;

    private QueryValues() {}

    static QuestionFilter filter(
            String type,
            String category,
            String topic,
            String stage,
            String company,
            String difficulty,
            String language,
            String text) {
        return new QuestionFilter(
                one("type", type, List.of(PartType.values())),
                one("category", category, List.of(Category.values())),
                text("topic", topic),
                text("stage", stage),
                text("company", company),
                one("difficulty", difficulty, List.of(Difficulty.values())),
                one("language", language, List.of("en", "ru")),
                text("q", text));
    }

    private static <T> Optional<T> one(String parameter, String value, List<T> known) {
        if (value == null) {
            return Optional.empty();
        }
        return Optional.of(known.stream()
                .filter(candidate -> candidate.toString().equals(value))
                .findFirst()
                .orElseThrow(() -> bad(parameter, parameter + " is one of " + known + ".")));
    }

    private static Optional<String> text(String parameter, String value) {
        if (value == null) {
            return Optional.empty();
        }
        if (value.isBlank() || value.length() > LONGEST) {
            throw bad(parameter, parameter + " takes 1 to " + LONGEST + " characters.");
        }
        if (StorableText.firstFault(value).isPresent()) {
            throw bad(parameter, parameter + " holds U+0000 or half of a surrogate pair.");
        }
        return Optional.of(value);
    }

    private static BadRequest bad(String parameter, String detail) {
        return new BadRequest("bad-parameter", detail, List.of(new FieldError(parameter, "wrong-value", detail)));
    }
}
