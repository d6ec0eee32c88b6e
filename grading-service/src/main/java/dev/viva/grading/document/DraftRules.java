package dev.viva.grading.document;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.viva.events.question.ChoiceRules;
import dev.viva.events.question.CodeRules;
import dev.viva.events.question.NumericRules;
import dev.viva.events.question.PartFault;
import dev.viva.formula.FormulaRules;
import dev.viva.platform.problem.FieldError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What graders and the arithmetic rely on in a document and its JSON Schema cannot say; it may have any shape. */
final class DraftRules {
    private static final int DECIMALS = 2;
    private static final ObjectMapper TREES = new ObjectMapper();

    private final List<FieldError> faults = new ArrayList<>();
    private final JsonNode parts;
    private final Set<String> partNames = new HashSet<>();
    private final Set<String> ids = new HashSet<>();

    private DraftRules(JsonNode document) {
        this.parts = document.path("parts");
    }

    static List<FieldError> faults(JsonNode document) {
        DraftRules rules = new DraftRules(document);
        rules.parts();
        JsonNode rubric = document.path("rubric");
        for (String list : List.of("criteria", "redFlags")) {
            JsonNode items = rubric.path(list);
            for (int i = 0; i < items.size(); i++) {
                rules.item(items.path(i), "/rubric/" + list + "/" + i, list.equals("criteria"));
            }
        }
        return rules.faults;
    }

    private void parts() {
        for (int i = 0; i < parts.size(); i++) {
            JsonNode part = parts.path(i);
            unique(part, "name", "/parts/" + i, partNames);
            decimals(part.path("points"), "/parts/" + i + "/points");
            if (part.path("code").isObject()) {
                code(part.path("code"), "/parts/" + i + "/code");
            }
            settings(part.path("numeric"), "/parts/" + i + "/numeric", NumericRules::faults);
            settings(part.path("choice"), "/parts/" + i + "/choice", ChoiceRules::faults);
            if (part.path("formula").isObject()) {
                formula(part.path("formula"), "/parts/" + i + "/formula");
            }
        }
    }

    private void code(JsonNode code, String at) {
        Map<String, Object> settings = TREES.convertValue(code, new TypeReference<Map<String, Object>>() {});
        CodeRules.faults(settings).forEach(fault -> fault(at + fault.pointer(), fault.code(), fault.detail()));
    }

    private void settings(JsonNode settings, String at, Function<Map<String, Object>, List<PartFault>> rules) {
        if (settings.isObject()) {
            Map<String, Object> tree = TREES.convertValue(settings, new TypeReference<Map<String, Object>>() {});
            rules.apply(tree).forEach(fault -> fault(at + fault.pointer(), fault.code(), fault.detail()));
        }
    }

    private void formula(JsonNode formula, String at) {
        Map<String, Object> settings = TREES.convertValue(formula, new TypeReference<Map<String, Object>>() {});
        FormulaRules.faults(settings).forEach(fault -> fault(at + fault.pointer(), fault.code(), fault.detail()));
    }

    private void item(JsonNode item, String at, boolean criterion) {
        unique(item, "id", at, ids);
        decimals(item.path("points"), at + "/points");
        decimals(item.path("minConfidence"), at + "/minConfidence");
        JsonNode part = item.path("part");
        if (part.isTextual() && !partNames.contains(part.textValue())) {
            fault(at + "/part", "unknown-reference", "There is no part '" + part.textValue() + "' in this document.");
        } else if (!part.isTextual() && parts.size() > 1) {
            fault(at + "/part", "part-missing", "The question has several parts: name the one that this reads.");
        }
        if (criterion) {
            levels(item.path("levels"), item.path("points"), at + "/levels");
        }
        boolean claimed = !item.path("claim").isMissingNode();
        if (!claimed && (!criterion || readsProse(part))) {
            fault(at + "/claim", "claim-missing", "Where prose is read, this has to say what an answer says.");
        } else if (claimed && readsMeasured(part)) {
            fault(at + "/claim", "not-measured", "The part is measured and not read: claims belong to prose.");
        }
    }

    private void levels(JsonNode levels, JsonNode points, String at) {
        Set<String> known = new HashSet<>();
        for (int i = 0; i < levels.size(); i++) {
            unique(levels.path(i), "id", at + "/" + i, known);
            JsonNode earned = levels.path(i).path("points");
            decimals(earned, at + "/" + i + "/points");
            if (earned.isNumber() && points.isNumber() && decimal(earned).compareTo(decimal(points)) > 0) {
                fault(
                        at + "/" + i + "/points",
                        "points-above-maximum",
                        "A level earns at most the points of its criterion.");
            }
        }
    }

    private boolean readsProse(JsonNode name) {
        return named(name).anyMatch(DraftRules::isProse);
    }

    private boolean readsMeasured(JsonNode name) {
        return named(name).findAny().isPresent() && named(name).noneMatch(part -> isProse(part) || isNumeric(part));
    }

    private Stream<JsonNode> named(JsonNode name) {
        return StreamSupport.stream(parts.spliterator(), false)
                .filter(part -> !name.isTextual() || name.equals(part.path("name")));
    }

    private static boolean isProse(JsonNode part) {
        return List.of("TEXT", "STORY").contains(part.path("type").asText());
    }

    /** Its working is prose. */
    private static boolean isNumeric(JsonNode part) {
        return "NUMERIC".equals(part.path("type").asText());
    }

    private void unique(JsonNode item, String field, String at, Set<String> known) {
        String id = item.path(field).textValue();
        if (id != null && !known.add(id)) {
            fault(at + "/" + field, "duplicate-id", "'" + id + "' stands twice.");
        }
    }

    private void decimals(JsonNode points, String at) {
        if (points.isNumber() && decimal(points).stripTrailingZeros().scale() > DECIMALS) {
            fault(at, "too-many-decimals", "At most two decimals are kept.");
        }
    }

    private static BigDecimal decimal(JsonNode number) {
        return number.decimalValue();
    }

    private void fault(String pointer, String code, String detail) {
        faults.add(new FieldError(pointer, code, detail));
    }
}
