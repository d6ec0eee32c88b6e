package dev.viva.gateway.deadletter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of the dead letters of all services, service by service.
 *
 * @param unreachable services that did not answer, whose letters are missing here; absent if all did
 */
@Schema(name = "DeadLetterPage")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DeadLetterPage(
        @Schema(required = true) @JsonInclude(JsonInclude.Include.ALWAYS)
        List<DeadLetterView> items,

        @Schema(description = "Services that did not answer; their letters are missing here.")
        List<String> unreachable,

        @Schema(description = "Asks for the next page; absent on the last one.")
        String nextPageToken) {}
