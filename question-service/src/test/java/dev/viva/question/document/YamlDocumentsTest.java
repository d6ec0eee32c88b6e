package dev.viva.question.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlDocumentsTest {

    @Test
    void aStreamHoldsSeveralDocuments() {
        List<JsonNode> documents = read("a: 1\n---\nb: [x, {c: true}]\n---\n# nothing here\n");

        assertThat(documents)
                .extracting(JsonNode::toString)
                .containsExactly("{\"a\":1}", "{\"b\":[\"x\",{\"c\":true}]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "no | \"no\"",
                "2026-01-01 | \"2026-01-01\"",
                "010 | 10",
                "0o10 | 8",
                "0x1F | 31",
                "1_000 | \"1_000\"",
                "12:30 | \"12:30\"",
                "1e3 | 1E+3",
                "1.50 | 1.50",
                "-.5 | -0.5",
                "~ | null",
                "true | true",
                "'12' | \"12\"",
                "!!str 12 | \"12\"",
                "123456789012345678901234567890 | 123456789012345678901234567890"
            })
    void plainScalarsMeanWhatTheCoreSchemaSays(String yaml, String json) {
        assertThat(JsonDocuments.write(read("[" + yaml + "]").getFirst())).isEqualTo("[" + json + "]");
    }

    @Test
    void textsAreKeptToTheLastCharacter() {
        assertThat(read("a: |\n  x\ty \n  é😀\n").getFirst().path("a").textValue())
                .isEqualTo("x\ty \né😀\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: &x [1]\nb: *x",
                "a: &x 1",
                "*x",
                "a: !!java.net.URL [x]",
                "a: !!binary aGk=",
                "!!set {a}",
                "a: 1\na: 2",
                "[a: 1",
                "? [a]\n: b",
                "a: .inf",
                "a: .NaN",
                "a: 1e99999999999",
                "a: \u0001",
                "\ta: 1",
                "%YAML 3.0\n---\na: 1",
            })
    void whatIsDangerousOrAmbiguousIsRefused(String yaml) {
        assertThatExceptionOfType(MalformedDocument.class).isThrownBy(() -> read(yaml));
    }

    @Test
    void deepNestingIsRefusedBeforeItFillsTheStack() {
        assertThatExceptionOfType(MalformedDocument.class).isThrownBy(() -> read("[".repeat(100_000)));
        assertThatExceptionOfType(MalformedDocument.class)
                .isThrownBy(() -> JsonDocuments.read("[".repeat(100_000).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aBombOfAliasesIsRefusedAtItsFirstAnchor() {
        String bomb =
                "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n";

        assertThatExceptionOfType(MalformedDocument.class)
                .isThrownBy(() -> read(bomb))
                .satisfies(fault -> assertThat(fault.code()).isEqualTo("yaml-alias-refused"));
    }

    @Test
    void moreThanAMillionValuesAreRefused() {
        byte[] yaml = "- 1\n".repeat(1_000_001).getBytes(StandardCharsets.UTF_8);
        byte[] json = ("[" + "1,".repeat(3_000_001) + "1]").getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(MalformedDocument.class).isThrownBy(() -> YamlDocuments.read(yaml));
        assertThatExceptionOfType(MalformedDocument.class).isThrownBy(() -> JsonDocuments.read(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "{} {}", "{\"a\":1,\"a\":2}", "{a:1}", "[01]", "NaN", "// x\n1"})
    void jsonIsReadStrictly(String json) {
        assertThatExceptionOfType(MalformedDocument.class)
                .isThrownBy(() -> JsonDocuments.read(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] bytes = {'"', (byte) 0xC3, (byte) 0x28, '"'};

        assertThatExceptionOfType(MalformedDocument.class).isThrownBy(() -> YamlDocuments.read(bytes));
        assertThatExceptionOfType(MalformedDocument.class).isThrownBy(() -> JsonDocuments.read(bytes));
    }

    private static List<JsonNode> read(String yaml) {
        return YamlDocuments.read(yaml.getBytes(StandardCharsets.UTF_8));
    }
}
