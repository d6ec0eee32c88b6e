package dev.viva.question.loop;

import dev.viva.platform.caller.Caller;
import dev.viva.platform.caller.CurrentCaller;
import dev.viva.platform.caller.Scopes;
import dev.viva.platform.page.Page;
import dev.viva.platform.page.PageRequest;
import dev.viva.question.loop.model.Loop;
import dev.viva.question.loop.model.LoopNotFound;
import dev.viva.question.loop.model.LoopRef;
import dev.viva.question.loop.model.LoopVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Reads loops: the tenant's own and the shared bank's, an own slug before the bank's. */
@ApplicationScoped
public class LoopReader {
    private final CurrentCaller caller;
    private final LoopRepository loops;
    private final LoopVersionRepository versions;
    private final QuestionPool pool;

    public LoopReader(CurrentCaller caller, LoopRepository loops, LoopVersionRepository versions, QuestionPool pool) {
        this.caller = caller;
        this.loops = loops;
        this.versions = versions;
        this.pool = pool;
    }

    /** Published loops in the order of their slugs, of one company or of all. */
    @Transactional
    public Page<LoopVersion> page(Optional<String> company, PageRequest request) {
        String tenant = caller.caller().tenant();
        return request.page(
                versions.page(tenant, company, request.after().orElse(""), request.limit()), LoopVersion::slug);
    }

    /**
     * The current version, or the draft for an author of a loop that has none.
     *
     * @throws LoopNotFound if there is no such loop, or none that the caller may see
     */
    @Transactional
    public LoopReading current(LoopRef ref) {
        Caller who = caller.caller();
        return loops.candidates(ref, who.tenant()).stream()
                .map(loop -> reading(loop, who))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new LoopNotFound(ref));
    }

    /** One version, which never changes. */
    @Transactional
    public LoopReading version(LoopRef ref, int number) {
        Caller who = caller.caller();
        for (Loop loop : loops.candidates(ref, who.tenant())) {
            Optional<LoopVersion> version = versions.version(loop.id(), number);
            if (version.isPresent()) {
                return new LoopReading(loop, version, true, mayAuthor(who));
            }
        }
        throw new LoopNotFound(ref + " version " + number);
    }

    /** The tenant's own loop with its draft. */
    @Transactional
    public LoopReading draft(LoopRef ref) {
        Caller who = caller.caller();
        Loop loop = loops.candidates(ref, who.tenant()).stream()
                .filter(candidate -> candidate.belongsTo(who.tenant()))
                .findFirst()
                .orElseThrow(() -> new LoopNotFound(ref));
        return new LoopReading(loop, Optional.empty(), false, true);
    }

    /** The author's work on one loop, with its current version. */
    @Transactional
    public LoopReading work(Loop loop) {
        return new LoopReading(loop, versions.current(loop.id()), false, true);
    }

    /** What weighs more in which of two loops, by what their rules draw from the questions of today. */
    @Transactional
    public LoopComparison compare(LoopRef a, LoopRef b) {
        LoopReading first = current(a);
        LoopReading second = current(b);
        return new LoopComparison(first, second, pool.of(caller.caller().tenant()));
    }

    private Optional<LoopReading> reading(Loop loop, Caller who) {
        boolean author = mayAuthor(who);
        Optional<LoopVersion> current = versions.current(loop.id());
        boolean hidden = current.isEmpty() && !(author && loop.belongsTo(who.tenant()));
        return hidden ? Optional.empty() : Optional.of(new LoopReading(loop, current, false, author));
    }

    private static boolean mayAuthor(Caller who) {
        return who.has(Scopes.QUESTIONS_AUTHOR) && who.candidate().isEmpty();
    }
}
