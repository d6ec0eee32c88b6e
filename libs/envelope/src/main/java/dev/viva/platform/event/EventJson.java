package dev.viva.platform.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.stream.Collectors;

/**
 * JSON of events. Unlike the API's mapper it takes fields that it does not know: a newer service may already send an optional field
 * that this one has not heard of.
 */
public final class EventJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private EventJson() {}

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON: " + value.getClass(), e);
        }
    }

    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw unreadable(type, e);
        }
    }

    public static <T> T read(byte[] json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (IOException e) {
            // There is no reading from outside here: bytes that are no text in any encoding of JSON.
            throw unreadable(type, e);
        }
    }

    /** Says where and what, in no word of the data: Jackson's message quotes them, and logs must not hold what a candidate wrote. */
    private static UnreadableEvent unreadable(Class<?> type, IOException e) {
        StringBuilder text = new StringBuilder("data is not of the type ")
                .append(type.getSimpleName())
                .append(": ")
                .append(e.getClass().getSimpleName());
        if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            text.append(", ").append(mismatch.getTargetType().getSimpleName()).append(" expected");
        }
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            text.append(" at ").append(place(mapping));
        }
        if (e instanceof JsonProcessingException json && json.getLocation() != null) {
            text.append(", line %d, column %d"
                    .formatted(
                            json.getLocation().getLineNr(), json.getLocation().getColumnNr()));
        }
        return new UnreadableEvent(text.toString());
    }

    private static String place(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("/", "/", ""));
    }
}
