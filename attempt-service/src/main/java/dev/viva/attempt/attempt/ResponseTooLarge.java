package dev.viva.attempt.attempt;

import dev.viva.platform.problem.FieldError;
import dev.viva.platform.problem.TooLarge;
import java.util.List;

/** The response is over the limit for responses. */
public final class ResponseTooLarge extends TooLarge {
    public ResponseTooLarge(long bytes, long limit) {
        this("The response takes " + bytes + " bytes as JSON in UTF-8; at most " + limit + " are taken.");
    }

    private ResponseTooLarge(String detail) {
        super("response-too-large", detail, List.of(new FieldError("", "response-too-large", detail)));
    }
}
