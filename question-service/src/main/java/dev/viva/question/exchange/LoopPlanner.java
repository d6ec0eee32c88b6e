package dev.viva.question.exchange;

import dev.viva.platform.tenant.Tenants;
import dev.viva.question.document.Fault;
import dev.viva.question.exchange.ImportItem.LoopItem;
import dev.viva.question.loop.LoopRepository;
import dev.viva.question.loop.LoopSupply;
import dev.viva.question.loop.LoopVersionRepository;
import dev.viva.question.loop.PoolQuestion;
import dev.viva.question.loop.QuestionPool;
import dev.viva.question.loop.model.Loop;
import dev.viva.question.loop.model.LoopVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Compares the loops of an import with what is stored, and their rules with what will be published after it. */
@ApplicationScoped
class LoopPlanner {
    private final Tenants tenants;
    private final LoopRepository loops;
    private final LoopVersionRepository versions;
    private final QuestionPool pool;

    LoopPlanner(Tenants tenants, LoopRepository loops, LoopVersionRepository versions, QuestionPool pool) {
        this.tenants = tenants;
        this.loops = loops;
        this.versions = versions;
        this.pool = pool;
    }

    /** Runs in the caller's transaction. */
    List<PlannedLoop> plan(
            List<LoopItem> items, boolean publish, List<PlannedQuestion> questions, Set<String> companies) {
        List<PlannedLoop> planned = new ArrayList<>();
        List<PoolQuestion> afterwards = items.isEmpty() ? List.of() : afterwards(questions);
        for (LoopItem item : items) {
            planned.add(plan(item, publish, afterwards, companies));
        }
        return planned;
    }

    private PlannedLoop plan(LoopItem item, boolean publish, List<PoolQuestion> afterwards, Set<String> companies) {
        String fingerprint = item.document().fingerprint();
        Optional<Loop> own = loops.bySlug(item.slug(), tenants.required());
        Optional<LoopVersion> current =
                own.or(() -> loops.bySlug(item.slug(), Tenants.BANK)).flatMap(loop -> versions.current(loop.id()));
        boolean published =
                current.filter(version -> version.publishes(fingerprint)).isPresent();
        boolean drafted =
                own.map(loop -> loop.draftFingerprint().equals(fingerprint)).orElse(published);
        ImportOutcome outcome = ImportOutcome.of(own.isPresent(), drafted, published, publish);
        return new PlannedLoop(
                item.index(),
                item.document(),
                own.map(loop -> new PlannedLoop.Existing(loop.id(), loop.sequence())),
                outcome,
                current.map(LoopVersion::version).orElse(null),
                warnings(item, companies),
                outcome == ImportOutcome.PUBLISHED
                        ? LoopSupply.shortfalls(item.document().document(), afterwards)
                        : List.of());
    }

    /** What will be published when the import has ended: what it publishes takes the place of what has the same slug. */
    private List<PoolQuestion> afterwards(List<PlannedQuestion> questions) {
        TreeMap<String, PoolQuestion> afterwards = new TreeMap<>();
        pool.of(tenants.required()).forEach(question -> afterwards.put(question.slug(), question));
        questions.stream()
                .filter(PlannedQuestion::publishes)
                .forEach(question -> afterwards.put(
                        question.slug(), PoolQuestion.of(question.document().document())));
        return List.copyOf(afterwards.values());
    }

    private static List<Fault> warnings(LoopItem item, Set<String> companies) {
        String company = item.document().document().company();
        return companies.contains(company)
                ? List.of()
                : List.of(new Fault(
                        "/company", "unknown-company", "The catalog does not name the company '" + company + "'."));
    }
}
