package dev.viva.attempt.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.viva.attempt.funnel.StageTopics.Asked;
import java.util.List;
import org.junit.jupiter.api.Test;

class StageTopicsTest {
    @Test
    void aQuestionCountsInEqualPartsForItsTopics() {
        var parts = StageTopics.parts(List.of(
                new Asked(List.of("screening", "technical"), List.of("rl", "dl")),
                new Asked(List.of("technical"), List.of("rl")),
                new Asked(List.of(), List.of("rl")),
                new Asked(List.of("technical"), List.of())));
        assertThat(parts.get("rl")).containsExactly(entry("screening", 0.5), entry("technical", 0.75));
        assertThat(parts.get("dl")).containsExactly(entry("screening", 0.5), entry("technical", 0.25));
    }
}
