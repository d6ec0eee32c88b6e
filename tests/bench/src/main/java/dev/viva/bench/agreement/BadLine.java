package dev.viva.bench.agreement;

/** A line of a file of graded answers that cannot be used; the message names the line and says what it lacks. */
public final class BadLine extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadLine(String file, int line, String fault) {
        super(file + ", line " + line + ": " + fault);
    }
}
