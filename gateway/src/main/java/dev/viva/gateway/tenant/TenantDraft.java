package dev.viva.gateway.tenant;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tenant that is to be made. */
@Schema(name = "TenantDraft", description = "A tenant to be made.")
public record TenantDraft(
        @Schema(
                required = true,
                description = "Lower-case letters, digits and single hyphens; it can never be changed.",
                examples = "acme")
        @NotNull @Size(min = 1, max = 40) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        String name,

        @Schema(description = "For people; the name if left out.", examples = "Acme Research") @Size(max = 200) String title) {

    String titleOrName() {
        return title == null ? name : title;
    }
}
