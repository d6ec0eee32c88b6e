package dev.viva.gateway.deadletter;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a replay did. */
@Schema(name = "DeadLetterReplay", description = "What a replay did.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record ReplayView(
        @Schema(
                required = true,
                description = "Letters that are handled now and gone, those parked behind the first one included.")
        int handled,

        @Schema(description = "The letter that failed again; absent if none is left.")
        DeadLetterView failure) {}
