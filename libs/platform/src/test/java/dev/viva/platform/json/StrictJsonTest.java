package dev.viva.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.viva.platform.problem.JsonFaults;
import dev.viva.platform.problem.Refusal;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictJsonTest {
    private final ObjectMapper json = StrictJson.strict(new ObjectMapper());

    record Inner(int count) {}

    enum Colour {
        RED
    }

    record Outer(
            String text, boolean flag, BigDecimal points, Colour colour, List<Inner> items, Map<String, Inner> named) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\1', textBlock = """
            {"text": 7}                       | 400 | wrong-type          | /text
            {"text": true}                    | 400 | wrong-type          | /text
            {"text": {}}                      | 400 | wrong-type          | /text
            {"flag": "true"}                  | 400 | wrong-type          | /flag
            {"flag": 1}                       | 400 | wrong-type          | /flag
            {"flag": null}                    | 400 | wrong-type          | /flag
            {"points": "1"}                   | 400 | wrong-type          | /points
            {"colour": "BLUE"}                | 400 | wrong-value         | /colour
            {"colour": 0}                     | 400 | wrong-type          | /colour
            {"items": [{"count": 1.5}]}       | 400 | wrong-type          | /items/0/count
            {"items": [{"count": 1}, {"count": 1, "a/~": 1}]} | 400 | unknown-field | /items/1/a~1~0
            {"items": {}}                     | 400 | wrong-type          | /items
            {"text": "a", "text": "b"}        | 400 | json-malformed      | ''
            {"flag": true} {}                 | 400 | wrong-type          | ''
            {"text": "a"                      | 400 | json-malformed      | ''
            nonsense                          | 400 | json-malformed      | ''
            {"text": "a\\u0000"}              | 422 | text-not-storable   | /text
            {"items": [], "text": "\\ud800"}  | 422 | text-not-storable   | /text
            """)
    void eachFaultHasACodeAndAPlace(String body, int status, String code, String pointer) {
        Refusal refusal = refusalOf(body.getBytes(StandardCharsets.UTF_8));
        assertThat(refusal.status()).isEqualTo(status);
        assertThat(refusal.errors().getFirst().code()).isEqualTo(code);
        assertThat(refusal.errors().getFirst().pointer()).isEqualTo(pointer.equals("''") ? "" : pointer);
        assertThat(refusal.detail()).doesNotContain("dev.viva", "com.fasterxml", "java.");
    }

    @Test
    void aNullInAFreeFormValueIsWrittenAndAnAbsentFieldIsNot() throws JsonProcessingException {
        Map<String, Object> test = new HashMap<>();
        test.put("expected", null);

        assertThat(json.writeValueAsString(test)).isEqualTo("{\"expected\":null}");
        assertThat(json.writeValueAsString(new Outer(null, true, null, null, null, null)))
                .isEqualTo("{\"flag\":true}");
    }

    @Test
    void aKeyThatCannotBeStoredIsRefusedToo() {
        assertThat(refusalOf("{\"named\": {\"a\\u0000\": {\"count\": 1}}}".getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("text-not-storable");
    }

    @Test
    void deepNestingAndBrokenUtf8AreFaultsOfTheRequest() {
        String deep = "{\"named\":".repeat(1) + "[".repeat(100_000);
        assertThat(refusalOf(deep.getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(400);
        byte[] broken = "{\"text\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refusalOf(broken).code()).isEqualTo("json-malformed");
    }

    @Test
    void whatIsWellFormedIsReadAsItWasSent() throws Exception {
        Outer read = json.readValue(
                "{\"text\": \"a\\r\\n\\t\\ud83d\\ude00\", \"flag\": true, \"points\": 2.50, \"items\": [{\"count\": 1}]}",
                Outer.class);
        assertThat(read.text()).isEqualTo("a\r\n\t😀");
        assertThat(read.points()).isEqualByComparingTo("2.50");
    }

    private Refusal refusalOf(byte[] body) {
        Throwable fault = catchThrowableOfType(Throwable.class, () -> json.readValue(body, Outer.class));
        assertThat(fault).as("the body must be refused").isNotNull();
        return fault instanceof Refusal refusal ? refusal : JsonFaults.refusal((JsonProcessingException) fault);
    }

    @Test
    void aNumberStaysAsItWasWritten() throws Exception {
        String body = "{\"args\":[3.0,3,1.50]}";
        assertThat(json.writeValueAsString(json.readTree(body))).isEqualTo(body);
        assertThat(json.writeValueAsString(json.readValue(body, Map.class))).isEqualTo(body);
    }
}
