package dev.viva.platform.event.deadletter;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a replay did. */
@Schema(name = "DeadLetterReplay", description = "What a replay did.")
public record ReplayView(
        @Schema(description = "Letters that are handled now and gone, those parked behind the first one included")
        int handled,

        @Schema(description = "The letter that failed again; absent if none is left")
        DeadLetterView failure) {

    static ReplayView of(DeadLetterReplay.Report report) {
        return new ReplayView(
                report.handled(), report.failure().map(DeadLetterView::of).orElse(null));
    }
}
