package dev.viva.gateway.apikey;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of keys. */
@Schema(name = "ApiKeyPage")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApiKeyPage(
        @Schema(required = true) List<ApiKeyView> items,

        @Schema(description = "Asks for the next page; absent on the last one.")
        String nextPageToken) {}
