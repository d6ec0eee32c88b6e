package dev.viva.gateway.tenant;

import dev.viva.gateway.apikey.NewApiKeyView;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new tenant and the key with which it makes its other keys. */
@Schema(name = "NewTenant", description = "A new tenant with its first key, which is shown this once.")
public record NewTenantView(
        @Schema(required = true) TenantId id,
        @Schema(required = true) String name,
        @Schema(required = true) String title,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) NewApiKeyView firstKey) {

    static NewTenantView of(TenantView tenant, NewApiKeyView firstKey) {
        return new NewTenantView(tenant.id(), tenant.name(), tenant.title(), tenant.createdAt(), firstKey);
    }
}
