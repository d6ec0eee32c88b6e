package dev.viva.question.question.api;

import dev.viva.platform.page.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of questions. */
@Schema(name = "QuestionPage")
public record QuestionPage(
        @Schema(required = true) List<QuestionItem> items,

        @Schema(description = "Asks for the next page; absent on the last one.")
        String nextPageToken) {

    static QuestionPage of(Page<QuestionItem> page) {
        return new QuestionPage(page.items(), page.nextPageToken());
    }
}
