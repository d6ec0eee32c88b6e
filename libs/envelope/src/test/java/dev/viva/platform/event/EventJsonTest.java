package dev.viva.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {
    record Answer(String text, int revision) {}

    record Sheet(List<Answer> answers) {}

    @Test
    void aFieldThatIsNotKnownIsPassedOver() {
        assertThat(EventJson.read("{\"answers\":[{\"text\":\"a\",\"revision\":1,\"new\":true}]}", Sheet.class))
                .isEqualTo(new Sheet(List.of(new Answer("a", 1))));
    }

    @Test
    void aFaultTellsItsPlace() {
        assertThatThrownBy(() -> EventJson.read("{\"answers\":[{\"text\":\"a\",\"revision\":\"b\"}]}", Sheet.class))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage(
                        "data is not of the type Sheet: InvalidFormatException, int expected at /answers/0/revision,"
                                + " line 1, column 36");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"answers\":[{\"revision\":\"secret\"}]}",
                "{\"answers\":\"secret\"}",
                "{\"answers\":[{\"text\":\"secret\", secret}]}",
                "{\"answers\":[{\"text\":\"secret",
                "secret",
                "\"secret\""
            })
    void noWordOfTheDataIsRepeated(String json) {
        UnreadableEvent fromText = catchThrowableOfType(UnreadableEvent.class, () -> EventJson.read(json, Sheet.class));
        UnreadableEvent fromBytes = catchThrowableOfType(
                UnreadableEvent.class, () -> EventJson.read(json.getBytes(StandardCharsets.UTF_8), Sheet.class));
        assertThat(logged(fromText)).contains("Sheet", "line 1").doesNotContain("secret");
        assertThat(logged(fromBytes)).contains("Sheet", "line 1").doesNotContain("secret");
    }

    /** Jackson takes four bytes that begin so for UTF-32 and refuses what follows with an exception of its own kind. */
    @Test
    void bytesOfNoEncodingAreNoEventEither() {
        byte[] broken = {0, 0, 0, '"', -1, -1, -1, -1};
        assertThatThrownBy(() -> EventJson.read(broken, Sheet.class))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage("data is not of the type Sheet: CharConversionException");
    }

    private static String logged(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
