package dev.viva.question.document;

import dev.viva.platform.problem.BadRequest;
import dev.viva.platform.problem.FieldError;
import java.util.List;

/** What was sent is not a document at all: not JSON, not YAML, or more of it than anybody needs. */
public final class MalformedDocument extends BadRequest {
    public MalformedDocument(String code, String detail) {
        super(code, detail, List.of(new FieldError("", code, detail)));
    }
}
