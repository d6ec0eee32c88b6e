package dev.viva.attempt.studyplan;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that needs a curriculum: when it throws {@link CurriculumNotHere}, its transaction is over, and question-service is asked
 * without a database connection; then the method runs once more.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface AskingForCurriculum {}
