package dev.viva.gateway.tenant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.viva.platform.id.Ids;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The public id of a tenant. */
@Schema(type = SchemaType.STRING, examples = "ten_01kavt9x0cfq4sx3k0c3w2v7rt")
public record TenantId(UUID value) {
    private static final String PREFIX = "ten";

    @JsonCreator
    public static TenantId fromString(String text) {
        return new TenantId(Ids.parse(PREFIX, text)
                .orElseThrow(() -> new IllegalArgumentException("not the id of a tenant: " + text)));
    }

    @JsonValue
    @Override
    public String toString() {
        return Ids.format(PREFIX, value);
    }
}
