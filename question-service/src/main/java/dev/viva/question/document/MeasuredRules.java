package dev.viva.question.document;

import dev.viva.question.document.FaultList.Item;
import java.math.BigDecimal;
import java.util.List;

/**
 * The rules between a measured part and the rubric. Its criteria earn by what is measured: nobody reads prose there, so a claim would
 * never be met and a red flag never be found. A NUMERIC part is the exception: it may be answered with its working, which is prose.
 *
 * <p>A criterion of a CODE part may have any id: that of a group of tests earns by the group, any other by all tests.
 */
final class MeasuredRules {
    private final Item part;
    private final FaultList faults;

    MeasuredRules(Item part, FaultList faults) {
        this.part = part;
        this.faults = faults;
    }

    /** Checks the criteria and red flags that read the part. */
    void check(List<Item> criteria, List<Item> redFlags) {
        boolean read = "NUMERIC".equals(part.text("type"));
        for (Item criterion : criteria) {
            if (!read) {
                List.of("claim", "accept", "levels").forEach(field -> unread(criterion.child(field)));
            }
            worth(criterion);
        }
        if (!read) {
            redFlags.forEach(flag -> unread(flag.child("claim")));
        }
    }

    private void unread(Item field) {
        if (field.present()) {
            faults.add(
                    field.pointer(),
                    "not-measured",
                    "A " + part.text("type") + " part is measured and not read: this belongs to a TEXT or STORY part.");
        }
    }

    private void worth(Item criterion) {
        String id = criterion.text("id");
        List<Item> tests = part.child("code").items("tests").stream()
                .filter(test -> id != null && id.equals(test.text("group")))
                .toList();
        if (!tests.isEmpty() && tests.stream().allMatch(MeasuredRules::isWorthNothing)) {
            faults.add(
                    criterion.child("id").pointer(),
                    "no-points",
                    "No test of the group '" + id + "' is worth anything, so this cannot be earned.");
        }
    }

    private static boolean isWorthNothing(Item test) {
        Item points = test.child("points");
        return points.value().isNumber() && points.value().decimalValue().compareTo(BigDecimal.ZERO) == 0;
    }
}
