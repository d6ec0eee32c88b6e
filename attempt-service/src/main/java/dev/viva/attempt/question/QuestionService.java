package dev.viva.attempt.question;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.viva.events.question.QuestionDocument;
import dev.viva.events.question.QuestionVersionState;
import dev.viva.platform.caller.Caller;
import dev.viva.platform.event.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What this service knows of questions: its copies of the published versions. */
@ApplicationScoped
public class QuestionService {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(25);

    private static final int REMEMBERED = 500;

    private final QuestionVersionRepository versions;
    private final QuestionDirectory directory;
    private final QuestionFacets facets;
    private final Cache<UUID, AskedQuestion> asked = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .executor(Runnable::run)
            .build();

    public QuestionService(QuestionVersionRepository versions, QuestionDirectory directory, QuestionFacets facets) {
        this.versions = versions;
        this.directory = directory;
        this.facets = facets;
    }

    /**
     * The version that a new attempt pins.
     *
     * @throws QuestionNotFound if the reference can name no question
     * @throws QuestionNotHereYet if there is no copy; {@link #await} finds out why
     * @throws QuestionRetired if it is no longer asked
     */
    public AskedQuestion toStart(String reference, Caller caller) {
        QuestionReference named = QuestionReference.parse(reference).orElseThrow(() -> new QuestionNotFound(reference));
        QuestionVersion version =
                versions.named(named, caller.tenant()).orElseThrow(() -> new QuestionNotHereYet(named));
        return switch (version.status()) {
            case PUBLISHED -> asked.get(version.id().value(), id -> read(version));
            case RETIRED -> throw new QuestionRetired(version);
        };
    }

    /**
     * Waits for the copy of a question that exists. Holds no connection while it waits.
     *
     * @throws QuestionNotFound if question-service does not know it either, or a version that was named does not come
     * @throws QuestionNotHereYet if the copy of a question that exists does not come in time
     */
    public void await(QuestionReference reference, Caller caller) {
        boolean exists =
                switch (reference) {
                    // question-service does not look up versions; whoever names one has heard of it, so it may be on
                    // its way.
                    case QuestionReference.OfVersion version -> false;
                    case QuestionReference.OfQuestion question -> requireKnown(question, caller);
                    case QuestionReference.OfSlug slug -> requireKnown(slug, caller);
                };
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!isHere(reference, caller.tenant())) {
            if (System.nanoTime() - end > 0) {
                throw exists ? new QuestionNotHereYet(reference) : new QuestionNotFound(reference.text());
            }
            pause(reference);
        }
    }

    private boolean requireKnown(QuestionReference reference, Caller caller) {
        if (!directory.knows(reference, caller)) {
            throw new QuestionNotFound(reference.text());
        }
        return true;
    }

    @Transactional
    boolean isHere(QuestionReference reference, String tenant) {
        return versions.named(reference, tenant).isPresent();
    }

    /** Which state of a version the copy here has; nothing where no copy has arrived. */
    @Transactional
    public Optional<Long> sequenceOf(QuestionVersionId version) {
        return versions.findByIdOptional(version.value()).map(QuestionVersion::sequence);
    }

    /** The version that an attempt pinned; a copy is never deleted, so it is there. */
    public AskedQuestion pinned(UUID version) {
        return asked.get(version, id -> versions.findByIdOptional(id)
                .map(QuestionService::read)
                .orElseThrow(() -> new IllegalStateException("pinned question version " + id + " is gone")));
    }

    public Map<UUID, QuestionVersion> pinned(List<UUID> ids) {
        return versions.all(ids.stream().distinct().toList()).stream()
                .collect(Collectors.toMap(version -> version.id().value(), Function.identity()));
    }

    /** The question that a list is filtered by; nothing if the tenant has none of that name. */
    public Optional<QuestionId> filtered(String reference, String tenant) {
        return QuestionReference.parse(reference)
                .flatMap(named -> versions.named(named, tenant))
                .map(QuestionVersion::question);
    }

    /** Keeps what the state topic says of a version. */
    @Transactional
    public void keep(String tenant, long sequence, QuestionVersionState state) {
        UUID kept = versions.keep(tenant, sequence, state, EventJson.write(state.document()));
        facets.keep(kept, tenant, state.document());
    }

    private static AskedQuestion read(QuestionVersion version) {
        return new AskedQuestion(
                version.id(),
                version.question(),
                version.version(),
                EventJson.read(version.document(), QuestionDocument.class));
    }

    private static void pause(QuestionReference reference) {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new QuestionNotHereYet(reference);
        }
    }
}
