package dev.viva.attempt.attempt;

import dev.viva.events.attempt.Response;
import dev.viva.events.question.ChoiceRules;
import dev.viva.events.question.NumericRules;
import dev.viva.events.question.Part;
import dev.viva.events.question.PartFault;
import dev.viva.events.question.PartType;
import dev.viva.platform.problem.FieldError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Whether a response can be an answer to a question's parts. Each part is answered with the one field of its type; a question with one
 * part may be answered without its name; parts may be missing, because a save is not yet a submission.
 */
final class ResponseRules {
    private final Map<String, Part> parts;
    private final List<FieldError> faults = new ArrayList<>();

    private ResponseRules(List<Part> parts) {
        this.parts = parts.stream()
                .collect(Collectors.toMap(Part::name, part -> part, (first, second) -> first, LinkedHashMap::new));
    }

    /** Every fault with its place; none for a response that can be saved. */
    static List<FieldError> faults(Response response, List<Part> parts) {
        ResponseRules rules = new ResponseRules(parts);
        rules.whole(response);
        return List.copyOf(rules.faults);
    }

    private void whole(Response response) {
        if (response.parts() == null && parts.size() == 1) {
            fits(response, parts.values().iterator().next(), "");
            return;
        }
        List<String> given = given(response);
        if (given.size() != 1) {
            oneField(given, "");
        } else if (response.parts() == null) {
            fault(
                    "/" + given.getFirst(),
                    "wrong-response-field",
                    "This question has several parts; answer it with 'parts'.");
        } else if (response.parts().isEmpty()) {
            fault("/parts", "no-parts", "At least one part must be answered; the parts are " + parts.keySet() + ".");
        } else {
            response.parts().forEach(this::part);
        }
    }

    private void part(String name, Response response) {
        String at = "/parts/" + Pointers.escaped(name);
        Part part = parts.get(name);
        if (part == null) {
            fault(at, "unknown-part", "The question has no such part; its parts are " + parts.keySet() + ".");
        } else {
            fits(response, part, at);
        }
    }

    private void fits(Response response, Part part, String at) {
        List<String> given = given(response);
        String expected = field(part.type());
        if (given.size() != 1) {
            oneField(given, at);
        } else if (!given.getFirst().equals(expected) && !isWorking(given.getFirst(), part)) {
            fault(
                    at + "/" + given.getFirst(),
                    "wrong-response-field",
                    "Part '" + part.name() + "' is of type " + part.type() + "; answer it with '" + expected
                            + (part.type() == PartType.NUMERIC ? "', or with 'text' for the working." : "'."));
        } else {
            values(response, part, at);
        }
    }

    /** A number may be handed in with the working that leads to it. */
    private static boolean isWorking(String field, Part part) {
        return part.type() == PartType.NUMERIC && field.equals("text");
    }

    private void values(Response response, Part part, String at) {
        switch (part.type()) {
            case TEXT, STORY, FORMULA -> {}
            case NUMERIC -> {
                if (response.number() != null) {
                    add(NumericRules.faults(response.number()), at + "/number");
                }
            }
            case CODE -> allowed(response.code().language(), texts(part.code(), "languages"), at + "/code/language");
            case DIAGRAM ->
                allowed(response.diagram().format(), texts(part.diagram(), "formats"), at + "/diagram/format");
            case CHOICE -> add(ChoiceRules.faults(response.choices(), part.choice()), at + "/choices");
        }
    }

    private void add(List<PartFault> found, String at) {
        found.forEach(fault -> fault(at + fault.pointer(), fault.code(), fault.detail()));
    }

    private void allowed(String value, List<String> known, String at) {
        if (!known.contains(value)) {
            fault(at, "unknown-value", "The value here must be one of " + known + ".");
        }
    }

    private void oneField(List<String> given, String at) {
        fault(
                at,
                "response-field-count",
                given.isEmpty()
                        ? "A response has one of the fields text, code, number, formula, choices, diagram, parts; here is none."
                        : "A response has one field; here are " + given + ".");
    }

    private void fault(String pointer, String code, String detail) {
        faults.add(new FieldError(pointer, code, detail));
    }

    private static String field(PartType type) {
        return switch (type) {
            case TEXT, STORY -> "text";
            case CODE -> "code";
            case NUMERIC -> "number";
            case FORMULA -> "formula";
            case CHOICE -> "choices";
            case DIAGRAM -> "diagram";
        };
    }

    private static List<String> given(Response response) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("text", response.text());
        fields.put("code", response.code());
        fields.put("number", response.number());
        fields.put("formula", response.formula());
        fields.put("choices", response.choices());
        fields.put("diagram", response.diagram());
        fields.put("parts", response.parts());
        return fields.entrySet().stream()
                .filter(field -> field.getValue() != null)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> texts(Map<String, Object> settings, String name) {
        return settings != null && settings.get(name) instanceof List<?> values
                ? values.stream().map(String::valueOf).toList()
                : List.of();
    }
}
