package dev.viva.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.stream.Collectors;

/** Says what is wrong with a JSON body, and where, without showing our class names. */
public final class JsonFaults {
    private JsonFaults() {}

    public static Refusal refusal(JsonProcessingException fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return switch (fault) {
            case UnrecognizedPropertyException unknown ->
                bad(
                        "unknown-field",
                        pointer(unknown),
                        "The field '" + unknown.getPropertyName() + "' is not known here; known are "
                                + unknown.getKnownPropertyIds().stream()
                                        .map(String::valueOf)
                                        .sorted()
                                        .collect(Collectors.joining(", "))
                                + ".");
            case InvalidFormatException format
            when format.getValue() instanceof String && hasFormat(format.getTargetType()) ->
                bad(
                        "wrong-value",
                        pointer(format),
                        "The value " + shortened(format.getValue()) + " is not " + expected(format.getTargetType())
                                + ".");
            case MismatchedInputException mismatch ->
                bad(
                        "wrong-type",
                        pointer(mismatch),
                        mismatch.getTargetType() == null
                                ? "The value is missing or has the wrong type."
                                : "The value here must be " + expected(mismatch.getTargetType()) + ".");
            case StreamConstraintsException limits ->
                bad("json-over-limits", "", "The JSON is nested too deeply or has a value that is too long.");
            case JsonMappingException mapping ->
                mapping.getCause() instanceof JsonProcessingException inner && inner != mapping
                        ? refusal(inner)
                        : bad("wrong-value", pointer(mapping), "The value here cannot be read.");
            case JsonEOFException eof ->
                bad("json-malformed", "", "The JSON ends before it is complete" + place(eof) + ".");
            default -> bad("json-malformed", "", "The body is not well-formed JSON in UTF-8" + place(fault) + ".");
        };
    }

    /** Types whose values are texts of a certain form: there the type can be right and the value wrong. */
    private static boolean hasFormat(Class<?> type) {
        return type != null && (type.isEnum() || type.getPackageName().startsWith("java.time"));
    }

    private static BadRequest bad(String code, String pointer, String detail) {
        return new BadRequest(code, detail, List.of(new FieldError(pointer, code, detail)));
    }

    private static String pointer(JsonMappingException fault) {
        return fault.getPath().stream()
                .map(step -> step.getFieldName() != null
                        ? "/" + step.getFieldName().replace("~", "~0").replace("/", "~1")
                        : "/" + step.getIndex())
                .collect(Collectors.joining());
    }

    private static String expected(Class<?> type) {
        if (type == null) {
            return "what is expected here";
        }
        if (type.isEnum()) {
            return "one of " + List.of(type.getEnumConstants());
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "a string";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (Iterable.class.isAssignableFrom(type) || type.isArray()) {
            return "an array";
        }
        return type.getPackageName().startsWith("java.time") ? "a time or date (RFC 3339, ISO 8601)" : "an object";
    }

    private static String shortened(Object value) {
        String text = String.valueOf(value);
        return "'" + (text.length() > 60 ? text.substring(0, 60) + "…" : text) + "'";
    }

    private static String place(JsonProcessingException fault) {
        return fault.getLocation() == null
                ? ""
                : " (line " + fault.getLocation().getLineNr() + ", column "
                        + fault.getLocation().getColumnNr() + ")";
    }
}
