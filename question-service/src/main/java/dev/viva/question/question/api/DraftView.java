package dev.viva.question.question.api;

import dev.viva.events.question.Category;
import dev.viva.events.question.Difficulty;
import dev.viva.events.question.PartType;
import dev.viva.events.question.QuestionDocument;
import dev.viva.question.document.QuestionDocuments;
import dev.viva.question.language.Languages;
import dev.viva.question.question.model.Question;
import dev.viva.question.question.model.QuestionId;
import dev.viva.question.question.model.QuestionVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A question as its author works on it. */
@Schema(name = "Draft", description = "A question as its author works on it.")
public record DraftView(
        @Schema(required = true, implementation = String.class, examples = "qst_01jd5vk3m8fyr8b0k6t3w9x2za")
        QuestionId id,

        @Schema(required = true, examples = "gradient-direction")
        String slug,

        @Schema(description = "Number of the current version; absent if there is none.", examples = "1")
        Integer version,

        @Schema(required = true, description = "The type of the first part.")
        PartType type,

        @Schema(required = true) Category category,

        @Schema(required = true, description = "The first of the topics.")
        String topic,

        @Schema(required = true) Difficulty difficulty,
        @Schema(required = true) String title,
        @Schema(required = true) List<String> languages,

        @Schema(required = true, description = "Whether it says something else than the current version.")
        boolean changed,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {

    static DraftView of(Question question, Optional<QuestionVersion> version, String acceptLanguage) {
        QuestionDocument document = QuestionDocuments.stored(question.draft()).document();
        List<String> languages = document.prompt().languages();
        return new DraftView(
                question.id(),
                question.slug(),
                version.map(QuestionVersion::version).orElse(null),
                document.parts().getFirst().type(),
                document.category(),
                document.topics().getFirst(),
                document.difficulty(),
                document.title().in(Languages.best(acceptLanguage, languages)),
                languages,
                version.filter(current -> current.publishes(question.draftFingerprint()))
                        .isEmpty(),
                question.createdAt(),
                question.updatedAt());
    }
}
