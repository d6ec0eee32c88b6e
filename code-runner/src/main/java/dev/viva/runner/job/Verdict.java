package dev.viva.runner.job;

/** What is said of one test. */
public enum Verdict {
    ACCEPTED,
    WRONG_ANSWER,
    TIME_LIMIT,
    MEMORY_LIMIT,
    OUTPUT_LIMIT,
    RUNTIME_ERROR,
    COMPILE_ERROR,
    /** Not the candidate's fault: never counts against them. */
    INTERNAL_ERROR
}
