package dev.viva.gateway.tenant;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tenant as the operator sees it. */
@Schema(name = "Tenant")
public record TenantView(
        @Schema(required = true) TenantId id,
        @Schema(required = true, examples = "acme") String name,
        @Schema(required = true, examples = "Acme Research") String title,
        @Schema(required = true) Instant createdAt) {}
