package dev.viva.grading.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SharesTest {
    @Test
    void sharesAverageToTheCreditAndFollowTheCoverage() {
        double[] shares = Shares.of(new double[] {60, 40}, new double[] {0.8, 0.4}, 0.5);
        assertThat((60 * shares[0] + 40 * shares[1]) / 100).isCloseTo(0.5, within(1e-6));
        assertThat(shares[0]).isGreaterThan(shares[1]);
    }

    @Test
    void whatIsNotFoundGetsNothingAndNoCreditGivesNothing() {
        assertThat(Shares.of(new double[] {50, 50}, new double[] {0.9, Shares.NOTHING}, 0.4))
                .satisfies(shares -> assertThat(shares[1]).isZero())
                .satisfies(shares -> assertThat(shares[0]).isCloseTo(0.8, within(1e-6)));
        assertThat(Shares.of(new double[] {100}, new double[] {0.9}, 0)).containsExactly(0);
    }
}
