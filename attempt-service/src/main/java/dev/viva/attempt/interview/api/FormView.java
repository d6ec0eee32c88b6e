package dev.viva.attempt.interview.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.viva.attempt.interview.form.FilledForm;
import dev.viva.events.loop.StageForm;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The form of a stage: what it asks for, and what was saved last. */
@Schema(name = "InterviewForm", description = "The form of a stage: what it asks for, and what was saved last.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FormView(
        @Schema(required = true, description = "The number of the last save, also in the ETag; 0 before the first.")
        int revision,

        Instant savedAt,
        @Schema(required = true) List<Field> asked,
        @Schema(required = true) FilledForm form) {

    /** One field. */
    @Schema(name = "InterviewFormField", description = "One field of a form: a list of entries.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Field(
            @Schema(required = true, examples = "publications")
            String id,

            @Schema(required = true, examples = "Publications")
            String title,

            String hint,
            @Schema(required = true) List<Kind> kinds) {}

    /** What an entry can be. */
    @Schema(name = "InterviewFormKind", description = "What an entry can be.")
    public record Kind(
            @Schema(required = true, examples = "preprint") String id,
            @Schema(required = true, examples = "Preprint") String title) {}

    static FormView of(StageForm form, String language, int revision, Instant savedAt, FilledForm filled) {
        return new FormView(
                revision,
                savedAt,
                form.fields().stream()
                        .map(field -> new Field(
                                field.id(),
                                field.title().in(language),
                                field.hint() == null ? null : field.hint().in(language),
                                field.kinds().stream()
                                        .map(kind ->
                                                new Kind(kind.id(), kind.title().in(language)))
                                        .toList()))
                        .toList(),
                filled);
    }
}
