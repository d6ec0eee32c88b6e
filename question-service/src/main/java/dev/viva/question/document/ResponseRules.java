package dev.viva.question.document;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.viva.events.attempt.Response.NumericAnswer;
import dev.viva.events.question.ChoiceRules;
import dev.viva.events.question.NumericRules;
import dev.viva.events.question.PartFault;
import dev.viva.question.document.FaultList.Item;
import java.util.List;
import java.util.Map;

/** An exemplar's response has to have the form of the parts that it answers. */
final class ResponseRules {
    private static final TypeReference<Map<String, Object>> SETTINGS = new TypeReference<>() {};
    private static final Map<String, String> FIELD_OF_TYPE = Map.of(
            "TEXT", "text",
            "STORY", "text",
            "CODE", "code",
            "NUMERIC", "number",
            "FORMULA", "formula",
            "CHOICE", "choices",
            "DIAGRAM", "diagram");

    private final List<Item> parts;
    private final FaultList faults;

    ResponseRules(List<Item> parts, FaultList faults) {
        this.parts = parts;
        this.faults = faults;
    }

    void check(Item response) {
        if (!response.value().isObject() || parts.isEmpty()) {
            return;
        }
        Item byPart = response.child("parts");
        if (byPart.present()) {
            byPart.value().fieldNames().forEachRemaining(name -> part(name, byPart.child(name)));
        } else if (parts.size() > 1) {
            faults.add(
                    response.pointer(),
                    "wrong-response-form",
                    "The question has several parts: answer them by name under 'parts'.");
        } else {
            form(response, parts.getFirst());
        }
    }

    private void part(String name, Item response) {
        parts.stream()
                .filter(part -> name.equals(part.text("name")))
                .findFirst()
                .ifPresentOrElse(
                        part -> form(response, part),
                        () -> faults.add(
                                response.pointer(),
                                "unknown-reference",
                                "There is no part '" + name + "' in this document."));
    }

    private void form(Item response, Item part) {
        String type = part.text("type");
        String field = type == null ? null : FIELD_OF_TYPE.get(type);
        boolean working = "NUMERIC".equals(type) && response.child("text").present();
        if (field != null
                && response.value().isObject()
                && !response.child(field).present()
                && !working) {
            faults.add(
                    response.pointer(),
                    "wrong-response-form",
                    "A " + type + " part is answered with '" + field + "'"
                            + ("NUMERIC".equals(type) ? ", or with 'text' for the working." : "."));
        }
        if ("CODE".equals(type)) {
            oneOf(response.child("code").child("language"), part.child("code").items("languages"), "languages");
        } else if ("DIAGRAM".equals(type)) {
            oneOf(
                    response.child("diagram").child("format"),
                    part.child("diagram").items("formats"),
                    "formats");
        }
        if ("NUMERIC".equals(type) && response.child("number").value().isObject()) {
            number(response.child("number"));
        }
        if ("CHOICE".equals(type) && response.child("choices").value().isArray()) {
            choices(response.child("choices"), part.child("choice"));
        }
    }

    private void number(Item number) {
        Item value = number.child("value");
        Object written = value.value().isNumber()
                ? value.value().decimalValue()
                : value.value().textValue();
        add(number, NumericRules.faults(new NumericAnswer(written, number.text("unit"))));
    }

    private void choices(Item choices, Item choice) {
        List<String> ids =
                choices.items().stream().map(item -> item.value().asText()).toList();
        Map<String, Object> settings =
                choice.value().isObject() ? JsonDocuments.MAPPER.convertValue(choice.value(), SETTINGS) : Map.of();
        add(choices, ChoiceRules.faults(ids, settings));
    }

    private void add(Item answer, List<PartFault> found) {
        found.forEach(fault -> faults.add(answer.pointer() + fault.pointer(), fault.code(), fault.detail()));
    }

    private void oneOf(Item value, List<Item> known, String what) {
        List<String> allowed = known.stream().map(item -> item.value().asText()).toList();
        if (value.value().isTextual() && !allowed.contains(value.value().textValue())) {
            faults.add(
                    value.pointer(),
                    "unknown-value",
                    "Has to be one of the part's " + what + ", " + String.join(", ", allowed) + ".");
        }
    }
}
