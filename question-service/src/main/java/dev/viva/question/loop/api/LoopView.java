package dev.viva.question.loop.api;

import dev.viva.events.loop.LoopDocument;
import dev.viva.events.loop.LoopGate;
import dev.viva.question.catalog.FactView;
import dev.viva.question.loop.LoopReading;
import dev.viva.question.loop.model.LoopId;
import dev.viva.question.loop.model.LoopVersion;
import dev.viva.question.loop.model.LoopVersionId;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A loop as everybody reads it. */
@Schema(name = "Loop", description = "The interview process of a company, in one language.")
public record LoopView(
        @Schema(required = true, implementation = String.class, examples = "lop_01jd5vk3m8fyr8b0k6t3w9x2za")
        LoopId id,

        @Schema(required = true, examples = "deepmind") String slug,

        @Schema(description = "Number of the version; absent on a draft.", examples = "1")
        Integer version,

        @Schema(implementation = String.class, examples = "lpv_01jd5vk3m9fkz9j6n0m3c5d7ef")
        LoopVersionId loopVersion,

        @Schema(description = "Absent where a version was asked for: its state may change, the answer does not.")
        LoopStatus status,

        @Schema(required = true, description = "Slug of the company.", examples = "deepmind")
        String company,

        @Schema(required = true) String title,
        @Schema(description = "What kind of process it is.") String summary,

        @Schema(required = true, description = "Languages that it is written in.")
        List<String> languages,

        @Schema(required = true, description = "How many questions its sittings have together.", examples = "14")
        int questions,

        @Schema(required = true, description = "In the order in which they are sat.")
        List<StageView> stages,

        @Schema(required = true, description = "Competencies without which the recommendation stays low.")
        List<LoopGate> gates,

        FunnelView funnel,
        @Schema(required = true) List<FactView> facts,
        @Schema(description = "Absent on a draft.") Instant publishedAt,

        @Schema(description = "Only for authors: whether the draft says something else than the current version.")
        Boolean draftChanged) {

    static LoopView of(LoopReading reading, String language) {
        LoopDocument document = reading.document();
        LoopVersion version = reading.version().orElse(null);
        return new LoopView(
                reading.loop().id(),
                document.slug(),
                version == null ? null : version.version(),
                version == null ? null : version.id(),
                reading.pinned() ? null : LoopStatus.of(version),
                document.company(),
                document.title().in(language),
                StageView.text(document.summary(), language),
                document.title().languages(),
                document.questions(),
                document.stages().stream()
                        .map(stage -> StageView.of(document, stage, language))
                        .toList(),
                document.gates(),
                FunnelView.of(document.funnel(), language),
                document.facts().stream()
                        .map(fact -> FactView.of(fact, language))
                        .toList(),
                version == null ? null : version.publishedAt(),
                draftChanged(reading, version));
    }

    private static Boolean draftChanged(LoopReading reading, LoopVersion version) {
        if (!reading.forAuthor() || reading.pinned()) {
            return null;
        }
        return version == null || !version.publishes(reading.loop().draftFingerprint());
    }
}
