package dev.viva.attempt.interview.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.viva.events.loop.StageForm;
import dev.viva.events.loop.StageForm.EntryKind;
import dev.viva.events.loop.StageForm.FormField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a form earns by the points of its loop: a pure function of both. What is entered is taken as it is said; whether it is true, a
 * person checks by the links.
 *
 * @param percent 0 to 100 with at most two decimals
 */
@Schema(name = "FormGrade", description = "What a form earns: each entry its points, each field at most its cap.")
public record FormGrade(
        @Schema(required = true) BigDecimal score,
        @Schema(required = true) BigDecimal maxScore,
        @Schema(required = true, examples = "45.5") BigDecimal percent,
        @Schema(required = true) List<FieldGrade> fields) {

    /** What one field earns. */
    @Schema(name = "FormFieldGrade", description = "What one field earns.")
    public record FieldGrade(
            @Schema(required = true, examples = "publications")
            String field,

            @Schema(required = true) String title,
            @Schema(required = true) BigDecimal points,
            @Schema(required = true) BigDecimal maxPoints,
            @Schema(required = true) List<EntryGrade> entries) {}

    /** What one entry earns before the cap of its field. */
    @Schema(name = "FormEntryGrade", description = "What one entry earns before the cap of its field.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EntryGrade(
            @Schema(required = true) String kind,
            @Schema(required = true) String kindTitle,
            @Schema(required = true) String title,
            String link,
            @Schema(required = true) BigDecimal points) {}

    /** Grades a form that keeps to the rules; the titles are in {@code language}. */
    public static FormGrade of(StageForm form, FilledForm filled, String language) {
        List<FieldGrade> fields = new ArrayList<>();
        BigDecimal score = BigDecimal.ZERO;
        for (FormField field : form.fields()) {
            List<FormEntry> entries = filled.entries(field.id());
            BigDecimal points =
                    field.points(entries.stream().map(FormEntry::kind).toList());
            score = score.add(points);
            fields.add(new FieldGrade(
                    field.id(),
                    field.title().in(language),
                    points,
                    field.cap(),
                    entries.stream().map(entry -> entry(field, entry, language)).toList()));
        }
        BigDecimal max = form.maxPoints();
        BigDecimal percent = max.signum() == 0
                ? BigDecimal.ZERO
                : score.multiply(new BigDecimal(100)).divide(max, 2, RoundingMode.HALF_UP);
        return new FormGrade(score, max, percent, fields);
    }

    private static EntryGrade entry(FormField field, FormEntry entry, String language) {
        EntryKind kind = field.kinds().stream()
                .filter(known -> known.id().equals(entry.kind()))
                .findFirst()
                .orElseThrow();
        return new EntryGrade(entry.kind(), kind.title().in(language), entry.title(), entry.link(), kind.points());
    }
}
