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
        try (InputStream yaml = TestDocuments.class.getResourceAsStream("/documents/two-parts.yaml")) {
            return (ObjectNode) YamlDocuments.read(yaml.readAllBytes()).getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
