package dev.viva.platform.trace;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** The trace that the running work belongs to, as a W3C {@code traceparent}; it travels from request to event and into every log line. */
public final class Trace {
    /** The header of W3C Trace Context, in HTTP and in Kafka records. */
    public static final String HEADER = "traceparent";

    private static final String TRACE_ID = "traceId";
    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Trace() {}

    /** Joins the trace of {@code traceparent}, or begins one if that is absent or ill-formed. */
    public static void begin(String traceparent) {
        String joined = traceparent != null && TRACEPARENT.matcher(traceparent).matches() ? traceparent : fresh();
        MDC.put(HEADER, joined);
        MDC.put(TRACE_ID, joined.substring(3, 35));
    }

    public static void end() {
        MDC.remove(HEADER);
        MDC.remove(TRACE_ID);
    }

    /** The current {@code traceparent}; begins a trace where there is none. */
    public static String current() {
        if (!(MDC.get(HEADER) instanceof String current)) {
            begin(null);
            return (String) MDC.get(HEADER);
        }
        return current;
    }

    /** The 32 hex digits that a problem quotes. */
    public static String traceId() {
        return current().substring(3, 35);
    }

    private static String fresh() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        String hex = HexFormat.of().formatHex(bytes);
        return "00-" + hex.substring(0, 32) + "-" + hex.substring(32) + "-01";
    }
}
