package dev.viva.question.question.api;

import dev.viva.question.exemplar.ExemplarResult;
import dev.viva.question.question.Publication;
import dev.viva.question.question.model.QuestionId;
import dev.viva.question.question.model.QuestionVersion;
import dev.viva.question.question.model.QuestionVersionId;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A published version, and what its exemplars got. */
@Schema(name = "Publication", description = "A published version of a question.")
public record PublicationView(
        @Schema(required = true, implementation = String.class, examples = "qst_01jd5vk3m8fyr8b0k6t3w9x2za")
        QuestionId question,

        @Schema(required = true, implementation = String.class, examples = "qsv_01jd5vk3m9fkz9j6n0m3c5d7ef")
        QuestionVersionId questionVersion,

        @Schema(required = true, examples = "gradient-direction")
        String slug,

        @Schema(required = true, examples = "1") int version,
        @Schema(required = true) QuestionStatus status,
        @Schema(required = true) Instant publishedAt,
        @Schema(description = "Only of a retired version.") Instant retiredAt,

        @Schema(description = "What the exemplars got; absent where none was run.")
        List<ExemplarResult> exemplars) {

    static PublicationView of(Publication publication) {
        return of(
                publication.version(),
                publication.created() ? publication.report().results() : null);
    }

    static PublicationView of(QuestionVersion version) {
        return of(version, null);
    }

    private static PublicationView of(QuestionVersion version, List<ExemplarResult> exemplars) {
        return new PublicationView(
                version.question(),
                version.id(),
                version.slug(),
                version.version(),
                QuestionStatus.of(version.status()),
                version.publishedAt(),
                version.retiredAt(),
                exemplars);
    }
}
