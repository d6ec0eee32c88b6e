package dev.viva.grading.llm.call;

import java.time.Duration;

/** Hears what calls came to and what they cost. */
public interface CallMeters {

    /**
     * A call ended.
     *
     * @param end {@code ok}, or the code of its failure
     * @param tokensIn 0 where the endpoint does not say
     * @param tokensOut 0 where the endpoint does not say
     */
    void called(String end, Duration took, long tokensIn, long tokensOut);

    /**
     * A conversation ended.
     *
     * @param end {@code ok}, or the code of the fault
     */
    void conversed(String end);
}
