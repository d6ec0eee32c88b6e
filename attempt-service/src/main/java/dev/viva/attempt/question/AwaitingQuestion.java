package dev.viva.attempt.question;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that needs the copy of a question: when it throws {@link QuestionNotHereYet}, its transaction is over, and the copy is waited
 * for without a database connection; then the method runs once more.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface AwaitingQuestion {}
