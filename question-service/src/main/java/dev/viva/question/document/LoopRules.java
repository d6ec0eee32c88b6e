package dev.viva.question.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.question.document.FaultList.Item;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The rules of a loop that a JSON Schema cannot say: names that refer to each other, weights, ranges, languages. */
final class LoopRules {
    /** Most questions that the stages of a loop draw together: an interview is no marathon, and a draw takes time in their square. */
    static final int QUESTIONS = 200;

    private static final int WHOLE = 100;

    private final Item document;
    private final FaultList faults = new FaultList();

    private LoopRules(JsonNode document) {
        this.document = new Item(document, "");
    }

    static List<Fault> faults(JsonNode document) {
        LoopRules rules = new LoopRules(document);
        rules.check();
        return rules.faults.faults();
    }

    private void check() {
        languages();
        List<Item> stages = document.items("stages");
        Set<String> names = faults.unique(stages, "name", "stage");
        stages.forEach(this::stage);
        weights(stages);
        questions(stages);
        faults.unique(document.items("gates"), "competency", "gate of the competency");
        faults.unique(document.items("facts"), "id", "fact");
        funnel(document.child("funnel"), names);
    }

    private void stage(Item stage) {
        boolean form = stage.child("form").present();
        boolean rules = !stage.items("rules").isEmpty();
        if (form == rules) {
            faults.add(
                    stage.pointer(),
                    "form-or-rules",
                    "A stage has either a form or rules by which its questions are drawn; give it one of the two.");
        }
        Item minutes = stage.child("sittingMinutes");
        if (rules && !minutes.present()) {
            faults.add(
                    minutes.pointer(),
                    "missing-field",
                    "A stage with questions has a deadline: say how many minutes a sitting has.");
        }
        if (form && minutes.present()) {
            faults.add(minutes.pointer(), "field-not-allowed", "A form has no deadline; leave the minutes out.");
        }
        range(stage.child("duration"), "minMinutes", "maxMinutes");
        range(stage.child("rounds"), "min", "max");
        List<Item> fields = stage.child("form").items("fields");
        faults.unique(fields, "id", "field");
        fields.forEach(this::field);
    }

    private void field(Item field) {
        BigDecimal cap = PartRules.points(field.child("cap"), faults);
        List<Item> kinds = field.items("kinds");
        faults.unique(kinds, "id", "kind");
        for (Item kind : kinds) {
            BigDecimal points = PartRules.points(kind.child("points"), faults);
            if (cap != null && points != null && points.compareTo(cap) > 0) {
                faults.add(
                        kind.child("points").pointer(),
                        "points-above-maximum",
                        "An entry earns at most the cap of its field, " + cap.toPlainString() + ".");
            }
        }
    }

    private void weights(List<Item> stages) {
        List<Integer> weights = new ArrayList<>();
        for (Item stage : stages) {
            JsonNode weight = stage.child("weight").value();
            if (weight.isNumber() && weight.canConvertToInt()) {
                weights.add(weight.intValue());
            }
        }
        long sum = weights.stream().mapToLong(Integer::longValue).sum();
        if (sum != WHOLE && !stages.isEmpty()) {
            faults.add(
                    "/stages",
                    "weights-not-whole",
                    "The weights of the stages sum to " + sum + "; they have to sum to 100. A stage that is not weighed"
                            + " has none.");
        }
    }

    private void questions(List<Item> stages) {
        long questions = 0;
        for (Item stage : stages) {
            for (Item rule : stage.items("rules")) {
                questions += rule.child("choose").value().asLong(0);
            }
        }
        if (questions > QUESTIONS) {
            faults.add(
                    "/stages",
                    "too-many-questions",
                    "The stages draw " + questions + " questions together; at most " + QUESTIONS + " are possible.");
        }
    }

    private void range(Item range, String low, String high) {
        JsonNode from = range.child(low).value();
        JsonNode to = range.child(high).value();
        if (from.isNumber() && to.isNumber() && from.decimalValue().compareTo(to.decimalValue()) > 0) {
            faults.add(range.pointer(), "range-reversed", "'" + low + "' is above '" + high + "'; exchange them.");
        }
    }

    private void funnel(Item funnel, Set<String> stages) {
        List<Item> steps = funnel.items("steps");
        Set<String> ids = faults.unique(steps, "id", "step");
        steps.forEach(step -> faults.reference(step.child("stage"), stages, "stage"));
        Item factor = funnel.child("publicationFactor");
        faults.reference(factor.child("step"), ids, "step");
        range(factor, "min", "max");
    }

    /** Every text is written in every language of the title. */
    private void languages() {
        Set<String> languages = new LinkedHashSet<>();
        document.child("title").value().fieldNames().forEachRemaining(languages::add);
        languages.retainAll(Set.of("en", "ru"));
        complete(document, languages);
    }

    private void complete(Item item, Set<String> languages) {
        if (item.value().isObject()) {
            boolean localized = item.value().has("en") || item.value().has("ru");
            for (String language : localized ? languages : Set.<String>of()) {
                if (!item.child(language).present()) {
                    faults.add(
                            item.child(language).pointer(),
                            "language-missing",
                            "The loop is written in '" + language + "', and this text is not.");
                }
            }
            item.value().fieldNames().forEachRemaining(name -> complete(item.child(name), languages));
        }
        item.items().forEach(child -> complete(child, languages));
    }
}
