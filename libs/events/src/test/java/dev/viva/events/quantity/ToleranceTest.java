package dev.viva.events.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.events.quantity.Tolerance.Kind;
import org.junit.jupiter.api.Test;

class ToleranceTest {

    @Test
    void aRelativeOneGoesByTheExpectedValue() {
        Tolerance five = new Tolerance(Kind.RELATIVE, 0.05);
        assertThat(five.accepts(1_157_407, 1_100_000)).isTrue();
        assertThat(five.accepts(1_157_407, 1_200_000)).isTrue();
        assertThat(five.accepts(1_157_407, 1_000_000)).isFalse();
        assertThat(five.accepts(-100, -105)).isTrue();
        assertThat(five.accepts(-100, 100)).isFalse();
        assertThat(five.accepts(100, 105)).isTrue();
    }

    @Test
    void anAbsoluteOneIncludesItsBounds() {
        Tolerance tenth = new Tolerance(Kind.ABSOLUTE, 0.1);
        assertThat(tenth.accepts(0, 0.1)).isTrue();
        assertThat(tenth.accepts(0.3, 0.2)).isTrue();
        assertThat(tenth.accepts(0, 0.101)).isFalse();
    }

    @Test
    void significantFiguresAreRounded() {
        Tolerance two = new Tolerance(Kind.SIGNIFICANT_FIGURES, 2);
        assertThat(two.accepts(1_157_407, 1.2e6)).isTrue();
        assertThat(two.accepts(1_157_407, 1_160_000)).isTrue();
        assertThat(two.accepts(1_157_407, 1.1e6)).isFalse();
        assertThat(two.accepts(0, 0)).isTrue();
    }

    @Test
    void anOrderOfMagnitudeIsATenfold() {
        Tolerance one = new Tolerance(Kind.ORDER_OF_MAGNITUDE, 1);
        assertThat(one.accepts(1e6, 1e7)).isTrue();
        assertThat(one.accepts(1e6, 1e5)).isTrue();
        assertThat(one.accepts(1e6, 2e7)).isFalse();
        assertThat(one.accepts(1e6, -1e6)).isFalse();
        assertThat(one.accepts(1e6, 0)).isFalse();
    }

    @Test
    void noneMeansEqual() {
        assertThat(Tolerance.EXACT.accepts(73_856, 73_856)).isTrue();
        assertThat(Tolerance.EXACT.accepts(73_856, 73_857)).isFalse();
        assertThat(Tolerance.EXACT.accepts(0.3, 0.1 + 0.2)).isTrue();
    }

    @Test
    void whatIsNoNumberIsNeverRight() {
        for (Kind kind : Kind.values()) {
            Tolerance any = new Tolerance(kind, 1);
            assertThat(any.accepts(1, Double.NaN)).isFalse();
            assertThat(any.accepts(1, Double.POSITIVE_INFINITY)).isFalse();
        }
    }
}
