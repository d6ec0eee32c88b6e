package dev.viva.platform.event.deadletter;

import dev.viva.platform.id.Ids;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dead letter as an operator sees it; the record's content is not shown, it may hold what a candidate wrote. */
@Schema(
        name = "DeadLetter",
        description =
                "A record that could not be handled (FAILED), or that waits behind one of the same aggregate (PARKED).")
public record DeadLetterView(
        @Schema(description = "The letter's id", examples = "ltr_01k9rkq3tgf0b8s3x1z0a4m5n6")
        String id,

        @Schema(
                description =
                        "FAILED: handling failed and would fail again without a change. PARKED: waits behind a FAILED one.")
        String state,

        String topic,
        @Schema(description = "The record's partition") int partition,
        @Schema(description = "The record's offset") long offset,

        @Schema(description = "The aggregate's id, the record's key")
        String aggregate,

        @Schema(description = "The event's id; absent if the record says none")
        String eventId,

        @Schema(description = "The event's CloudEvents type; absent if the record says none")
        String eventType,

        @Schema(description = "Why handling failed: a refusal's code or an exception's name")
        String reasonCode,

        String reasonDetail,

        @Schema(description = "How often it was replayed in vain")
        int replays,

        Instant failedAt) {

    private static final String PREFIX = "ltr";

    static DeadLetterView of(DeadLetter letter) {
        return new DeadLetterView(
                id(letter.id()),
                letter.state().name(),
                letter.record().topic(),
                letter.record().partition(),
                letter.record().offset(),
                letter.record().key(),
                letter.eventId(),
                letter.eventType(),
                letter.reasonCode(),
                letter.reasonDetail(),
                letter.replays(),
                letter.failedAt());
    }

    static String id(UUID id) {
        return Ids.format(PREFIX, id);
    }

    static UUID parse(String text) {
        return Ids.parse(PREFIX, text)
                .orElseThrow(() -> new dev.viva.platform.problem.NotFound(
                        "dead-letter-not-found", "There is no dead letter " + text + "."));
    }
}
