package dev.viva.question.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

class YamlTextTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void whatIsWrittenIsReadBackAsTheSame(@ForAll("documents") JsonNode document) {
        List<JsonNode> back = YamlDocuments.read(
                (YamlText.write(document) + YamlText.write(document)).getBytes(StandardCharsets.UTF_8));

        assertThat(back).hasSize(2);
        assertThat(CanonicalDocument.fingerprint(back.get(1))).isEqualTo(CanonicalDocument.fingerprint(document));
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void aFingerprintSurvivesTheDatabase(@ForAll("documents") JsonNode document) {
        JsonNode back = JsonDocuments.readStored(JsonDocuments.write(document));

        assertThat(CanonicalDocument.fingerprint(back)).isEqualTo(CanonicalDocument.fingerprint(document));
    }

    @Provide
    Arbitrary<JsonNode> documents() {
        return object(Arbitraries.oneOf(scalar(), object(scalar()), list()));
    }

    private Arbitrary<JsonNode> object(Arbitrary<JsonNode> values) {
        return Arbitraries.maps(texts().filter(text -> !text.isEmpty()), values)
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(fields -> {
                    ObjectNode object = NODES.objectNode();
                    object.setAll(fields);
                    return object;
                });
    }

    private Arbitrary<JsonNode> list() {
        return scalar().list().ofMaxSize(4).map(values -> NODES.arrayNode().addAll(values));
    }

    private Arbitrary<JsonNode> scalar() {
        return Arbitraries.oneOf(
                texts().map(NODES::textNode),
                Arbitraries.of(
                                "no",
                                "~",
                                "",
                                "1",
                                "0x1F",
                                "1e3",
                                "2026-01-01",
                                ":",
                                "- a",
                                "# c",
                                "\n",
                                " x ",
                                "|",
                                "<<",
                                "\u2028")
                        .map(NODES::textNode),
                Arbitraries.longs().map(NODES::numberNode),
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("-1e9"), new BigDecimal("1e9"))
                        .ofScale(4)
                        .map(NODES::numberNode),
                Arbitraries.of(true, false).map(NODES::booleanNode));
    }

    /** Everything that can be stored: without U+0000 and half pairs. */
    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withCharRange('\u0001', '\uD7FF')
                .withCharRange('\uE000', '\uFFFD')
                .ofMaxLength(30);
    }
}
