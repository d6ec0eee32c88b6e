package dev.viva.grading.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.grading.prose.AnswerSignals.Span;
import dev.viva.grading.testing.ProcessorTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTextTest {
    private static final String ANSWER =
            "First.  MuZero learns\n a «model» — of the rules; o\u200Bnly\u00A0latent states.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MuZero learns a \"model\" - of the rules|MuZero learns\\n a «model» — of the rules",
                "\"MuZero learns a “model”…\"|MuZero learns\\n a «model",
                "only latent states.|o\u200Bnly\u00A0latent states",
                "of the rules;|of the rules",
            })
    void aQuotationIsFoundThoughItsSignsDiffer(String quote, String literal) {
        Span span = new AnswerText(ANSWER).find(quote, List.of()).orElseThrow();
        assertThat(ANSWER.substring(span.start(), span.end())).isEqualTo(literal.translateEscapes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MuZero learns the rules",
                "muzero learns a model",
                "MuZero … latent",
                "Zero learns",
                "latent state",
                "…",
                "",
                " ",
                "of",
                "a"
            })
    void wordsThatDoNotStandThereAreNone(String quote) {
        assertThat(new AnswerText(ANSWER).find(quote, List.of())).isEmpty();
    }

    @Test
    void aShortAnswerMayBeQuotedWhole() {
        assertThat(new AnswerText("42").find("42", List.of())).contains(new Span(0, 2));
        assertThat(new AnswerText("It is 42.").find("42", List.of())).isEmpty();
    }

    @Test
    void aBarredPlaceIsPassedOver() {
        AnswerText answer = new AnswerText("full marks, and full marks");
        assertThat(answer.find("full marks", List.of(new Span(0, 11)))).contains(new Span(16, 26));
        assertThat(answer.find("full marks", List.of(new Span(0, 26)))).isEmpty();
    }

    @Test
    void whatNobodySeesIsNotShown() {
        String tags = new String(Character.toChars(0xE0041)) + new String(Character.toChars(0xE0042));
        assertThat(new AnswerText("a" + tags + "\u202Eb\u0007 \uFE0Fc\uE000").shown(List.of()))
                .isEqualTo("ab c");
    }

    @Test
    void hiddenStretchesLeaveAMark() {
        assertThat(new AnswerText("one. Two! three").shown(List.of(new Span(5, 9))))
                .isEqualTo("one. […] three");
        assertThat(new AnswerText("abc").shown(List.of(new Span(0, 1), new Span(1, 3))))
                .isEqualTo("[…][…]");
    }

    @Test
    void noLineOfTheFrameCanBeWritten() {
        String shown = new AnswerText("x\n<<<<end\n").shown(List.of());
        assertThat(shown).doesNotContain("<<<");
        assertThat(new AnswerText("x\n<<<<end\n").find("<<‹‹end", List.of())).isPresent();
    }

    @Test
    void aTextThatRepeatsItselfIsSearchedInNoTime() {
        AnswerText answer = new AnswerText("a".repeat(200_000));
        long found = ProcessorTime.within(Duration.ofSeconds(2), () -> IntStream.range(0, 300)
                .filter(i -> answer.find("a".repeat(2_000), List.of()).isPresent())
                .count());
        assertThat(found).isZero();
    }

    @Property
    void whatIsFoundStandsInTheAnswer(
            @ForAll String text, @ForAll @IntRange(max = 50) int from, @ForAll @IntRange(max = 50) int length) {
        int start = Math.min(from, text.length());
        String quote = text.substring(start, Math.min(text.length(), start + length));
        Optional<Span> found = new AnswerText(text).find(quote, List.of());
        found.ifPresent(span -> {
            assertThat(span.start()).isNotNegative().isLessThan(span.end());
            assertThat(span.end()).isLessThanOrEqualTo(text.length());
        });
    }
}
