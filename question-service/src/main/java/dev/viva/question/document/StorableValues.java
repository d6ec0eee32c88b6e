package dev.viva.question.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Finds the values that JSON allows and nothing behind it can hold: U+0000, half characters, numbers beyond every range. */
final class StorableValues {
    /** Decimal digits before or after the point that a number may have. */
    private static final int DIGITS = 400;

    private StorableValues() {}

    static void check(JsonNode node, String pointer, List<Fault> faults) {
        switch (node.getNodeType()) {
            case STRING -> text(node.textValue(), pointer, faults);
            case NUMBER -> number(node, pointer, faults);
            case ARRAY -> {
                for (int i = 0; i < node.size(); i++) {
                    check(node.get(i), Fault.child(pointer, i), faults);
                }
            }
            case OBJECT ->
                node.properties().forEach(field -> {
                    text(field.getKey(), pointer, faults);
                    check(field.getValue(), Fault.child(pointer, field.getKey()), faults);
                });
            case BOOLEAN, NULL, BINARY, MISSING, POJO -> {}
        }
    }

    private static void text(String text, String pointer, List<Fault> faults) {
        if (!storable(text)) {
            faults.add(new Fault(pointer, "text-not-storable", "The text holds U+0000 or half of a surrogate pair."));
        }
    }

    private static boolean storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            boolean pair = Character.isHighSurrogate(unit)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (unit == 0 || Character.isSurrogate(unit)) {
                return false;
            }
        }
        return true;
    }

    private static void number(JsonNode node, String pointer, List<Fault> faults) {
        if (!node.isBigDecimal()) {
            return;
        }
        long scale = node.decimalValue().scale();
        long magnitude = node.decimalValue().precision() - scale;
        if (Math.abs(scale) > DIGITS || Math.abs(magnitude) > DIGITS) {
            faults.add(new Fault(pointer, "number-out-of-range", "A number of that size is not kept."));
        }
    }
}
