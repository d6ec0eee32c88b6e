package dev.viva.gateway.deadletter;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dead letter of one service as an operator sees it; a later service may say more of it, which is left out. */
@Schema(
        name = "DeadLetter",
        description =
                "A record that could not be handled (FAILED), or that waits behind one of the same aggregate (PARKED).")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record DeadLetterView(
        @Schema(required = true, examples = "ltr_01k9rkq3tgf0b8s3x1z0a4m5n6")
        String id,

        @Schema(required = true, description = "Whose it is.", examples = "grading-service")
        String service,

        @Schema(
                required = true,
                description = "FAILED: would fail again without a change. PARKED: waits behind a FAILED one.",
                examples = "FAILED")
        String state,

        @Schema(required = true, examples = "viva.attempts.v1")
        String topic,

        @Schema(required = true, description = "The record's partition.")
        int partition,

        @Schema(required = true, description = "The record's offset.")
        long offset,

        @Schema(description = "The id of the aggregate, the record's key.")
        String aggregate,

        @Schema(description = "Absent if the record says none.")
        String eventId,

        @Schema(description = "Absent if the record says none.")
        String eventType,

        @Schema(description = "Why handling failed: a refusal's code or an exception's name.")
        String reasonCode,

        String reasonDetail,

        @Schema(required = true, description = "How often it was replayed in vain.")
        int replays,

        @Schema(required = true) Instant failedAt) {}
