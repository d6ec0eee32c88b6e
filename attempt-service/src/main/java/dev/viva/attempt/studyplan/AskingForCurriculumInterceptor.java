package dev.viva.attempt.studyplan;

import dev.viva.platform.caller.CurrentCaller;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** See {@link AskingForCurriculum}. It stands outside of the transaction that {@code @Idempotent} opens. */
@AskingForCurriculum
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE - 1)
public class AskingForCurriculumInterceptor {
    private final CurriculumDirectory directory;
    private final CurriculumAtHand atHand;
    private final CurrentCaller caller;

    public AskingForCurriculumInterceptor(
            CurriculumDirectory directory, CurriculumAtHand atHand, CurrentCaller caller) {
        this.directory = directory;
        this.atHand = atHand;
        this.caller = caller;
    }

    @AroundInvoke
    Object onceMoreWhenItIsHere(InvocationContext method) throws Exception {
        try {
            return method.proceed();
        } catch (CurriculumNotHere notHere) {
            atHand.put(notHere.company(), directory.of(notHere.company(), caller.caller()));
            return method.proceed();
        }
    }
}
