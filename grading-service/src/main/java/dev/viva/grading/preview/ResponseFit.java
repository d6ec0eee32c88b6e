package dev.viva.grading.preview;

import dev.viva.events.attempt.Response;
import dev.viva.events.question.ChoiceRules;
import dev.viva.events.question.NumericRules;
import dev.viva.events.question.Part;
import dev.viva.events.question.PartFault;
import dev.viva.events.question.PartType;
import dev.viva.platform.problem.FieldError;
import dev.viva.platform.problem.Invalid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether a response can be an answer to a question's parts: each is answered with the field of its type. */
final class ResponseFit {
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final List<FieldError> faults = new ArrayList<>();

    private ResponseFit(List<Part> parts) {
        parts.forEach(part -> this.parts.put(part.name(), part));
    }

    static void require(Response response, List<Part> parts) {
        ResponseFit fit = new ResponseFit(parts);
        fit.whole(response);
        if (!fit.faults.isEmpty()) {
            throw new ResponseNotFitting(fit.faults);
        }
    }

    private void whole(Response response) {
        if (response.parts() == null && parts.size() == 1) {
            one(response, parts.values().iterator().next(), "/response");
        } else if (response.parts() == null) {
            fault("/response", "wrong-response-field", "The question has several parts; answer it with 'parts'.");
        } else {
            response.parts().forEach((name, answer) -> {
                String at = "/response/parts/" + name.replace("~", "~0").replace("/", "~1");
                if (parts.containsKey(name)) {
                    one(answer, parts.get(name), at);
                } else {
                    fault(at, "unknown-part", "The question has no such part; its parts are " + parts.keySet() + ".");
                }
            });
        }
    }

    private void one(Response response, Part part, String at) {
        boolean working = part.type() == PartType.NUMERIC && response.text() != null;
        if (answer(response, part.type()) == null && !working) {
            fault(
                    at,
                    "wrong-response-field",
                    "Part '" + part.name() + "' is of type " + part.type() + "; answer it with '" + field(part.type())
                            + (part.type() == PartType.NUMERIC ? "', or with 'text' for the working." : "'."));
            return;
        }
        if (response.number() != null) {
            faults(NumericRules.faults(response.number()), at + "/number");
        }
        if (response.choices() != null) {
            faults(ChoiceRules.faults(response.choices(), part.choice()), at + "/choices");
        }
        if (response.diagram() != null) {
            format(response.diagram().format(), part, at + "/diagram/format");
        }
    }

    private void format(String format, Part part, String at) {
        List<String> allowed = part.diagram() != null && part.diagram().get("formats") instanceof List<?> formats
                ? formats.stream().map(String::valueOf).toList()
                : List.of();
        if (!allowed.contains(format)) {
            fault(
                    at,
                    "unknown-value",
                    "Part '" + part.name() + "' takes diagrams in " + String.join(", ", allowed) + ".");
        }
    }

    private void faults(List<PartFault> found, String at) {
        found.forEach(fault -> fault(at + fault.pointer(), fault.code(), fault.detail()));
    }

    private static Object answer(Response response, PartType type) {
        return switch (type) {
            case TEXT, STORY -> response.text();
            case CODE -> response.code();
            case NUMERIC -> response.number();
            case FORMULA -> response.formula();
            case CHOICE -> response.choices();
            case DIAGRAM -> response.diagram();
        };
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

    private void fault(String pointer, String code, String detail) {
        faults.add(new FieldError(pointer, code, detail));
    }

    /** The response answers something else than the question's parts. */
    static final class ResponseNotFitting extends Invalid {
        ResponseNotFitting(List<FieldError> faults) {
            super("response-not-fitting", faults.getFirst().detail(), faults);
        }
    }
}
