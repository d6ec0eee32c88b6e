package dev.viva.events.question;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tests of a CODE part that bear the same {@code group}.
 *
 * @param points the sum of its tests' points
 * @param tests how many there are, hidden ones included
 */
public record CodeGroup(String name, BigDecimal points, int tests) {

    /** The groups of a part's {@code code} settings in the order of their first tests; tests without a group are in none. */
    public static List<CodeGroup> of(Map<String, ?> code) {
        Map<String, CodeGroup> groups = new LinkedHashMap<>();
        for (Place test : new Place(code, "").child("tests").items()) {
            String name = test.child("group").text();
            if (name != null) {
                groups.merge(name, new CodeGroup(name, points(test), 1), CodeGroup::plus);
            }
        }
        return List.copyOf(groups.values());
    }

    /** What a test is worth among the tests of its part: 1 unless said. */
    static BigDecimal points(Place test) {
        return test.child("points").number(BigDecimal.ONE);
    }

    private CodeGroup plus(CodeGroup other) {
        return new CodeGroup(name, points.add(other.points), tests + other.tests);
    }
}
