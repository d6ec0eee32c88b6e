package dev.viva.question.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads and writes documents as JSON trees: strict, bounded, every number with all of its digits. */
public final class JsonDocuments {
    static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DocumentLimits.DEPTH)
                            .maxNumberLength(DocumentLimits.NUMBER_LENGTH)
                            .maxStringLength(DocumentLimits.IMPORT_BYTES)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private JsonDocuments() {}

    /** The one JSON value in {@code utf8}. */
    public static JsonNode read(byte[] utf8) {
        try (JsonParser parser = new CountingParser(MAPPER.createParser(utf8))) {
            JsonNode value = MAPPER.readTree(parser);
            if (value == null || value.isMissingNode()) {
                throw new MalformedDocument("malformed-json", "The body is empty.");
            }
            if (parser.nextToken() != null) {
                throw new MalformedDocument("malformed-json", "There is more text after the JSON value.");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new MalformedDocument("malformed-json", describe(e));
        } catch (IOException e) {
            // A byte array cannot fail to be read; what is left are broken UTF-8 sequences (CharConversionException).
            throw new MalformedDocument("malformed-json", "The body is not UTF-8.");
        }
    }

    /** The tree that {@code json}, a text written by {@link #write}, holds. */
    public static JsonNode readStored(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored document is not JSON any more", e);
        }
    }

    /** The document as JSON text: same order, same texts, same numbers. */
    public static String write(JsonNode document) {
        try {
            return MAPPER.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String describe(JsonProcessingException e) {
        String where = e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
        return e.getOriginalMessage() + where;
    }

    /** Stops a body that is small in bytes and large in memory. */
    private static final class CountingParser extends JsonParserDelegate {
        private int values;

        CountingParser(JsonParser parser) {
            super(parser);
        }

        @Override
        public JsonToken nextToken() throws IOException {
            if (++values > 3 * DocumentLimits.VALUES) {
                throw new MalformedDocument("too-many-values", "The body holds more than a million values.");
            }
            return super.nextToken();
        }
    }
}
