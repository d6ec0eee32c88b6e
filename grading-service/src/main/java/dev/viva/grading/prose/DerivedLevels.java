package dev.viva.grading.prose;

import dev.viva.events.question.Criterion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The levels of a statement in a derived rubric: the share of its points that it earns, in steps of one per cent. */
public final class DerivedLevels {
    private static final int STEP = 1;
    private static final int WHOLE = 100;

    private DerivedLevels() {}

    /** The levels of a statement of so many points; they have no anchor texts. */
    public static List<Criterion.Level> of(BigDecimal points) {
        List<Criterion.Level> levels = new ArrayList<>();
        for (int percent = STEP; percent < WHOLE; percent += STEP) {
            BigDecimal share = points.multiply(BigDecimal.valueOf(percent, 2)).setScale(2, RoundingMode.HALF_UP);
            levels.add(new Criterion.Level(id(percent), share, null));
        }
        return levels;
    }

    /** The level nearest to a share of the points, 0 to 1. */
    static String id(double share) {
        return id(Math.clamp(Math.round(share * WHOLE / STEP) * STEP, STEP, WHOLE - STEP));
    }

    private static String id(int percent) {
        return "share-" + percent;
    }
}
