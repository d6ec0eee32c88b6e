package dev.viva.question.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Documents that tests begin with. */
final class TestDocuments {
    private TestDocuments() {}

    /** A faultless document with a TEXT and a CHOICE part. */
    static ObjectNode twoParts() {
        return read("two-parts.yaml");
    }

    /** A faultless document with a CODE and a TEXT part. */
    static ObjectNode code() {
        return read("code.yaml");
    }

    /** A faultless document with a NUMERIC and a CHOICE part. */
    static ObjectNode numeric() {
        return read("numeric.yaml");
    }

    /** A faultless document with a DIAGRAM part. */
    static ObjectNode diagram() {
        return read("diagram.yaml");
    }

    /** A faultless loop with a form, rules, a gate and a funnel. */
    static ObjectNode loop() {
        return read("loop.yaml");
    }

    private static ObjectNode read(String name) {
        try (InputStream yaml = TestDocuments.class.getResourceAsStream("/documents/" + name)) {
            return (ObjectNode) YamlDocuments.read(yaml.readAllBytes()).getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
