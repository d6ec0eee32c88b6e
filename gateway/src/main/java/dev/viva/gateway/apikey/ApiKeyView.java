package dev.viva.gateway.apikey;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An API key as its tenant sees it, without the secret. */
@Schema(name = "ApiKey", description = "An API key, without its secret.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApiKeyView(
        @Schema(required = true) ApiKeyId id,

        @Schema(required = true, examples = "nightly import")
        String name,

        @Schema(required = true, examples = "[\"questions:read\", \"attempts:take\"]")
        List<String> scopes,

        @Schema(required = true) Instant createdAt,

        @Schema(description = "Absent for a key that is good until it is revoked.")
        Instant expiresAt,

        @Schema(description = "Absent while the key is good.")
        Instant revokedAt,

        @Schema(description = "The last day (UTC) on which the key was used; up to a minute late.")
        LocalDate lastUsedOn) {}
