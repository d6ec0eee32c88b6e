package dev.viva.gateway.tenant;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of tenants. */
@Schema(name = "TenantPage")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TenantPage(
        @Schema(required = true) List<TenantView> items,

        @Schema(description = "Asks for the next page; absent on the last one.")
        String nextPageToken) {}
