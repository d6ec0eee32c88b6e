package dev.viva.question.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.question.document.FaultList.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules of a catalog document that a JSON Schema cannot say: prerequisites form no circle, a fact stands once, months follow each other. */
final class CatalogRules {
    private final FaultList faults = new FaultList();
    private final Map<String, Item> topics = new HashMap<>();

    private CatalogRules() {}

    static List<Fault> faults(JsonNode tree) {
        CatalogRules rules = new CatalogRules();
        Item document = new Item(tree, "");
        for (Item company : document.items("companies")) {
            rules.faults.unique(company.items("facts"), "id", "fact");
        }
        document.items("curricula").forEach(rules::curriculum);
        for (Item topic : document.items("topics")) {
            String id = topic.text("id");
            if (id != null) {
                rules.topics.put(id, topic);
            }
        }
        rules.prerequisites();
        return rules.faults.faults();
    }

    /** The periods follow each other without gaps, and a theme stands once. */
    private void curriculum(Item curriculum) {
        Set<String> themes = new HashSet<>();
        int next = 1;
        for (Item period : curriculum.items("periods")) {
            faults.unique(period.items("themes"), "id", "theme", themes);
            for (Item theme : period.items("themes")) {
                Item target = theme.child("target");
                if (target.child("min").value().asInt() > target.child("max").value().asInt()) {
                    faults.add(target.pointer(), "range-reversed", "'min' is above 'max'; exchange them.");
                }
            }
            int from = period.child("fromMonth").value().asInt();
            int to = period.child("toMonth").value().asInt();
            if (from != next || to < from) {
                faults.add(
                        period.pointer(),
                        "months-not-in-order",
                        "The period has to begin with month " + next + " and end no earlier than it begins.");
            }
            next = to + 1;
        }
    }

    /** Takes away, again and again, the topics whose prerequisites are all gone; what stays is on a circle or behind one. */
    private void prerequisites() {
        Map<String, Integer> missing = new HashMap<>();
        Map<String, List<String>> unlocks = new HashMap<>();
        topics.forEach((id, topic) -> {
            Set<String> before = new HashSet<>();
            for (Item prerequisite : topic.items("prerequisites")) {
                String name = prerequisite.value().textValue();
                if (name != null && topics.containsKey(name) && before.add(name)) {
                    unlocks.computeIfAbsent(name, added -> new ArrayList<>()).add(id);
                }
            }
            missing.put(id, before.size());
        });
        List<String> ready = new ArrayList<>();
        missing.forEach((id, count) -> {
            if (count == 0) {
                ready.add(id);
            }
        });
        while (!ready.isEmpty()) {
            String done = ready.removeLast();
            missing.remove(done);
            for (String next : unlocks.getOrDefault(done, List.of())) {
                if (missing.merge(next, -1, Integer::sum) == 0) {
                    ready.add(next);
                }
            }
        }
        missing.keySet()
                .forEach(id -> faults.add(
                        topics.get(id).child("prerequisites").pointer(),
                        "prerequisites-circular",
                        "Following the prerequisites of '" + id + "' one never comes to an end; break the circle."));
    }
}
