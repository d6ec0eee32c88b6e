package dev.viva.question.loop;

import dev.viva.events.Topics;
import dev.viva.events.loop.LoopVersionState;
import dev.viva.platform.event.Outbox;
import dev.viva.question.document.CheckedLoop;
import dev.viva.question.document.Fault;
import dev.viva.question.document.LoopDocuments;
import dev.viva.question.loop.model.Loop;
import dev.viva.question.loop.model.LoopNotPublished;
import dev.viva.question.loop.model.LoopNotSatisfiable;
import dev.viva.question.loop.model.LoopRef;
import dev.viva.question.loop.model.LoopVersion;
import dev.viva.question.question.QuestionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Publishes and retires loops. Each change of a version is told to the other services in the transaction that makes it. */
@ApplicationScoped
public class LoopPublicationService {
    private final LoopService drafts;
    private final LoopVersionRepository versions;
    private final QuestionPool pool;
    private final Outbox outbox;

    public LoopPublicationService(
            LoopService drafts, LoopVersionRepository versions, QuestionPool pool, Outbox outbox) {
        this.drafts = drafts;
        this.versions = versions;
        this.pool = pool;
        this.outbox = outbox;
    }

    /**
     * Makes the draft the current version; a draft that is published already is answered as it is.
     *
     * @throws LoopNotSatisfiable if the published questions are not enough for its rules
     */
    @Transactional
    public LoopPublication publish(LoopRef ref, OptionalLong expected) {
        Loop loop = drafts.own(ref, expected);
        Optional<LoopVersion> published =
                versions.current(loop.id()).filter(version -> version.publishes(loop.draftFingerprint()));
        if (published.isPresent()) {
            return new LoopPublication(published.get(), false);
        }
        CheckedLoop document = LoopDocuments.stored(loop.draft());
        List<Fault> shortfalls = LoopSupply.shortfalls(document.document(), pool.of(loop.tenant()));
        if (!shortfalls.isEmpty()) {
            throw new LoopNotSatisfiable(shortfalls);
        }
        return new LoopPublication(store(loop, document, QuestionService.now()), true);
    }

    /** No interview can begin with the loop any more; what was begun goes on. Retiring twice is retiring once. */
    @Transactional
    public LoopVersion retire(LoopRef ref, OptionalLong expected) {
        Loop loop = drafts.own(ref, expected);
        LoopVersion current = versions.current(loop.id()).orElseThrow(() -> new LoopNotPublished(loop.id()));
        List<LoopVersion> published = versions.published(loop.id());
        if (!published.isEmpty()) {
            Instant now = QuestionService.now();
            loop.touch(now);
            published.forEach(version -> version.retire(now));
            versions.flush();
            published.forEach(version -> announce(version, LoopDocuments.stored(version.document())));
        }
        return current;
    }

    /** Stores the next version of {@code loop} in the running transaction, and the event that tells of it. */
    public LoopVersion store(Loop loop, CheckedLoop document, Instant now) {
        versions.current(loop.id()).ifPresent(LoopVersion::supersede);
        // Before the insert: the database allows one current version of a loop at any moment.
        versions.flush();
        LoopVersion version = loop.publish(document, now);
        versions.persistAndFlush(version);
        announce(version, document);
        return version;
    }

    private void announce(LoopVersion version, CheckedLoop document) {
        outbox.append(
                Topics.LOOP_VERSIONS_NAME,
                version.id().toString(),
                LoopVersionState.TYPE,
                version.sequence(),
                version.state(document.document()));
    }
}
