package dev.viva.question.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.question.document.FaultList.Item;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The rules that a JSON Schema cannot say: names that refer to each other, languages, points. They hold on any tree, so that an author
 * gets them together with the schema's complaints.
 */
final class DocumentRules {
    private final Item document;
    private final FaultList faults = new FaultList();

    private DocumentRules(JsonNode document) {
        this.document = new Item(document, "");
    }

    static List<Fault> faults(JsonNode document) {
        DocumentRules rules = new DocumentRules(document);
        rules.check();
        return rules.faults.faults();
    }

    private void check() {
        List<Item> parts = document.items("parts");
        Set<String> partNames = faults.unique(parts, "name", "part");
        Item rubric = document.child("rubric");
        List<Item> criteria = rubric.items("criteria");
        List<Item> redFlags = rubric.items("redFlags");
        Set<String> ids = faults.unique(criteria, "id", "id");
        Set<String> criterionIds = new HashSet<>(ids);
        faults.unique(redFlags, "id", "id", ids);
        implied(parts, criteria, ids, criterionIds);

        Set<String> languages = languages();
        LocalizedRules texts = new LocalizedRules(languages, faults);
        texts.check(document);
        criteria.forEach(criterion -> criterion(criterion, parts, partNames));
        redFlags.forEach(flag -> redFlag(flag, partNames, parts.size(), criterionIds));
        parts.stream().filter(DocumentRules::measured).forEach(part -> new MeasuredRules(part, faults)
                .check(reading(part, parts, criteria), reading(part, parts, redFlags)));
        parts.forEach(part -> new PartRules(part, faults).check());
        earning(parts, criteria);
        exemplars(parts, criterionIds, faultFree(redFlags));
        Set<String> claimed = claimed(criteria);
        document.items("followUps").forEach(followUp -> followUp(followUp, criterionIds, claimed));
    }

    private static Set<String> claimed(List<Item> criteria) {
        Set<String> ids = new HashSet<>();
        criteria.stream()
                .filter(criterion -> criterion.child("claim").present() && criterion.text("id") != null)
                .forEach(criterion -> ids.add(criterion.text("id")));
        return ids;
    }

    /** The answer to a follow-up is prose, so it can count only for what prose can state. */
    private void followUp(Item followUp, Set<String> criterionIds, Set<String> claimed) {
        Item criterion = followUp.child("when").child("criterion");
        faults.reference(criterion, criterionIds, "criterion");
        String id = followUp.child("when").text("criterion");
        if (criterionIds.contains(id) && !claimed.contains(id)) {
            faults.add(
                    criterion.pointer(),
                    "not-askable",
                    "The answer to a follow-up is read as prose, and '" + id
                            + "' is measured: name a criterion that has a claim.");
        }
    }

    /** A measured part without a measured criterion gets one with its own name, which must not stand for anything else. */
    private void implied(List<Item> parts, List<Item> criteria, Set<String> ids, Set<String> criterionIds) {
        for (Item part : parts) {
            String name = part.text("name");
            if (name == null || prose(part) || hasMeasuredCriterion(part, parts, criteria)) {
                continue;
            }
            if (!ids.add(name)) {
                faults.add(
                        part.child("name").pointer(),
                        "duplicate-id",
                        "The part earns its points under its own name, and '" + name
                                + "' is the id of a criterion or red flag.");
            }
            criterionIds.add(name);
        }
    }

    private static boolean hasMeasuredCriterion(Item part, List<Item> parts, List<Item> criteria) {
        return criteria.stream()
                .anyMatch(criterion -> !criterion.child("claim").present() && reads(criterion, part, parts));
    }

    private static boolean reads(Item criterion, Item part, List<Item> parts) {
        String name = criterion.text("part");
        return name == null ? parts.size() == 1 : name.equals(part.text("name"));
    }

    private static List<Item> reading(Item part, List<Item> parts, List<Item> owners) {
        return owners.stream().filter(owner -> reads(owner, part, parts)).toList();
    }

    private static boolean measured(Item part) {
        return part.text("type") != null && !prose(part);
    }

    private static boolean prose(Item part) {
        String type = part.text("type");
        return "TEXT".equals(type) || "STORY".equals(type);
    }

    /** The languages that the question is written in: those of its title and of its prompt. */
    private Set<String> languages() {
        Set<String> languages = new LinkedHashSet<>();
        for (String field : List.of("title", "prompt")) {
            document.child(field).value().fieldNames().forEachRemaining(languages::add);
        }
        languages.retainAll(Set.of("en", "ru"));
        return languages;
    }

    private void criterion(Item criterion, List<Item> parts, Set<String> partNames) {
        partOf(criterion, partNames, parts.size());
        BigDecimal points = points(criterion.child("points"));
        PartRules.points(criterion.child("minConfidence"), faults);
        boolean claimed = criterion.child("claim").present();
        boolean readsProse = parts.stream().anyMatch(part -> prose(part) && reads(criterion, part, parts));
        if (!claimed && readsProse) {
            faults.add(
                    criterion.child("claim").pointer(),
                    "claim-missing",
                    "A criterion of a TEXT or STORY part has to say what a good answer says.");
        }
        List<Item> levels = criterion.items("levels");
        faults.unique(levels, "id", "level");
        for (Item level : levels) {
            BigDecimal earned = points(level.child("points"));
            if (points != null && earned != null && earned.compareTo(points) > 0) {
                faults.add(
                        level.child("points").pointer(),
                        "points-above-maximum",
                        "A level earns at most the points of its criterion, " + points.toPlainString() + ".");
            }
        }
    }

    private void redFlag(Item flag, Set<String> partNames, int parts, Set<String> criterionIds) {
        partOf(flag, partNames, parts);
        points(flag.child("points"));
        PartRules.points(flag.child("minConfidence"), faults);
        flag.items("unless").forEach(id -> faults.reference(id, criterionIds, "criterion"));
    }

    private void partOf(Item owner, Set<String> partNames, int parts) {
        Item part = owner.child("part");
        if (part.present()) {
            faults.reference(part, partNames, "part");
        } else if (parts > 1) {
            faults.add(part.pointer(), "part-missing", "The question has several parts: name the one that this reads.");
        }
    }

    /** The value if it is a usable number of points. */
    private BigDecimal points(Item points) {
        return PartRules.points(points, faults);
    }

    private void earning(List<Item> parts, List<Item> criteria) {
        for (Item part : parts) {
            if (prose(part) && criteria.stream().noneMatch(criterion -> reads(criterion, part, parts))) {
                faults.add(
                        part.pointer(),
                        "part-without-criterion",
                        "A TEXT or STORY part earns its points by criteria of the rubric; none reads this one.");
            }
        }
    }

    private static Set<String> faultFree(List<Item> redFlags) {
        Set<String> ids = new HashSet<>();
        redFlags.forEach(flag -> {
            if (flag.text("id") != null) {
                ids.add(flag.text("id"));
            }
        });
        return ids;
    }

    private void exemplars(List<Item> parts, Set<String> criterionIds, Set<String> redFlagIds) {
        List<Item> exemplars = document.items("exemplars");
        faults.unique(exemplars, "name", "exemplar");
        for (Item exemplar : exemplars) {
            Item expect = exemplar.child("expect");
            expect.items("met").forEach(id -> faults.reference(id, criterionIds, "criterion"));
            expect.items("redFlags").forEach(id -> faults.reference(id, redFlagIds, "red flag"));
            percentRange(expect.child("percent"));
            new ResponseRules(parts, faults).check(exemplar.child("response"));
        }
    }

    private void percentRange(Item range) {
        List<Item> bounds = range.items();
        bounds.forEach(bound -> PartRules.points(bound, faults));
        if (bounds.size() == 2
                && bounds.get(0).value().isNumber()
                && bounds.get(1).value().isNumber()
                && bounds.get(0)
                                .value()
                                .decimalValue()
                                .compareTo(bounds.get(1).value().decimalValue())
                        > 0) {
            faults.add(range.pointer(), "range-reversed", "The lowest percent has to come first.");
        }
    }
}
