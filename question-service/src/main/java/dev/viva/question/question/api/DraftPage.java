package dev.viva.question.question.api;

import dev.viva.platform.page.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of the author's work. */
@Schema(name = "DraftPage")
public record DraftPage(
        @Schema(required = true) List<DraftView> items,

        @Schema(description = "Asks for the next page; absent on the last one.")
        String nextPageToken) {

    static DraftPage of(Page<DraftView> page) {
        return new DraftPage(page.items(), page.nextPageToken());
    }
}
