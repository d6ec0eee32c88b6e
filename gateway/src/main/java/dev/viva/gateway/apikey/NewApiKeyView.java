package dev.viva.gateway.apikey;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.viva.gateway.caller.KeyText;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The one answer in which the secret is shown. */
@Schema(name = "NewApiKey", description = "A new API key. `key` is shown this once; only its hash is stored.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewApiKeyView(
        @Schema(required = true) ApiKeyId id,
        @Schema(required = true) String name,
        @Schema(required = true) List<String> scopes,
        @Schema(required = true) Instant createdAt,
        Instant expiresAt,

        @Schema(
                required = true,
                description = "The key: send it as `Authorization: Bearer <key>`.",
                examples = "viva_01kavt9x0cfq4sx3k0c3w2v7rt_0000000000000000000000000000000000000000000")
        String key) {

    static NewApiKeyView of(ApiKeyView view, KeyText text) {
        return new NewApiKeyView(
                view.id(), view.name(), view.scopes(), view.createdAt(), view.expiresAt(), text.text());
    }
}
