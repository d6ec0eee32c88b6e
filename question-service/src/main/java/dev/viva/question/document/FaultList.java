package dev.viva.question.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects faults, and walks lists of a tree that may have any shape: what the schema refuses is passed over here. */
final class FaultList {
    private final List<Fault> faults = new ArrayList<>();

    void add(String pointer, String code, String detail) {
        faults.add(new Fault(pointer, code, detail));
    }

    List<Fault> faults() {
        return faults;
    }

    /** One element of a list with its place. */
    record Item(JsonNode value, String pointer) {
        Item child(String name) {
            return new Item(value.path(name), Fault.child(pointer, name));
        }

        /** The text of the field, or {@code null} where there is none. */
        String text(String name) {
            return value.path(name).textValue();
        }

        List<Item> items(String name) {
            return child(name).items();
        }

        List<Item> items() {
            if (!value.isArray()) {
                return List.of();
            }
            List<Item> items = new ArrayList<>(value.size());
            for (int i = 0; i < value.size(); i++) {
                items.add(new Item(value.get(i), Fault.child(pointer, i)));
            }
            return items;
        }

        boolean present() {
            return !value.isMissingNode() && !value.isNull();
        }
    }

    /** Adds the text of {@code field} of each item to {@code known} and names those that stand twice. */
    void unique(List<Item> items, String field, String what, Set<String> known) {
        for (Item item : items) {
            String id = item.text(field);
            if (id != null && !known.add(id)) {
                add(Fault.child(item.pointer(), field), "duplicate-id", "The " + what + " '" + id + "' stands twice.");
            }
        }
    }

    Set<String> unique(List<Item> items, String field, String what) {
        Set<String> known = new HashSet<>();
        unique(items, field, what, known);
        return known;
    }

    /** Names the text at {@code item} if it is none of {@code known}. */
    void reference(Item item, Set<String> known, String what) {
        String id = item.value().textValue();
        if (id != null && !known.contains(id)) {
            add(item.pointer(), "unknown-reference", "There is no " + what + " '" + id + "' in this document.");
        }
    }
}
