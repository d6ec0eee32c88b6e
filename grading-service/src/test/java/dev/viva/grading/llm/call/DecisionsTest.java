package dev.viva.grading.llm.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.viva.grading.grader.Ask.Choice;
import dev.viva.grading.grader.ConversationResult.Decision;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionsTest {
    private static final List<Choice> CHOICES = List.of(new Choice("a", List.of("MET", "MISSED")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": {\"outcome\": \"MET\", \"quote\": \"q\"}}",
                "\uFEFF  {\"a\": {\"outcome\": \"met\", \"quote\": \"q\", \"reason\": \"r\"}, \"b\": 1}\n",
                "```json\n{\"a\": {\"outcome\": \" MET \", \"quote\": \"q\"}}\n```",
                "```\n{\"a\": {\"outcome\": \"MET\", \"quote\": \"q\"}}",
                "Here you are: {\"a\": {\"outcome\": \"MET\", \"quote\": \"q\"}} Anything else?",
            })
    void isReadTolerantly(String text) {
        assertThat(Decisions.read(text, CHOICES)).containsExactly(new Decision("a", "MET", "q"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "}{",
                "{",
                "{\"b\": {\"outcome\": \"MET\"}}",
                "{\"a\": \"MET\"}",
                "{\"a\": {\"outcome\": 1}}",
                "{\"a\": {\"outcome\": \"PERFECT\"}}",
                "{\"a\": {\"outcome\": \"MET\", \"quote\": 5}}",
                "{\"a\": {\"outcome\": \"MET\"}, \"a\": {\"outcome\": \"MISSED\"}}",
                "{\"a\": {\"outcome\": \"MET\", \"outcome\": \"MISSED\"}}",
            })
    void whatIsNotDecidedClearlyIsMalformed(String text) {
        assertThatExceptionOfType(CallFailed.class)
                .isThrownBy(() -> Decisions.read(text, CHOICES))
                .matches(failed -> failed.failure() == Failure.MALFORMED);
    }

    @Test
    void depthIsRefusedAndNotFollowed() {
        String deep = "{\"a\":".repeat(100_000) + "}";
        assertThatExceptionOfType(CallFailed.class).isThrownBy(() -> Decisions.read(deep, CHOICES));
    }

    @Property
    void anyTextIsReadOrMalformed(@ForAll String text) {
        try {
            assertThat(Decisions.read(text, CHOICES)).hasSize(1);
        } catch (CallFailed e) {
            assertThat(e.failure()).isEqualTo(Failure.MALFORMED);
        }
    }
}
