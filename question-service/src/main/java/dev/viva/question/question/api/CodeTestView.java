package dev.viva.question.question.api;

import dev.viva.events.question.Part;
import dev.viva.events.question.QuestionDocument;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A test of a CODE part, as its author wrote it. */
@Schema(name = "QuestionTest", description = "A test of a CODE part, visible or hidden.")
public record CodeTestView(
        @Schema(required = true, description = "Name of the part.")
        String part,

        @Schema(required = true, description = "The test as in the question document.")
        Map<String, Object> test) {

    static List<CodeTestView> of(QuestionDocument document) {
        return document.parts().stream().flatMap(CodeTestView::of).toList();
    }

    @SuppressWarnings("unchecked") // the bank's schema: each test is an object
    private static Stream<CodeTestView> of(Part part) {
        Object tests = part.code() == null ? null : part.code().get("tests");
        return tests instanceof List<?> list
                ? list.stream().map(test -> new CodeTestView(part.name(), (Map<String, Object>) test))
                : Stream.empty();
    }
}
