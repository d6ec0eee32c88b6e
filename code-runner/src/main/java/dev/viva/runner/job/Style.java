package dev.viva.runner.job;

/** How a test calls the program. */
public enum Style {
    /** The entry point is a function: {@code args} and {@code kwargs} in, its result out. */
    FUNCTION,
    /** The entry point is a class: made with {@code init}, then called method by method. */
    CLASS,
    /** A whole program: text in, text out. */
    STDIN
}
