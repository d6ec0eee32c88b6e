package dev.viva.attempt.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class LearningCurveTest {
    @Property
    void studyNeverHarmsAndNeverPassesTheCeiling(
            @ForAll @DoubleRange(max = 1) double share, @ForAll @DoubleRange(max = 200) double hours) {
        double after = LearningCurve.after(share, hours);
        assertThat(after).isGreaterThanOrEqualTo(share);
        assertThat(after).isLessThanOrEqualTo(Math.max(share, LearningCurve.CEILING));
    }

    @Property
    void twoHoursAreOneAfterTheOther(@ForAll @DoubleRange(max = 0.95) double share) {
        assertThat(LearningCurve.after(LearningCurve.after(share, 1), 1))
                .isCloseTo(LearningCurve.after(share, 2), within(1e-12));
    }

    @Test
    void afterTheTimeConstantTwoThirdsOfTheGapAreClosed() {
        double gap = LearningCurve.CEILING - LearningCurve.after(0.35, LearningCurve.TIME_CONSTANT_HOURS);
        assertThat(gap).isCloseTo(0.6 / Math.E, within(1e-12));
    }
}
