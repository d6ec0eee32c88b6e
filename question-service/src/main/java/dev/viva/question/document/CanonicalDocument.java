package dev.viva.question.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/**
 * Decides whether two documents say the same, whatever their spelling: the order of keys, JSON or YAML, {@code 30} or {@code 3e1}.
 * An integer and a decimal stay apart ({@code 1} is not {@code 1.0}): in the tests of a CODE part they are different values.
 */
public final class CanonicalDocument {

    private CanonicalDocument() {}

    /** SHA-256 of the canonical form, in hexadecimal. */
    public static String fingerprint(JsonNode document) {
        StringBuilder canonical = new StringBuilder(4096);
        write(document, canonical);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(canonical.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void write(JsonNode node, StringBuilder out) {
        switch (node.getNodeType()) {
            case OBJECT -> {
                TreeMap<String, JsonNode> fields = new TreeMap<>();
                node.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
                out.append('{');
                fields.forEach((name, value) -> {
                    text(name, out);
                    write(value, out);
                });
                out.append('}');
            }
            case ARRAY -> {
                out.append('[');
                node.forEach(value -> {
                    write(value, out);
                    out.append(',');
                });
                out.append(']');
            }
            case NUMBER -> number(node, out);
            case STRING -> text(node.textValue(), out);
            case BOOLEAN, NULL -> out.append(node.asText());
            case BINARY, MISSING, POJO ->
                throw new IllegalArgumentException("not part of a JSON text: " + node.getNodeType());
        }
    }

    /** The length in front makes the form unambiguous without escapes. */
    private static void text(String value, StringBuilder out) {
        out.append(value.length()).append(':').append(value);
    }

    private static void number(JsonNode node, StringBuilder out) {
        if (node.isIntegralNumber()) {
            out.append(node.bigIntegerValue());
            return;
        }
        BigDecimal value = node.decimalValue().stripTrailingZeros();
        out.append('d').append(value.unscaledValue()).append('e').append(-value.scale());
    }
}
