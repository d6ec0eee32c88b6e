package dev.viva.grading.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.viva.events.attempt.Response;
import dev.viva.events.attempt.Response.NumericAnswer;
import dev.viva.events.question.Part;
import dev.viva.events.question.PartType;
import dev.viva.grading.preview.ResponseFit.ResponseNotFitting;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResponseFitTest {
    private static final Part NUMERIC =
            new Part("n", PartType.NUMERIC, null, null, Map.of("expected", 1), null, null, null);
    private static final Part CHOICE = new Part(
            "c",
            PartType.CHOICE,
            null,
            null,
            null,
            null,
            Map.of("options", List.of(Map.of("id", "a"), Map.of("id", "b"))),
            null);

    @Test
    void aNumberIsAnsweredWithItselfOrItsWorking() {
        assertThatCode(() -> ResponseFit.require(number(5), List.of(NUMERIC))).doesNotThrowAnyException();
        assertThatCode(() -> ResponseFit.require(Response.text("it is 5"), List.of(NUMERIC)))
                .doesNotThrowAnyException();
        assertThat(faults(choices("a"), NUMERIC)).containsExactly("/response wrong-response-field");
        assertThat(faults(number(new BigDecimal("1e999999999")), NUMERIC))
                .containsExactly("/response/number/value number-out-of-range");
    }

    @Test
    void choicesAreOptionsChosenOnce() {
        assertThatCode(() -> ResponseFit.require(choices("b"), List.of(CHOICE))).doesNotThrowAnyException();
        assertThat(faults(choices("z"), CHOICE)).containsExactly("/response/choices/0 unknown-value");
        assertThat(faults(choices("a", "a"), CHOICE))
                .containsExactly("/response/choices/1 chosen-twice", "/response/choices too-many-choices");
        assertThat(faults(Response.text("a"), CHOICE)).containsExactly("/response wrong-response-field");
    }

    private static List<String> faults(Response response, Part part) {
        ResponseNotFitting refused =
                catchThrowableOfType(ResponseNotFitting.class, () -> ResponseFit.require(response, List.of(part)));
        return refused.errors().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    private static Response number(Object value) {
        return new Response(null, null, new NumericAnswer(value, null), null, null, null, null);
    }

    private static Response choices(String... ids) {
        return new Response(null, null, null, null, List.of(ids), null, null);
    }
}
