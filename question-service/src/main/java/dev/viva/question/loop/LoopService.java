package dev.viva.question.loop;

import dev.viva.platform.caller.CurrentCaller;
import dev.viva.question.document.CheckedLoop;
import dev.viva.question.loop.model.Loop;
import dev.viva.question.loop.model.LoopChanged;
import dev.viva.question.loop.model.LoopId;
import dev.viva.question.loop.model.LoopNotFound;
import dev.viva.question.loop.model.LoopNotYours;
import dev.viva.question.loop.model.LoopPublished;
import dev.viva.question.loop.model.LoopRef;
import dev.viva.question.loop.model.LoopSlugTaken;
import dev.viva.question.question.QuestionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.OptionalLong;
import org.hibernate.exception.ConstraintViolationException;

/** What an author does with drafts of loops. */
@ApplicationScoped
public class LoopService {
    private final CurrentCaller caller;
    private final LoopRepository loops;

    public LoopService(CurrentCaller caller, LoopRepository loops) {
        this.caller = caller;
        this.loops = loops;
    }

    /**
     * Stores a new loop.
     *
     * @throws LoopSlugTaken if the tenant has a loop with that slug
     */
    @Transactional
    public Loop create(CheckedLoop document) {
        String tenant = caller.caller().tenant();
        String slug = document.document().slug();
        if (loops.bySlug(slug, tenant).isPresent()) {
            throw new LoopSlugTaken(slug);
        }
        Loop loop = new Loop(LoopId.next(), tenant, document, QuestionService.now());
        stored(loop, slug);
        return loop;
    }

    /**
     * Replaces the draft; a document that says the same changes nothing.
     *
     * @throws LoopChanged if the loop is not as the caller last saw it
     */
    @Transactional
    public Loop redraft(LoopRef ref, long expected, CheckedLoop document) {
        Loop loop = own(ref, OptionalLong.of(expected));
        if (!loop.draftFingerprint().equals(document.fingerprint())) {
            loop.redraft(document, QuestionService.now());
            stored(loop, document.document().slug());
        }
        return loop;
    }

    /**
     * Deletes a loop that was never published.
     *
     * @throws LoopPublished if the loop has a version
     */
    @Transactional
    public void delete(LoopRef ref, long expected) {
        Loop loop = own(ref, OptionalLong.of(expected));
        if (loop.isPublished()) {
            throw new LoopPublished(loop.id());
        }
        loops.delete(loop);
    }

    /** The tenant's own loop, held until the end of the transaction. */
    Loop own(LoopRef ref, OptionalLong expected) {
        String tenant = caller.caller().tenant();
        Loop found = loops.candidates(ref, tenant).stream().findFirst().orElseThrow(() -> new LoopNotFound(ref));
        if (!found.belongsTo(tenant)) {
            throw new LoopNotYours(ref);
        }
        Loop loop = loops.lock(found.id().value()).orElseThrow(() -> new LoopNotFound(ref));
        if (expected.isPresent() && expected.getAsLong() != loop.sequence()) {
            throw new LoopChanged(loop.id(), loop.sequence());
        }
        return loop;
    }

    private void stored(Loop loop, String slug) {
        try {
            loops.persistAndFlush(loop);
        } catch (ConstraintViolationException e) {
            // Another request took the slug between the look and the write.
            if ("loop_slug_unique".equals(e.getConstraintName())) {
                throw new LoopSlugTaken(slug);
            }
            throw e;
        }
    }
}
