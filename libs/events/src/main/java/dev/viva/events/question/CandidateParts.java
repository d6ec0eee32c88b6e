package dev.viva.events.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a candidate sees of a part, whichever service shows it. Everything is left out but what is named here: a field that is added
 * to the document later stays hidden until somebody decides otherwise.
 */
public final class CandidateParts {
    private static final List<String> CODE =
            List.of("languages", "style", "entryPoint", "signature", "limits", "starter");
    /** Not its checker: the source of a custom one says what is right. */
    private static final List<String> TEST = List.of(
            "name", "visible", "points", "group", "args", "kwargs", "expected", "init", "calls", "stdin", "stdout");

    private CandidateParts() {}

    /** The part with nothing in it that gives the answer away, and its options in {@code language}. */
    public static Part shown(Part part, String language) {
        return new Part(
                part.name(),
                part.type(),
                part.points(),
                part.code() == null ? null : code(part.code()),
                null,
                part.formula() == null ? null : formula(part.formula()),
                part.choice() == null ? null : choice(part.choice(), language),
                part.diagram() == null ? null : only(part.diagram(), List.of("formats")));
    }

    private static Map<String, Object> code(Map<String, Object> code) {
        List<Map<?, ?>> tests = objects(code.get("tests"));
        List<Map<String, Object>> visible = tests.stream()
                .filter(test -> Boolean.TRUE.equals(test.get("visible")))
                .map(test -> only(test, TEST))
                .toList();
        Map<String, Object> view = only(code, CODE);
        view.put("tests", visible);
        view.put("hiddenTests", tests.size() - visible.size());
        view.put("groups", CodeGroup.of(code));
        return view;
    }

    /** The notation: without it nobody could write an answer that is read. */
    private static Map<String, Object> formula(Map<String, Object> formula) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put(
                "variables",
                each(formula.get("variables"), List.of("shape", "integer", "positive", "distribution", "random")));
        view.put("functions", each(formula.get("functions"), List.of("arguments", "depends")));
        if (formula.get("forbidden") instanceof List<?> forbidden) {
            view.put("forbidden", forbidden);
        }
        return view;
    }

    private static Map<String, Object> each(Object declared, List<String> shown) {
        Map<String, Object> view = new LinkedHashMap<>();
        if (declared instanceof Map<?, ?> things) {
            things.forEach((name, thing) ->
                    view.put(String.valueOf(name), thing instanceof Map<?, ?> fields ? only(fields, shown) : Map.of()));
        }
        return view;
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
            if (fields.containsKey(name)) {
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
