package dev.viva.runner.sandbox;

import java.nio.charset.StandardCharsets;

/** The kept part of an output: its first bytes, and how many the program wrote in all, as far as they were read. */
public final class Kept {
    private static final String TRUNCATED = "\n… [truncated]";

    private final byte[] bytes;
    private final long written;

    Kept(byte[] bytes, long written) {
        this.bytes = bytes;
        this.written = written;
    }

    public int length() {
        return bytes.length;
    }

    public long written() {
        return written;
    }

    public boolean truncated() {
        return written > bytes.length;
    }

    /** As text, malformed UTF-8 replaced, with a mark where something is missing. */
    public String text() {
        return exactText() + (truncated() ? TRUNCATED : "");
    }

    public String exactText() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
