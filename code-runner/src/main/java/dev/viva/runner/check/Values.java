package dev.viva.runner.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** Equality of JSON values as a grader means it. */
final class Values {
    private Values() {}

    /** Same structure; numbers by value, so that 1 is 1.0, but true is not 1; NaN is NaN. */
    static boolean equal(JsonNode expected, JsonNode got) {
        return same(expected, got, Values::equalNumbers);
    }

    /** As {@link #equal}, but numbers may differ by {@code absolute} or by {@code relative} times the expected number. */
    static boolean near(JsonNode expected, JsonNode got, double absolute, double relative) {
        return same(expected, got, (one, other) -> nearNumbers(number(one), number(other), absolute, relative));
    }

    /** Lists of equal elements in any order; inner lists keep theirs. */
    static boolean unordered(JsonNode expected, JsonNode got) {
        if (!expected.isArray() || !got.isArray()) {
            return equal(expected, got);
        }
        List<JsonNode> left = new ArrayList<>();
        got.forEach(left::add);
        for (JsonNode wanted : expected) {
            int found = -1;
            for (int i = 0; i < left.size() && found < 0; i++) {
                found = equal(wanted, left.get(i)) ? i : -1;
            }
            if (found < 0) {
                return false;
            }
            left.remove(found);
        }
        return left.isEmpty();
    }

    static boolean nearNumbers(double expected, double got, double absolute, double relative) {
        if (Double.isNaN(expected) || Double.isNaN(got)) {
            return Double.isNaN(expected) && Double.isNaN(got);
        }
        if (Double.isInfinite(expected) || Double.isInfinite(got)) {
            return expected == got;
        }
        return Math.abs(expected - got) <= Math.max(absolute, relative * Math.abs(expected));
    }

    private static boolean same(JsonNode expected, JsonNode got, BiPredicate<JsonNode, JsonNode> numbers) {
        if (isNumber(expected) || isNumber(got)) {
            return isNumber(expected) && isNumber(got) && numbers.test(expected, got);
        }
        if (expected.isArray() && got.isArray() && expected.size() == got.size()) {
            for (int i = 0; i < expected.size(); i++) {
                if (!same(expected.get(i), got.get(i), numbers)) {
                    return false;
                }
            }
            return true;
        }
        if (expected.isObject() && got.isObject() && expected.size() == got.size()) {
            return expected.properties().stream()
                    .allMatch(field ->
                            got.has(field.getKey()) && same(field.getValue(), got.get(field.getKey()), numbers));
        }
        return !expected.isContainerNode() && expected.equals(got);
    }

    /** A harness of a language whose JSON has no NaN, Infinity or great integers writes {@code {"$number": "…"}}. */
    private static boolean isNumber(JsonNode node) {
        return node.isNumber()
                || (node.isObject() && node.size() == 1 && node.path("$number").isTextual());
    }

    private static boolean equalNumbers(JsonNode one, JsonNode other) {
        if (one.isIntegralNumber() && other.isIntegralNumber()) {
            return one.bigIntegerValue().equals(other.bigIntegerValue());
        }
        double left = number(one);
        double right = number(other);
        return left == right || (Double.isNaN(left) && Double.isNaN(right));
    }

    private static double number(JsonNode node) {
        if (node.isNumber()) {
            return node.doubleValue();
        }
        try {
            return Double.parseDouble(node.path("$number").textValue());
        } catch (NumberFormatException noNumber) {
            return Double.NaN;
        }
    }
}
