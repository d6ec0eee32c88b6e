package dev.viva.platform.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A POST that creates or starts something. The transaction is opened around the method, and with the header {@code Idempotency-Key} the
 * answer is stored in that same transaction: whoever sends the request again within a day gets the first answer, and nothing happens
 * twice.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
