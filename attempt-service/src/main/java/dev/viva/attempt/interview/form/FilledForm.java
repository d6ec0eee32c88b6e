package dev.viva.attempt.interview.form;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A form as a candidate fills it in: the entries of each field. */
@Schema(name = "FilledForm", description = "The entries of each field; a field that is left out has none.")
public record FilledForm(
        @Schema(
                required = true,
                description = "By the field's id.",
                examples =
                        "{\"publications\": [{\"kind\": \"preprint\", \"title\": \"Planning with a learned model\"}]}")
        @NotNull Map<String, @NotNull List<@NotNull @Valid FormEntry>> fields) {

    /** The entries of a field; none where it was left out. */
    public List<FormEntry> entries(String field) {
        return fields.getOrDefault(field, List.of());
    }
}
