package dev.viva.attempt.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DimensionTest {
    @Test
    void aTopicCountsForTheTopicsAboveIt() {
        assertThat(Dimension.withParents(List.of("rl/policy-gradient", "rl", "ml/a/b")))
                .containsExactly("ml", "ml/a", "ml/a/b", "rl", "rl/policy-gradient");
    }

    @Test
    void aDimensionHasOneSpelling() {
        assertThat(Dimension.parse("stage")).contains(Dimension.STAGE);
        assertThat(Dimension.parse("STAGE")).isEmpty();
        assertThat(Dimension.parse("")).isEmpty();
    }
}
