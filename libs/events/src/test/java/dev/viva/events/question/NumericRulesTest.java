package dev.viva.events.question;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.viva.events.attempt.Response.NumericAnswer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NumericRulesTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @Test
    void aChainThatAgreesHasNoFault() throws JsonProcessingException {
        assertThat(faults("""
                {"expected": 1157407, "unit": "1/s", "tolerance": {"relative": 0.05}, "steps": [
                  {"id": "users", "expected": 1e9}, {"id": "actions", "expected": 100},
                  {"id": "per-day", "expected": 1e11, "formula": "users * actions", "fraction": 0.1},
                  {"id": "seconds", "expected": 86400, "unit": "s", "fraction": 0.2}],
                 "formula": "users * actions / seconds"}""")).isEmpty();
    }

    @Test
    void eachFaultHasItsPlace() throws JsonProcessingException {
        assertThat(faults("{\"expected\": 1e999999999}")).containsExactly("/expected number-out-of-range");
        assertThat(faults("{\"expected\": 1e350}")).containsExactly("/expected number-out-of-range");
        assertThat(faults("{\"expected\": 1, \"unit\": \"parrots\"}")).containsExactly("/unit unknown-unit");
        assertThat(faults("{\"expected\": 1, \"tolerance\": {\"relative\": 0}}"))
                .containsExactly("/tolerance/relative not-positive");
        assertThat(faults("{\"expected\": 1, \"tolerance\": {\"relative\": 0.1, \"absolute\": 1}}"))
                .containsExactly("/tolerance too-many-fields");
        assertThat(faults("{\"expected\": 0, \"tolerance\": {\"relative\": 0.1}}"))
                .containsExactly("/tolerance tolerance-of-zero");
        assertThat(faults("{\"expected\": 1, \"unitFraction\": 0.1}"))
                .containsExactly("/unitFraction field-not-allowed");
        assertThat(faults("{\"expected\": 1, \"unit\": \"s\", \"unitFraction\": 0.6}"))
                .containsExactly("/unitFraction number-out-of-range");
        assertThat(faults("{\"expected\": 1, \"methodFraction\": 0.6}"))
                .containsExactly("/methodFraction field-not-allowed");
    }

    @Test
    void formulasReferToStepsAndAgreeWithTheExpectedValue() throws JsonProcessingException {
        String steps = "\"steps\": [{\"id\": \"a\", \"expected\": 2}, {\"id\": \"b\", \"expected\": 3}]";
        assertThat(faults("{\"expected\": 6, \"formula\": \"a * b\", " + steps + "}"))
                .isEmpty();
        assertThat(faults("{\"expected\": 7, \"formula\": \"a * b\", " + steps + "}"))
                .containsExactly("/formula formula-disagrees");
        assertThat(faults("{\"expected\": 7, \"formula\": \"a * c\", " + steps + "}"))
                .containsExactly("/formula unknown-reference");
        assertThat(faults("{\"expected\": 7, \"formula\": \"a *\", " + steps + "}"))
                .containsExactly("/formula ill-formed");
        assertThat(faults("{\"expected\": 7, \"formula\": \"3 + 4\", " + steps + "}"))
                .containsExactly("/formula nothing-referred-to");
        assertThat(faults("{\"expected\": 1, \"formula\": \"a / (b - 3)\", " + steps + "}"))
                .containsExactly("/formula formula-disagrees");
    }

    @Test
    void aStepFollowsFromThoseBeforeIt() throws JsonProcessingException {
        assertThat(faults("""
                {"expected": 6, "steps": [{"id": "c", "expected": 6, "formula": "a * 3"}, {"id": "a", "expected": 2}, {"id": "a", "expected": 2}]}""")).containsExactly("/steps/0/formula unknown-reference", "/steps/2/id duplicate-id");
    }

    @Test
    void workingEarnsLessThanARightValue() throws JsonProcessingException {
        assertThat(faults("""
                {"expected": 6, "formula": "a * b", "methodFraction": 0.5,
                 "steps": [{"id": "a", "expected": 2, "fraction": 0.3}, {"id": "b", "expected": 3, "fraction": 0.2}]}""")).containsExactly("/steps fractions-too-large");
    }

    @Test
    void settingsOfAnyShapeAreReadWithoutFailing() throws JsonProcessingException {
        assertThat(faults("{}")).isEmpty();
        assertThat(faults("{\"expected\": [], \"unit\": 5, \"tolerance\": 7, \"steps\": {\"a\": 1}, \"formula\": []}"))
                .isEmpty();
        assertThat(faults("{\"steps\": [null, 5, {\"id\": [], \"formula\": {}}]}"))
                .isEmpty();
    }

    @Test
    void anAnswerHasTheSizeOfANumber() {
        assertThat(answer("1,16 млн/с", null)).isEmpty();
        assertThat(answer(1157407, "1/s")).isEmpty();
        assertThat(answer(new BigInteger("9".repeat(60)), null)).isEmpty();
        assertThat(answer("9".repeat(201), null)).containsExactly("/value too-long");
        assertThat(answer(new BigDecimal("1e999999999"), null)).containsExactly("/value number-out-of-range");
        assertThat(answer(new BigDecimal("1e-999999999"), null)).containsExactly("/value number-out-of-range");
        assertThat(answer(Double.NaN, null)).containsExactly("/value number-out-of-range");
        assertThat(answer(Double.POSITIVE_INFINITY, null)).containsExactly("/value number-out-of-range");
        assertThat(answer(1, "s".repeat(41))).containsExactly("/unit too-long");
    }

    private static List<String> answer(Object value, String unit) {
        return texts(NumericRules.faults(new NumericAnswer(value, unit)));
    }

    private static List<String> faults(String settings) throws JsonProcessingException {
        return texts(NumericRules.faults(JSON.readValue(settings, new TypeReference<Map<String, Object>>() {})));
    }

    private static List<String> texts(List<PartFault> faults) {
        return faults.stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }
}
