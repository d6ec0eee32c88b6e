package dev.viva.grading.question;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.viva.events.question.QuestionDocument;
import dev.viva.events.question.QuestionVersionState;
import dev.viva.platform.event.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Keeps and finds the copies of question versions. */
@ApplicationScoped
public class QuestionVersionService {
    private static final int DOCUMENTS = 500;

    private final QuestionVersionRepository versions;
    private final Cache<UUID, QuestionDocument> documents =
            Caffeine.newBuilder().maximumSize(DOCUMENTS).executor(Runnable::run).build();

    QuestionVersionService(QuestionVersionRepository versions) {
        this.versions = versions;
    }

    /**
     * Keeps a state of the topic.
     *
     * @throws IllegalArgumentException if an id of it is none
     */
    @Transactional
    public void keep(String tenant, long sequence, QuestionVersionState state) {
        QuestionVersionId id = QuestionVersionId.parse(state.questionVersion())
                .orElseThrow(() -> new IllegalArgumentException("no question version id: " + state.questionVersion()));
        QuestionId question = QuestionId.parse(state.question())
                .orElseThrow(() -> new IllegalArgumentException("no question id: " + state.question()));
        versions.upsert(
                id,
                tenant,
                question,
                sequence,
                new QuestionVersionRepository.CopiedVersion(
                        state.document().slug(), state.version(), state.status(), EventJson.write(state.document())));
    }

    @Transactional
    public Optional<QuestionVersion> find(QuestionVersionId id) {
        return versions.findByIdOptional(id.value());
    }

    /** The newest published version of the question with this id or slug. */
    @Transactional
    public Optional<PublishedQuestion> published(String idOrSlug) {
        return QuestionId.parse(idOrSlug)
                .map(versions::newestPublished)
                .orElseGet(() -> versions.newestPublished(idOrSlug))
                .map(version -> new PublishedQuestion(version.question(), version.version(), document(version)));
    }

    /** The parsed document of a version that the caller was allowed to find. */
    public QuestionDocument document(QuestionVersion version) {
        return documents.get(version.id().value(), id -> EventJson.read(version.document(), QuestionDocument.class));
    }

    /** A question that can be answered now. */
    public record PublishedQuestion(QuestionId id, int version, QuestionDocument document) {}
}
