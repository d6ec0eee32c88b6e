package dev.viva.attempt.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An erasure as the API shows it; once done, the receipt. */
@Schema(
        name = "Erasure",
        description = "An erasure of a candidate; once `DONE`, the receipt. It does not say whose it was: keep the id.")
public record ErasureView(
        @Schema(required = true) ErasureId id,

        @Schema(required = true) ErasureState state,

        @Schema(required = true) Instant requestedAt,

        @Schema(description = "When the last service was done.")
        Instant finishedAt,

        @Schema(required = true, description = "What was deleted so far, by service.")
        List<ServiceCounts> services) {

    /**
     * What one service has deleted.
     *
     * @param rows by table; tables without any are left out
     */
    @Schema(name = "ErasureOfService")
    public record ServiceCounts(
            @Schema(required = true, examples = "grading-service")
            String service,

            @Schema(required = true, description = "Whether nothing is left there.")
            boolean done,

            @Schema(required = true, description = "How many rows were deleted, by table.")
            Map<String, Long> rows) {}
}
