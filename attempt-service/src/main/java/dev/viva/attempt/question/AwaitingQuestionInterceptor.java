package dev.viva.attempt.question;

import dev.viva.platform.caller.CurrentCaller;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** See {@link AwaitingQuestion}. It stands outside of the transaction that {@code @Idempotent} opens. */
@AwaitingQuestion
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE - 1)
public class AwaitingQuestionInterceptor {
    private final QuestionService questions;
    private final CurrentCaller caller;

    public AwaitingQuestionInterceptor(QuestionService questions, CurrentCaller caller) {
        this.questions = questions;
        this.caller = caller;
    }

    @AroundInvoke
    Object onceMoreWhenItIsHere(InvocationContext method) throws Exception {
        try {
            return method.proceed();
        } catch (QuestionNotHereYet notHere) {
            questions.await(notHere.reference(), caller.caller());
            return method.proceed();
        }
    }
}
