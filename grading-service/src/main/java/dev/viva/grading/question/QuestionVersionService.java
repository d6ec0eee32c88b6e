package dev.viva.grading.question;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.viva.events.question.QuestionDocument;
import dev.viva.events.question.QuestionVersionState;
import dev.viva.platform.event.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps and finds the copies of question versions. */
@ApplicationScoped
public class QuestionVersionService {
    private static final int REMEMBERED = 500;

    private final QuestionVersionRepository versions;
    private final Cache<UUID, PublishedQuestion> remembered = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .executor(Runnable::run)
            .build();

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
                .map(version -> remembered.get(version.id().value(), id -> read(version)));
    }

    /** A version that a caller names; nothing where the caller's tenant may not see it. */
    @Transactional
    public Optional<PublishedQuestion> visible(QuestionVersionId id) {
        return find(id).map(version -> remembered.get(id.value(), key -> read(version)));
    }

    /**
     * A version that an event names, whoever's it is: the event's tenant was allowed to use it. Not for what callers send. Nothing if the
     * version has not arrived.
     */
    @Transactional
    public Optional<PublishedQuestion> named(QuestionVersionId id) {
        // A miss is not remembered: the version may arrive.
        return Optional.ofNullable(remembered.get(
                id.value(), key -> find(id).map(QuestionVersionService::read).orElse(null)));
    }

    /**
     * The versions that a filter names by the id or slug of their question, or by their own id, of those that the caller's tenant may
     * see; none for what is no such name.
     */
    @Transactional
    public List<QuestionVersionId> versions(String reference) {
        Optional<QuestionVersionId> version = QuestionVersionId.parse(reference);
        return version.isPresent()
                ? version.flatMap(this::find).stream().map(QuestionVersion::id).toList()
                : versions.of(reference);
    }

    private static PublishedQuestion read(QuestionVersion version) {
        return new PublishedQuestion(
                version.question(), version.version(), EventJson.read(version.document(), QuestionDocument.class));
    }

    /** What never changes of a published version, so it is read once and remembered. */
    public record PublishedQuestion(QuestionId id, int version, QuestionDocument document) {}
}
