package dev.viva.grading.llm.call;

import dev.viva.grading.grader.Ask;

/** Somebody who answers asks. */
interface Endpoint {

    /**
     * One call; blocks, and ends when the thread is interrupted.
     *
     * @throws CallFailed if nothing came back
     */
    Answered ask(Ask ask);

    /**
     * What came back.
     *
     * @param text what the model wrote
     * @param failure why that is no reply, although it has cost tokens; {@code null} if it is one
     * @param model what the endpoint calls it; {@code null} if it does not say, or in no name's form
     * @param tokensIn tokens read, 0 if the endpoint does not say
     * @param tokensOut tokens written, 0 if the endpoint does not say
     */
    record Answered(String text, Failure failure, String model, long tokensIn, long tokensOut) {}
}
