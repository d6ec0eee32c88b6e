package dev.viva.question.loop.api;

import dev.viva.events.loop.LoopDocument;
import dev.viva.events.loop.LoopStage;
import dev.viva.events.loop.LoopStage.MinuteRange;
import dev.viva.events.loop.LoopStage.RoundRange;
import dev.viva.events.loop.SelectionRule;
import dev.viva.events.loop.StageForm;
import dev.viva.events.loop.StageType;
import dev.viva.events.question.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stage in one language. */
@Schema(name = "Stage", description = "A stage of a loop, in one language.")
public record StageView(
        @Schema(
                required = true,
                description = "The name that questions use in `stages`.",
                examples = "technical-screening")
        String name,

        @Schema(required = true) StageType type,
        @Schema(required = true) String title,
        @Schema(description = "What happens in it.") String summary,

        @Schema(description = "Percent of the whole; absent where the stage is not weighed.", examples = "20")
        Integer weight,

        @Schema(description = "How long one round takes at the company, in minutes.")
        MinuteRange duration,

        @Schema(description = "How many rounds it has at the company.")
        RoundRange rounds,

        @Schema(required = true, description = "Whether the candidate may stop the clock of a sitting.")
        boolean pausable,

        @Schema(description = "Deadline of a sitting, in minutes; absent where there is a form.", examples = "60")
        Integer sittingMinutes,

        @Schema(required = true, description = "Percent from which it passes.", examples = "60")
        int passPercent,

        @Schema(required = true, description = "How many questions a sitting has.", examples = "2")
        int questions,

        @Schema(required = true, description = "“Choose n of”: which questions are drawn. Empty where there is a form.")
        List<SelectionRule> rules,

        @Schema(description = "What is filled in instead of answering questions.")
        FormView form) {

    static StageView of(LoopDocument loop, LoopStage stage, String language) {
        return new StageView(
                stage.name(),
                stage.type(),
                stage.title().in(language),
                text(stage.summary(), language),
                stage.weight(),
                stage.duration(),
                stage.rounds(),
                stage.pausable(),
                stage.sittingMinutes(),
                loop.passPercentOf(stage),
                stage.questions(),
                stage.rules(),
                stage.form() == null ? null : FormView.of(stage.form(), language));
    }

    static String text(LocalizedText text, String language) {
        return text == null ? null : text.in(language);
    }

    /** A form in one language. */
    @Schema(name = "ResumeForm", description = "Lists of entries, and what each entry earns.")
    public record FormView(
            @Schema(required = true) List<FieldView> fields,

            @Schema(required = true, description = "What a full form earns.", examples = "100")
            BigDecimal maxPoints) {

        static FormView of(StageForm form, String language) {
            return new FormView(
                    form.fields().stream()
                            .map(field -> FieldView.of(field, language))
                            .toList(),
                    form.maxPoints());
        }
    }

    /** One list of entries. */
    @Schema(name = "ResumeField", description = "One list of entries, for example of publications.")
    public record FieldView(
            @Schema(required = true, examples = "publications")
            String id,

            @Schema(required = true) String title,
            @Schema(description = "What belongs to it.") String hint,

            @Schema(required = true, description = "The most that its entries earn together.", examples = "50")
            BigDecimal cap,

            @Schema(required = true, description = "What an entry can be.")
            List<KindView> kinds) {

        static FieldView of(StageForm.FormField field, String language) {
            return new FieldView(
                    field.id(),
                    field.title().in(language),
                    text(field.hint(), language),
                    field.cap(),
                    field.kinds().stream()
                            .map(kind -> new KindView(kind.id(), kind.title().in(language), kind.points()))
                            .toList());
        }
    }

    /** What an entry can be. */
    @Schema(name = "ResumeEntryKind", description = "What an entry can be.")
    public record KindView(
            @Schema(required = true, examples = "top-venue-first-author")
            String id,

            @Schema(required = true) String title,

            @Schema(required = true, description = "What one entry of it earns.", examples = "25")
            BigDecimal points) {}
}
