package dev.viva.gateway.apikey;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An API key that is to be made. */
@Schema(name = "ApiKeyDraft", description = "An API key to be made.")
public record ApiKeyDraft(
        @Schema(required = true, description = "Says to people what the key is for.", examples = "nightly import")
        @NotBlank @Size(max = 100) String name,

        @Schema(
                required = true,
                description = "What the key may do; none that the caller's own key may not.",
                examples = "[\"questions:read\", \"attempts:take\"]")
        @NotEmpty @Size(max = 20) List<@NotNull String> scopes,

        @Schema(description = "When the key stops being good; left out, it is good until it is revoked.")
        Instant expiresAt) {}
