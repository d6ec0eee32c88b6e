package dev.viva.grading.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.events.question.PartType;
import dev.viva.platform.problem.FieldError;
import dev.viva.platform.text.StorableText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the settings of a CODE part that stand alone, by the rules of question documents. */
@ApplicationScoped
public class CheckedCode {
    private static final Pattern EXPECTATION = Pattern.compile(".*/tests/[0-9]+/(expected|stdout)");
    private static final int MAX_SCALE = 400;

    private final CheckedDocuments documents;

    CheckedCode(CheckedDocuments documents) {
        this.documents = documents;
    }

    /**
     * Reads settings; they say no languages and no starter. Unlike those of a question, their tests need not expect anything.
     *
     * @param language the only language that programs may be in
     * @param at name of the field of the request in which they stand
     * @throws DocumentRefused with all their faults
     */
    public Map<String, Object> code(JsonNode code, String language, String at) {
        ObjectNode document = CheckedDocuments.frame("en");
        ObjectNode part = document.putArray("parts").addObject();
        part.put("name", "main").put("type", PartType.CODE.name());
        part.set("code", code.isObject() ? with(language, code) : code);
        List<FieldError> faults = new ArrayList<>(strangers(code, "/" + at));
        storable(code, "/" + at, faults);
        documents.faults(document).stream()
                .map(fault -> CheckedDocuments.moved(fault, "/parts/0/code", "/" + at))
                .filter(fault -> !onlyExpectsNothing(fault))
                .forEach(faults::add);
        CheckedDocuments.requireNoFaults(faults, "");
        return documents.read(code, Settings.class);
    }

    /** As a type that the mapper can be asked for. */
    private static final class Settings extends LinkedHashMap<String, Object> {
        private static final long serialVersionUID = 1L;
    }

    private static ObjectNode with(String language, JsonNode code) {
        ObjectNode settings = code.deepCopy();
        settings.putArray("languages").add(language);
        return settings;
    }

    private static List<FieldError> strangers(JsonNode code, String at) {
        return List.of("languages", "starter").stream()
                .filter(code::has)
                .map(field ->
                        new FieldError(at + "/" + field, "unknown-field", "There is no field '" + field + "' here."))
                .toList();
    }

    /** Whoever runs a program to see what it does has nothing to compare with. */
    private static boolean onlyExpectsNothing(FieldError fault) {
        return switch (fault.code()) {
            case "nothing-expected", "no-points" -> true;
            case "missing-field" -> EXPECTATION.matcher(fault.pointer()).matches();
            default -> false;
        };
    }

    /** The database takes no U+0000, and a short number can have a million digits when it is written out. */
    private static void storable(JsonNode node, String at, List<FieldError> faults) {
        if (node.isBigDecimal() && Math.abs((long) node.decimalValue().scale()) > MAX_SCALE) {
            faults.add(new FieldError(at, "number-out-of-range", "A number of that size is not kept."));
        }
        if (node.isTextual()) {
            text(node.textValue(), at, faults);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            storable(node.get(i), at + "/" + i, faults);
        }
        node.properties().forEach(field -> {
            text(field.getKey(), at, faults);
            storable(
                    field.getValue(),
                    at + "/" + field.getKey().replace("~", "~0").replace("/", "~1"),
                    faults);
        });
    }

    private static void text(String text, String at, List<FieldError> faults) {
        StorableText.firstFault(text)
                .ifPresent(
                        offset -> faults.addAll(StorableText.refusal(at, offset).errors()));
    }
}
