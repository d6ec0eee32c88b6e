package dev.viva.attempt.question;

import dev.viva.events.question.LocalizedText;
import dev.viva.events.question.Part;
import dev.viva.events.question.PartType;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a candidate sees of a part. Everything is left out but what is named here: a field that is added to the document later stays
 * hidden until somebody decides otherwise.
 */
@Schema(name = "QuestionPart", description = "One part of a question, without anything that gives the answer away.")
public record PartView(
        @Schema(required = true, examples = "main") String name,
        @Schema(required = true) PartType type,

        @Schema(description = "What a measured part is worth.")
        BigDecimal points,

        @Schema(description = "CODE: languages, style, entry point, signature, limits, starter and the visible tests.")
        Map<String, Object> code,

        @Schema(description = "FORMULA: the variables with their shapes.")
        Map<String, Object> formula,

        @Schema(description = "CHOICE: the options, and whether several may be chosen.")
        Map<String, Object> choice,

        @Schema(description = "DIAGRAM: the formats that are understood.")
        Map<String, Object> diagram) {

    private static final List<String> CODE_FIELDS =
            List.of("languages", "style", "entryPoint", "signature", "limits", "starter");

    static PartView of(Part part, String language) {
        return new PartView(
                part.name(),
                part.type(),
                part.points(),
                part.code() == null ? null : code(part.code()),
                part.formula() == null ? null : formula(part.formula()),
                part.choice() == null ? null : choice(part.choice(), language),
                part.diagram() == null ? null : only(part.diagram(), List.of("formats")));
    }

    private static Map<String, Object> code(Map<String, Object> code) {
        Map<String, Object> view = only(code, CODE_FIELDS);
        view.put(
                "tests",
                objects(code.get("tests")).stream()
                        .filter(test -> Boolean.TRUE.equals(test.get("visible")))
                        .toList());
        return view;
    }

    private static Map<String, Object> formula(Map<String, Object> formula) {
        Map<String, Object> variables = new LinkedHashMap<>();
        if (formula.get("variables") instanceof Map<?, ?> declared) {
            declared.forEach((name, variable) -> variables.put(
                    String.valueOf(name),
                    variable instanceof Map<?, ?> fields ? only(fields, List.of("shape")) : Map.of()));
        }
        return Map.of("variables", variables);
    }

    private static Map<String, Object> choice(Map<String, Object> choice, String language) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put(
                "options",
                objects(choice.get("options")).stream()
                        .map(option -> option(option, language))
                        .toList());
        view.put("multiple", Boolean.TRUE.equals(choice.get("multiple")));
        return view;
    }

    private static Map<String, Object> option(Map<?, ?> option, String language) {
        Map<String, Object> view = only(option, List.of("id"));
        if (option.get("text") instanceof Map<?, ?> text) {
            view.put("text", new LocalizedText(string(text.get("en")), string(text.get("ru"))).in(language));
        }
        return view;
    }

    private static Map<String, Object> only(Map<?, ?> fields, List<String> shown) {
        Map<String, Object> view = new LinkedHashMap<>();
        for (String name : shown) {
            if (fields.get(name) != null) {
                view.put(name, fields.get(name));
            }
        }
        return view;
    }

    private static List<Map<?, ?>> objects(Object list) {
        return list instanceof List<?> items
                ? items.stream()
                        .<Map<?, ?>>mapMulti((item, keep) -> {
                            if (item instanceof Map<?, ?> object) {
                                keep.accept(object);
                            }
                        })
                        .toList()
                : List.of();
    }

    private static String string(Object value) {
        return value instanceof String text ? text : null;
    }
}
